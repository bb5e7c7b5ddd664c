/** Facts known before reading: countries, organisations, acting bodies, places, offices, people and their terms. */
import { DATA } from './data.js';
import { joined, ownPeople, shippedPeople } from './own.js';
import { PeopleIndex } from './people.js';
import {
  BODIES,
  BODY_HEADS,
  type BodyHeadRow,
  type BodyRow,
  COUNTRIES,
  type CountryRow,
  OFFICES,
  type OfficeRow,
  ORGANISATIONS,
  type OrganisationRow,
  PLACES,
  type PlaceRow,
  TITLE_PARTS,
} from './rows.js';
import { readTable } from './table.js';

export { shippedFacts } from './facts.js';
export { PeopleIndex } from './people.js';
export * from './rows.js';
export { parseTable, TableError } from './table.js';

export interface Knowledge {
  countries: readonly CountryRow[];
  organisations: readonly OrganisationRow[];
  bodies: readonly BodyRow[];
  bodyHeads: readonly BodyHeadRow[];
  places: readonly PlaceRow[];
  offices: readonly OfficeRow[];
  titleParts: readonly string[];
  people: PeopleIndex;
}

const table = (name: string): URL => new URL(name, DATA);

/**
 * Reads the tables that ship with the program, and a user's own people and terms of office.
 * @param folder where the user's `people-*.csv` and `terms-*.csv` stand
 * @throws TableError where a table has a faulty row: nothing of it is taken
 */
export function loadKnowledge(folder?: string): Knowledge {
  const people = shippedPeople();
  const all = folder === undefined ? people : joined(people, ownPeople(folder));
  return {
    countries: readTable(table('countries.csv'), COUNTRIES),
    organisations: readTable(table('organisations.csv'), ORGANISATIONS),
    bodies: readTable(table('bodies.csv'), BODIES),
    bodyHeads: readTable(table('body-heads.csv'), BODY_HEADS),
    places: readTable(table('places.csv'), PLACES),
    offices: readTable(table('offices.csv'), OFFICES),
    titleParts: readTable(table('title-parts.csv'), TITLE_PARTS).map((row) => row.form),
    people: new PeopleIndex(all.people, all.terms),
  };
}

let shipped: Knowledge | undefined;
/** The shipped tables, read once. */
export const shippedKnowledge = (): Knowledge => (shipped ??= loadKnowledge());

/** The shipped tables, with a user's own folder where there is one. */
export const knowledgeIn = (folder: string | undefined): Knowledge =>
  folder === undefined ? shippedKnowledge() : loadKnowledge(folder);
