/**
 * Tables are CSV files with a header line. What a column may hold is said once, as data; the type of a row follows from it.
 * A faulty row refuses the whole file, with its name, row and reason: half a table would read half the news.
 * (zod would say the same, but loading it costs 120 ms of the half second that a first reading may take.)
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Column, type Columns, type RowOf, TableError, valueOf } from './columns.js';

export { type Columns, isDate, type RowOf, TableError } from './columns.js';

/** A cell and what ends it; in quotation marks it may hold commas, and marks written twice. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y;

/** The cells of a line, or null where a quotation mark stands alone. Most lines have none, and are only cut. */
function cellsOf(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (let match = CELL.exec(line); match; match = CELL.exec(line)) {
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
  return null;
}

/**
 * The rows of a CSV text, each checked by its columns. A row is one line: no cell holds a line end.
 * (A library for all dialects took three times as long, 50 ms of the half second that a first reading may take.)
 * @throws TableError at the first row that does not fit
 */
export function parseTable<C extends Columns>(text: string, file: string, columns: C): RowOf<C>[] {
  const rows: RowOf<C>[] = [];
  let width = 0;
  let places: { name: string; column: Column; at: number }[] | null = null;
  text.split(/\r?\n/).forEach((source, index) => {
    const line = index === 0 ? source.replace(/^\ufeff/, '') : source;
    if (line === '') return;
    const cells = cellsOf(line);
    if (!cells) throw new TableError(file, index + 1, 'has a quotation mark without its pair');
    if (!places) {
      places = placesOf(cells, file, columns);
      width = cells.length;
      return;
    }
    if (cells.length !== width) throw new TableError(file, index + 1, `has ${cells.length} cells instead of ${width}`);
    const refuse = (reason: string) => new TableError(file, index + 1, reason);
    const row: Record<string, unknown> = {};
    for (const { name, column, at } of places) {
      row[name] = valueOf(cells[at] ?? '', name, column, refuse);
    }
    rows.push(row as RowOf<C>);
  });
  if (!places) placesOf([], file, columns);
  return rows;
}

/** Where the columns stand by the header. */
function placesOf(
  header: readonly string[],
  file: string,
  columns: Columns,
): { name: string; column: Column; at: number }[] {
  return Object.entries(columns).map(([name, column]) => {
    const at = header.indexOf(name);
    if (at < 0) throw new TableError(file, 1, `the column ${name} is missing`);
    return { name, column, at };
  });
}

/**
 * The rows of a list of entries, each checked by its columns as a line of a table is; what an entry lacks is empty.
 * @throws TableError at the first entry that does not fit
 */
export function checkEntries<C extends Columns>(
  entries: readonly Readonly<Record<string, string>>[],
  file: string,
  columns: C,
): RowOf<C>[] {
  return entries.map((entry, index) => {
    const refuse = (reason: string) => new TableError(file, index + 1, reason, 'entry');
    const cells = Object.entries(columns).map(([name, column]) => [
      name,
      valueOf(entry[name] ?? '', name, column, refuse),
    ]);
    return Object.fromEntries(cells) as RowOf<C>;
  });
}

/** Reads and checks a table: one that ships with the program is known by its name, a user's by its path. */
export function readTable<C extends Columns>(table: URL | string, columns: C): RowOf<C>[] {
  const file = typeof table === 'string' ? table : fileURLToPath(table);
  return parseTable(readFileSync(file, 'utf8'), typeof table === 'string' ? file : basename(file), columns);
}
