/**
 * Written forms that fit several people of one country at one time. A surname alone is shared by many, and the office beside it
 * decides; where two hold the same office, or are written alike in full, nothing does.
 */
import { dateOf } from '../days.js';
import { plainName } from '../people.js';
import type { PersonRow, TermRow } from '../rows.js';
import type { Finding } from './finding.js';
import { disputes, grouped } from './spans.js';

interface Written {
  readonly form: string;
  readonly isFull: boolean;
  readonly term: TermRow;
}

export function clashes(people: readonly PersonRow[], terms: readonly TermRow[]): Finding[] {
  const written = writtenForms(people, terms);
  const alike = [
    ...grouped(written, ({ form, term }) => `${term.for} ${term.office} ${form}`).values(),
    ...grouped(
      written.filter(({ isFull }) => isFull),
      ({ form, term }) => `${term.for} ${form}`,
    ).values(),
  ];
  // One pair is told once, with all the forms that they share.
  const pairs = grouped(alike.flatMap(clashesIn), ({ from, to, people }) => [from, to, ...people].join(' '));
  return [...pairs.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, words: [...new Set([first, ...rest].map(({ words }) => words))].join(' ') }] : [],
  );
}

/** Every form of a name beside every term of its bearer. */
function writtenForms(people: readonly PersonRow[], terms: readonly TermRow[]): Written[] {
  const termsOf = grouped(terms, (term) => term.person);
  return [...grouped(people, ({ id }) => id)].flatMap(([id, rows]) => {
    const full = new Set(rows.map(({ name }) => plainName(name)));
    const forms = new Set([...full, ...rows.flatMap((row) => row.forms.map(plainName))]);
    return [...forms].flatMap((form) =>
      (termsOf.get(id) ?? []).map((term): Written => ({ form, isFull: full.has(form), term })),
    );
  });
}

/** The clashes among those who are written alike. */
function clashesIn(alike: readonly Written[]): Finding[] {
  return disputes(alike.map(({ term }) => term)).map(({ earlier, later, days }): Finding => {
    const { for: of, office } = later;
    const people = [earlier.person, later.person].sort();
    const words = alike[0]?.form ?? '';
    return { kind: 'clash', for: of, office, from: dateOf(days.from), to: dateOf(days.to), people, words };
  });
}
