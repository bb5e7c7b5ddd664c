/** People and their terms of office: those that ship with the program, and those that a user adds in a folder. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATA } from './data.js';
import { PEOPLE, type PersonRow, TERMS, type TermRow } from './rows.js';
import { readTable } from './table.js';

export interface PeopleTables {
  readonly people: readonly PersonRow[];
  readonly terms: readonly TermRow[];
}

/** Tables are split only to keep files short: every file of such a name is read. */
const named = (folder: string, prefix: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.csv'))
    .sort();

/** The people that ship with the program. */
export function shippedPeople(): PeopleTables {
  const files = (prefix: string) => named(fileURLToPath(DATA), prefix).map((name) => new URL(name, DATA));
  return {
    people: files('people-').flatMap((url) => readTable(url, PEOPLE)),
    terms: files('terms-').flatMap((url) => readTable(url, TERMS)),
  };
}

/** What tells a term from others of the same person. */
export const termKey = ({ person, for: of, office, title_en, from }: TermRow): string =>
  [person, of, office, from, title_en].join(' ');

/**
 * The people in a user's folder.
 * @throws TableError where a table has a faulty row
 */
export function ownPeople(folder: string): PeopleTables {
  const files = (prefix: string) => named(folder, prefix).map((name) => join(folder, name));
  return {
    people: files('people-').flatMap((path) => readTable(path, PEOPLE)),
    terms: lastOf(files('terms-').flatMap((path) => readTable(path, TERMS))),
  };
}

/** Each term once, as the last file has it. */
const lastOf = (terms: readonly TermRow[]): TermRow[] => [
  ...new Map(terms.map((term) => [termKey(term), term])).values(),
];

/** Both together. A term of the user's takes the place of a shipped one that began on the same day: it may have ended since. */
export function joined(shipped: PeopleTables, own: PeopleTables): PeopleTables {
  const replaced = new Set(own.terms.map(termKey));
  return {
    people: [...shipped.people, ...own.people],
    terms: [...shipped.terms.filter((term) => !replaced.has(termKey(term))), ...own.terms],
  };
}
