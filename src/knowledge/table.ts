/**
 * Tables are CSV files with a header line. What a column may hold is said once, as data; the type of a row follows from it.
 * A faulty row refuses the whole file, with its name, row and reason: half a table would read half the news.
 * (zod would say the same, but loading it costs 120 ms of the half second that a first reading may take.)
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';

/** What a cell may hold. `list` cells hold several values, `|` between them; `code` is a country or an organisation. */
interface Cells {
  text: string;
  optional: string;
  list: readonly string[];
  code: string;
  codeOrNone: string;
  date: string;
}
type Column = keyof Cells | readonly string[];
export type Columns = Readonly<Record<string, Column>>;
type Cell<C extends Column> = C extends keyof Cells ? Cells[C] : C extends readonly (infer Value)[] ? Value : never;
/** The type of a table's rows. */
export type RowOf<C extends Columns> = { [Name in keyof C]: Cell<C[Name]> };

/** A table that cannot be used, and where and why. */
export class TableError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    reason: string,
  ) {
    super(`${file}, line ${line}: ${reason}`);
    this.name = 'TableError';
  }
}

const CODE = /^[A-Z][A-Z0-9-]{1,11}$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

/** Whether a date stands in the calendar: 2021-02-30 does not. */
function isDate(cell: string): boolean {
  const parts = DATE.exec(cell);
  return parts !== null && (parts[1] === undefined || new Date(`${cell}T00:00:00Z`).getUTCDate() === Number(parts[1]));
}

/** Why a cell does not fit its column; null where it does. */
function fault(cell: string, column: Column): string | null {
  if (typeof column !== 'string')
    return column.includes(cell) ? null : `must be one of ${column.map((v) => v || '(empty)').join(', ')}`;
  if (column === 'text' && cell === '') return 'must not be empty';
  if ((column === 'code' || (column === 'codeOrNone' && cell)) && !CODE.test(cell))
    return 'must be a country or organisation code';
  if (column === 'date' && cell && !isDate(cell)) return 'must be YYYY, YYYY-MM or YYYY-MM-DD, or empty';
  return null;
}

/**
 * The rows of a CSV text, each checked by its columns.
 * @throws TableError at the first row that does not fit
 */
export function parseTable<C extends Columns>(text: string, file: string, columns: C): RowOf<C>[] {
  const { data, errors } = papaparse.parse<string[]>(text.replace(/^\ufeff/, ''));
  if (errors[0] && errors[0].code !== 'UndetectableDelimiter')
    throw new TableError(file, (errors[0].row ?? 0) + 1, errors[0].message);
  const [header = [], ...rows] = data;
  const places = Object.entries(columns).map(([name, column]) => {
    const at = header.indexOf(name);
    if (at < 0) throw new TableError(file, 1, `the column ${name} is missing`);
    return { name, column, at };
  });
  const checked: RowOf<C>[] = [];
  rows.forEach((cells, index) => {
    if (cells.length === 1 && cells[0] === '') return; // an empty line
    if (cells.length !== header.length)
      throw new TableError(file, index + 2, `has ${cells.length} cells instead of ${header.length}`);
    const row: Record<string, unknown> = {};
    for (const { name, column, at } of places) {
      const cell = cells[at] ?? '';
      const reason = fault(cell, column);
      if (reason) throw new TableError(file, index + 2, `${name} ${reason}, not "${cell}"`);
      row[name] = column === 'list' ? (cell === '' ? [] : cell.split('|')) : cell;
    }
    checked.push(row as RowOf<C>);
  });
  return checked;
}

/** Reads and checks a table that ships with the program. */
export function readTable<C extends Columns>(url: URL, columns: C): RowOf<C>[] {
  const file = fileURLToPath(url);
  return parseTable(readFileSync(file, 'utf8'), basename(file), columns);
}
