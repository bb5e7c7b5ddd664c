/** Two people who hold an office that only one may hold at a time. */
import { dateOf } from '../days.js';
import type { SingleOfficeRow, TermRow } from '../rows.js';
import type { Finding } from './finding.js';
import { disputes, grouped } from './spans.js';

export function overlaps(terms: readonly TermRow[], single: readonly SingleOfficeRow[]): Finding[] {
  const isSingle = (term: TermRow) =>
    single.some((row) => row.office === term.office && !row.except.includes(term.for));
  return [...grouped(terms.filter(isSingle), (term) => `${term.for} ${term.office}`).values()].flatMap((held) =>
    disputes(held).map(({ earlier, later, days }): Finding => {
      const { for: of, office } = later;
      const people = [earlier.person, later.person];
      const words = `${earlier.person} and ${later.person} both hold it`;
      return { kind: 'overlap', for: of, office, from: dateOf(days.from), to: dateOf(days.to), people, words };
    }),
  );
}
