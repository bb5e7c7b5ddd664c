/** The tables that ship with the program. */
import { DATA } from './data.js';
import { type PeopleTables, shippedPeople } from './own.js';
import { prepared } from './prepared.js';
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

/** Rows of words, beside those of people. */
export interface WordTables {
  readonly countries: readonly CountryRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly bodies: readonly BodyRow[];
  readonly bodyHeads: readonly BodyHeadRow[];
  readonly places: readonly PlaceRow[];
  readonly offices: readonly OfficeRow[];
  readonly titleParts: readonly string[];
}

export interface ShippedTables {
  readonly words: WordTables;
  readonly people: PeopleTables;
}

/** Where the build leaves them. */
export const SHIPPED = new URL('shipped.json', DATA);

const table = (name: string): URL => new URL(name, DATA);

/**
 * Reads and checks the CSV files.
 * @throws TableError where a table has a faulty row
 */
export const readShippedTables = (): ShippedTables => ({
  words: {
    countries: readTable(table('countries.csv'), COUNTRIES),
    organisations: readTable(table('organisations.csv'), ORGANISATIONS),
    bodies: readTable(table('bodies.csv'), BODIES),
    bodyHeads: readTable(table('body-heads.csv'), BODY_HEADS),
    places: readTable(table('places.csv'), PLACES),
    offices: readTable(table('offices.csv'), OFFICES),
    titleParts: readTable(table('title-parts.csv'), TITLE_PARTS).map((row) => row.form),
  },
  people: shippedPeople(),
});

let shipped: ShippedTables | undefined;
/** The tables, loaded once. */
export const shippedTables = (): ShippedTables => (shipped ??= prepared(SHIPPED) ?? readShippedTables());
