/** Which corrections an event shows. */
import type { KaidanEvent, ReportRef } from '../../record/index.js';
import { addedId, type Listed } from './corrected.js';
import { meantAmong, refTo } from './same-report.js';

/** Those of the corrections of an event's documents that speak of reports which tell of it. */
export function concerning(event: KaidanEvent, standing: readonly Listed[]): Listed[] {
  const isTold = (ref: ReportRef): boolean => {
    const own = event.reports.filter(({ document }) => document === ref.document);
    return meantAmong(own, (report) => report, ref) !== undefined;
  };
  return standing.filter(({ now: correction }) => {
    switch (correction.kind) {
      case 'change':
      case 'reject':
        return isTold(refTo(correction.document, correction.report));
      case 'add':
        return event.reports.some(({ id }) => id === addedId(correction));
      case 'show':
        return correction.reports.some(isTold);
      case 'link':
        return [...correction.one, ...correction.other].some(isTold);
      case 'undo':
        return false;
    }
  });
}
