/** `kaidan knowledge query` and `import`: people and terms of office from Wikidata, added to a user's folder. */
import { existsSync } from 'node:fs';
import { DATA } from '../data.js';
import { joined, ownPeople, shippedPeople } from '../own.js';
import { COUNTRIES, POSITIONS } from '../rows.js';
import { readTable } from '../table.js';
import { readImported, writeImported } from './files.js';
import { type Imported, importRows } from './import.js';
import { resultRows } from './result.js';

export { wikidataQuery } from './query.js';

/** A downloaded file: its name, for messages, and its text. */
export interface Download {
  readonly name: string;
  readonly text: string;
}

/**
 * Adds the people and terms of downloaded results to a folder.
 * @throws TableError where a row of any of them is faulty; nothing is written then
 */
export function importResults(downloads: readonly Download[], folder: string): Imported & { readonly files: string[] } {
  const rows = downloads.flatMap(({ name, text }) => resultRows(text, name));
  const shipped = shippedPeople();
  const done = importRows(rows, {
    all: existsSync(folder) ? joined(shipped, ownPeople(folder)) : shipped,
    imported: readImported(folder),
    positions: readTable(new URL('positions.csv', DATA), POSITIONS),
    countries: readTable(new URL('countries.csv', DATA), COUNTRIES),
  });
  return { ...done, files: writeImported(folder, done.tables) };
}
