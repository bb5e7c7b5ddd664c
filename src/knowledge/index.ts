/** Facts known before reading: countries, organisations, acting bodies, places, offices, people and their terms. */
import { joined, ownPeople } from './own.js';
import { PeopleIndex } from './people.js';
import { shippedTables, type WordTables } from './shipped.js';

export { shippedFacts } from './facts.js';
export { PeopleIndex } from './people.js';
export * from './rows.js';
export { parseTable, TableError } from './table.js';

export interface Knowledge extends WordTables {
  readonly people: PeopleIndex;
}

/**
 * The tables that ship with the program, and a user's own people and terms of office.
 * @param folder where the user's `people-*.csv` and `terms-*.csv` stand
 * @throws TableError where a table has a faulty row: nothing of it is taken
 */
export function loadKnowledge(folder?: string): Knowledge {
  const { words, people } = shippedTables();
  const all = folder === undefined ? people : joined(people, ownPeople(folder));
  return { ...words, people: new PeopleIndex(all.people, all.terms) };
}

let shipped: Knowledge | undefined;
/** The shipped tables alone, loaded once. */
export const shippedKnowledge = (): Knowledge => (shipped ??= loadKnowledge());

/** The shipped tables, with a user's own folder where there is one. */
export const knowledgeIn = (folder: string | undefined): Knowledge =>
  folder === undefined ? shippedKnowledge() : loadKnowledge(folder);
