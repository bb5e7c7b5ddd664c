/** Two people who hold an office that only one may hold at a time. */
import { dateOf } from '../days.js';
import type { SingleOfficeRow, TermRow } from '../rows.js';
import type { Finding } from './finding.js';
import { grouped, sharedDays, surely } from './spans.js';

export function overlaps(terms: readonly TermRow[], single: readonly SingleOfficeRow[]): Finding[] {
  const isSingle = (term: TermRow) =>
    single.some((row) => row.office === term.office && !row.except.includes(term.for));
  return [...grouped(terms.filter(isSingle), (term) => `${term.for} ${term.office}`).values()].flatMap(overlapsIn);
}

/** The overlaps among the terms of one office, looking on from each only as far as it lasts. */
function overlapsIn(terms: readonly TermRow[]): Finding[] {
  const inOrder = [...terms].sort((a, b) => surely(a).from - surely(b).from || 0);
  const found: Finding[] = [];
  inOrder.forEach((term, at) => {
    for (const other of inOrder.slice(at + 1)) {
      if (surely(other).from >= surely(term).to) break;
      const days = other.person === term.person ? null : sharedDays(term, other);
      if (!days) continue;
      const { for: of, office } = term;
      const people = [term.person, other.person];
      const words = `${term.person} and ${other.person} both hold it`;
      found.push({ kind: 'overlap', for: of, office, from: dateOf(days.from), to: dateOf(days.to), people, words });
    }
  });
  return found;
}
