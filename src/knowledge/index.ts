/** Facts known before reading: countries, organisations, acting bodies, places, offices, people and their terms. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PeopleIndex } from './people.js';
import {
  BodyHeadRow,
  BodyRow,
  CountryRow,
  OfficeRow,
  OrganisationRow,
  PersonRow,
  PlaceRow,
  TermRow,
  TitlePartRow,
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
    countries: readTable(table('countries.csv'), CountryRow),
    organisations: readTable(table('organisations.csv'), OrganisationRow),
    bodies: readTable(table('bodies.csv'), BodyRow),
    bodyHeads: readTable(table('body-heads.csv'), BodyHeadRow),
    places: readTable(table('places.csv'), PlaceRow),
    offices: readTable(table('offices.csv'), OfficeRow),
    titleParts: readTable(table('title-parts.csv'), TitlePartRow).map((row) => row.form),
    people: new PeopleIndex(
      filesNamed('people-').flatMap((url) => readTable(url, PersonRow)),
      filesNamed('terms-').flatMap((url) => readTable(url, TermRow)),
    ),
  };
}

let shipped: Knowledge | undefined;
/** The shipped tables, read once. */
export const shippedKnowledge = (): Knowledge => (shipped ??= loadKnowledge());
