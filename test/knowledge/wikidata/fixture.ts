/** A result of the query service in each form in which it gives it to download. */
import { readFileSync } from 'node:fs';
import { RESULT, type ResultRow, resultRows } from '../../../src/knowledge/wikidata/result.js';

export const CSV = readFileSync(new URL('result.csv', import.meta.url), 'utf8');
export const ROWS: readonly ResultRow[] = resultRows(CSV, 'result.csv');

/** What stands in a cell; nothing where the query found no value. */
const bound = (row: ResultRow): [string, string][] =>
  Object.entries(row)
    .map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : value.join('|')])
    .filter(([name, value]) => value !== '' || name === 'aliases_ja');

/** "JSON file" of the download menu: a list of flat objects. */
export const asJson = (rows: readonly ResultRow[]): string =>
  JSON.stringify(rows.map((row) => Object.fromEntries(bound(row))));

/** "JSON file (verbose)", and what the service itself answers to programs. */
export const asVerboseJson = (rows: readonly ResultRow[]): string =>
  JSON.stringify({
    head: { vars: Object.keys(RESULT) },
    results: {
      bindings: rows.map((row) =>
        Object.fromEntries(
          bound(row).map(([name, value]) => [name, { type: value.startsWith('http') ? 'uri' : 'literal', value }]),
        ),
      ),
    },
  });
