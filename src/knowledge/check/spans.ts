/** Terms as spans of days. A date that is a month or a year leaves days open: they are counted as the question needs them. */
import { firstDay, lastDay } from '../days.js';
import type { TermRow } from '../rows.js';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The days on which a term surely held. */
export const surely = ({ from, to }: TermRow): Span => ({
  from: from ? lastDay(from) : Number.NEGATIVE_INFINITY,
  to: to ? firstDay(to) : Number.POSITIVE_INFINITY,
});

/** The days on which a term may have held. */
export const possibly = ({ from, to }: TermRow): Span => ({
  from: from ? firstDay(from) : Number.NEGATIVE_INFINITY,
  to: to ? lastDay(to) : Number.POSITIVE_INFINITY,
});

/** The days that two terms surely share; null where there are none but those of a change of hands. */
export function sharedDays(a: TermRow, b: TermRow): Span | null {
  const from = Math.max(surely(a).from, surely(b).from);
  const to = Math.min(surely(a).to, surely(b).to);
  return to - from > 1 ? { from, to } : null;
}

/** Rows by what they have in common. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
