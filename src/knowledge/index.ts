/** Facts known before reading: countries, organisations, acting bodies, places, offices, people and their terms. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
  PEOPLE,
  PLACES,
  type PlaceRow,
  TERMS,
  TITLE_PARTS,
} from './rows.js';
import { readTable } from './table.js';

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

const DATA = new URL('./data/', import.meta.url);
const table = (name: string): URL => new URL(name, DATA);
const filesNamed = (prefix: string): URL[] =>
  readdirSync(fileURLToPath(DATA))
    .filter((name) => name.startsWith(prefix) && name.endsWith('.csv'))
    .sort()
    .map(table);

/**
 * Reads the tables that ship with the program.
 * @throws TableError where a table has a faulty row
 */
export function loadKnowledge(): Knowledge {
  return {
    countries: readTable(table('countries.csv'), COUNTRIES),
    organisations: readTable(table('organisations.csv'), ORGANISATIONS),
    bodies: readTable(table('bodies.csv'), BODIES),
    bodyHeads: readTable(table('body-heads.csv'), BODY_HEADS),
    places: readTable(table('places.csv'), PLACES),
    offices: readTable(table('offices.csv'), OFFICES),
    titleParts: readTable(table('title-parts.csv'), TITLE_PARTS).map((row) => row.form),
    people: new PeopleIndex(
      filesNamed('people-').flatMap((url) => readTable(url, PEOPLE)),
      filesNamed('terms-').flatMap((url) => readTable(url, TERMS)),
    ),
  };
}

let shipped: Knowledge | undefined;
/** The shipped tables, read once. */
export const shippedKnowledge = (): Knowledge => (shipped ??= loadKnowledge());
