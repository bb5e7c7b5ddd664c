/** Which report is meant, when reading anew has given it another id or read its words otherwise. */
import type { Report, ReportRef } from '../../record/index.js';

export type Meant = Pick<ReportRef, 'report' | 'type' | 'words'>;

export const meantBy = ({ id, type, evidence: [first] }: Report): Meant => ({
  report: id,
  type,
  words: first ? { start: first.start, end: first.end } : null,
});

export const refTo = (document: string, report: Report): ReportRef => ({ document, ...meantBy(report) });

export const sameId = (report: Report, meant: Meant): boolean => report.id === meant.report;

export const sameWords = ({ evidence: [first] }: Report, { words }: Meant): boolean =>
  first !== undefined && words !== null && first.start === words.start && first.end === words.end;

export const sameWordsAndType = (report: Report, meant: Meant): boolean =>
  report.type === meant.type && sameWords(report, meant);

/** The one of a document's reports that is meant: by its id, else by its words; none where the words are read as several events. */
export function meantAmong<T>(items: readonly T[], reportOf: (item: T) => Report, meant: Meant): T | undefined {
  for (const same of [sameId, sameWordsAndType, sameWords]) {
    const [found, ...others] = items.filter((item) => same(reportOf(item), meant));
    if (found !== undefined && others.length === 0) return found;
  }
  return undefined;
}
