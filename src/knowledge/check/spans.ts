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

/** Two people whose terms surely share days: more than those of a change of hands. */
export interface Dispute {
  readonly earlier: TermRow;
  readonly later: TermRow;
  readonly days: Span;
}

/** Each term that begins while somebody else's lasts, beside the one of these that lasts longest: every dispute, not every pair. */
export function disputes(terms: readonly TermRow[]): Dispute[] {
  const inOrder = [...terms].sort((a, b) => surely(a).from - surely(b).from || (a.person < b.person ? -1 : 1));
  const found: Dispute[] = [];
  let longest: TermRow | null = null;
  let longestOfAnother: TermRow | null = null;
  for (const term of inOrder) {
    const earlier: TermRow | null = longest?.person === term.person ? longestOfAnother : longest;
    const days = earlier && sharedDays(earlier, term);
    if (days) found.push({ earlier, later: term, days });
    if (!longest || surely(term).to >= surely(longest).to) {
      if (longest && longest.person !== term.person) longestOfAnother = longest;
      longest = term;
    } else if (term.person !== longest.person && (!longestOfAnother || surely(term).to > surely(longestOfAnother).to)) {
      longestOfAnother = term;
    }
  }
  return found;
}

function sharedDays(a: TermRow, b: TermRow): Span | null {
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
