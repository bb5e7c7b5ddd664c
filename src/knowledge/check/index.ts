/** `kaidan knowledge check`: what is wrong, missing or undecided in the tables of people and terms. */
import { DATA } from '../data.js';
import { joined, ownPeople, type PeopleTables, shippedPeople } from '../own.js';
import { COUNTRIES, ORGANISATIONS, SINGLE_OFFICES, VACANCIES, WATCHED_OFFICES } from '../rows.js';
import { type Columns, type RowOf, readTable } from '../table.js';
import { clashes } from './clashes.js';
import type { Finding } from './finding.js';
import { gaps } from './gaps.js';
import { overlaps } from './overlaps.js';
import { strays } from './strays.js';

export type { Finding } from './finding.js';

export interface Checked {
  readonly counts: { readonly people: number; readonly terms: number };
  readonly findings: readonly Finding[];
}

/**
 * Checks the shipped tables, or what a user's folder adds to them: what is found in the shipped tables alone is left out then.
 * @param today YYYY-MM-DD
 */
export function checkKnowledge(folder: string | undefined, today: string): Checked {
  const shipped = shippedPeople();
  if (folder === undefined) return { counts: countsOf(shipped), findings: findingsIn(shipped, today) };
  const own = ownPeople(folder);
  const old = new Set(findingsIn(shipped, today).map(keyOf));
  const findings = findingsIn(joined(shipped, own), today).filter((finding) => !old.has(keyOf(finding)));
  return { counts: countsOf(own), findings };
}

const keyOf = (finding: Finding): string => JSON.stringify(finding);

const countsOf = ({ people, terms }: PeopleTables) => ({
  people: new Set(people.map(({ id }) => id)).size,
  terms: terms.length,
});

/** Everything that is to be looked at in some tables. */
export function findingsIn(tables: PeopleTables, today: string): Finding[] {
  const table = <C extends Columns>(name: string, columns: C): RowOf<C>[] => readTable(new URL(name, DATA), columns);
  const codes = [...table('countries.csv', COUNTRIES), ...table('organisations.csv', ORGANISATIONS)];
  return [
    ...strays(tables, new Set(codes.map(({ code }) => code))),
    ...overlaps(tables.terms, table('single-offices.csv', SINGLE_OFFICES)),
    ...gaps(tables.terms, table('watched-offices.csv', WATCHED_OFFICES), table('vacancies.csv', VACANCIES), today),
    ...clashes(tables.people, tables.terms),
  ];
}
