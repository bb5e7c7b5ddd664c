/**
 * Written forms that fit several people of one country at one time. A surname alone is shared by many, and the office beside it
 * decides; where two hold the same office, or are written alike in full, nothing does.
 */
import { dateOf } from '../days.js';
import { plainName } from '../people.js';
import type { PersonRow, TermRow } from '../rows.js';
import type { Finding } from './finding.js';
import { grouped, sharedDays } from './spans.js';

interface Written {
  readonly form: string;
  readonly isFull: boolean;
  readonly term: TermRow;
}

export function clashes(people: readonly PersonRow[], terms: readonly TermRow[]): Finding[] {
  const termsOf = grouped(terms, (term) => term.person);
  const written = [...grouped(people, ({ id }) => id)].flatMap(([id, rows]) => {
    const full = new Set(rows.map(({ name }) => plainName(name)));
    const forms = new Set([...full, ...rows.flatMap((row) => row.forms.map(plainName))]);
    return [...forms].flatMap((form) =>
      (termsOf.get(id) ?? []).map((term): Written => ({ form, isFull: full.has(form), term })),
    );
  });
  const found = [...grouped(written, ({ form, term }) => `${term.for} ${form}`).values()].flatMap(clashesIn);
  // One pair is told once, with all the forms that they share.
  const pairs = grouped(found, ({ from, to, office, people }) => [office, from, to, ...people].join(' '));
  return [...pairs.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, words: [...new Set([first, ...rest].map(({ words }) => words))].join(' ') }] : [],
  );
}

/** The pairs among those who are written alike in one country. */
function clashesIn(alike: readonly Written[]): Finding[] {
  const inOrder = [...alike].sort((a, b) => (a.term.person < b.term.person ? -1 : 1));
  return inOrder.flatMap((one, at) => inOrder.slice(at + 1).flatMap((other) => clashOf(one, other) ?? []));
}

function clashOf(one: Written, other: Written): Finding | null {
  const { person, for: of, office } = one.term;
  if (person === other.term.person) return null;
  if (office !== other.term.office && !(one.isFull && other.isFull)) return null;
  const days = sharedDays(one.term, other.term);
  if (!days) return null;
  const people = [person, other.term.person];
  return { kind: 'clash', for: of, office, from: dateOf(days.from), to: dateOf(days.to), people, words: one.form };
}
