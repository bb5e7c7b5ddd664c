/** Corrections that contradict each other: the later holds, the earlier is kept and told of. */
import type { Correction, ReportRef } from '../../record/index.js';
import type { Standing } from './corrected.js';

/** What a correction decides, as a key, and how. */
type Claim = readonly [about: string, value: string];

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

function claimsOf(correction: Correction): Claim[] {
  switch (correction.kind) {
    case 'change': {
      const { document, report, set } = correction;
      const values = Object.entries(set).map(
        ([field, value]): Claim => [keyOf(document, report.id, field), JSON.stringify(value)],
      );
      return [[keyOf(document, report.id), 'kept'], ...values];
    }
    case 'reject':
      return [[keyOf(correction.document, correction.report.id), 'gone']];
    case 'show':
      return correction.reports.map((ref) => [
        keyOf(ref.document, ref.report, 'shown', correction.field),
        correction.value,
      ]);
    case 'link':
      return correction.one.flatMap((a) =>
        correction.other.map((b): Claim => [pairKey(a, b), String(correction.together)]),
      );
    case 'add':
    case 'undo':
      return [];
  }
}

function pairKey(a: ReportRef, b: ReportRef): string {
  const [one = '', other = ''] = [keyOf(a.document, a.report), keyOf(b.document, b.report)].sort();
  return keyOf(one, other);
}

/**
 * The corrections of which a later one decides something otherwise, each with the id of that later one.
 * @param standing in the order in which they hold
 */
export function overruledAmong(standing: readonly Standing[]): Map<string, string> {
  const overruled = new Map<string, string>();
  const holds = new Map<string, { id: string; value: string }>();
  for (const { correction, undone } of standing.toReversed()) {
    if (undone) continue;
    for (const [about, value] of claimsOf(correction)) {
      const later = holds.get(about);
      if (!later) holds.set(about, { id: correction.id, value });
      else if (later.value !== value && !overruled.has(correction.id)) overruled.set(correction.id, later.id);
    }
  }
  return overruled;
}
