/**
 * Tables are CSV files with a header line. What a column may hold is said once, as data; the type of a row follows from it.
 * A faulty row refuses the whole file, with its name, row and reason: half a table would read half the news.
 * (zod would say the same, but loading it costs 120 ms of the half second that a first reading may take.)
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a cell may hold. `list` cells hold several values, `|` between them; `code` is a country or an organisation. */
interface Cells {
  text: string;
  optional: string;
  number: number;
  list: readonly string[];
  code: string;
  codeOrNone: string;
  date: string;
}
/** A column of a form of its own, and what a cell of it must be. */
interface Form {
  readonly fits: (cell: string) => boolean;
  readonly must: string;
}
type Column = keyof Cells | readonly string[] | Form;
export type Columns = Readonly<Record<string, Column>>;
type Cell<C extends Column> = C extends keyof Cells
  ? Cells[C]
  : C extends readonly (infer Value)[]
    ? Value
    : C extends Form
      ? string
      : never;
/** The type of a table's rows. */
export type RowOf<C extends Columns> = { [Name in keyof C]: Cell<C[Name]> };

/** A table that cannot be used, and where and why. */
export class TableError extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    reason: string,
    /** What is counted: lines of a table, entries of a list. */
    unit: 'line' | 'entry' = 'line',
  ) {
    super(`${file}, ${unit} ${line}: ${reason}`);
    this.name = 'TableError';
  }
}

const NUMBER = /^-?\d{1,9}(?:\.\d{1,9})?$/;
const CODE = /^[A-Z][A-Z0-9-]{1,11}$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

/** Whether a date stands in the calendar: 2021-02-30 does not. */
export function isDate(cell: string): boolean {
  const parts = DATE.exec(cell);
  if (!parts?.[1]) return parts !== null;
  const day = Number(parts[1]);
  return (day > 0 && day < 29) || new Date(`${cell}T00:00:00Z`).getUTCDate() === day;
}

/** Why a cell does not fit its column; null where it does. */
function fault(cell: string, column: Column): string | null {
  if (typeof column !== 'string' && 'fits' in column) return column.fits(cell) ? null : `must be ${column.must}`;
  if (typeof column !== 'string')
    return column.includes(cell) ? null : `must be one of ${column.map((v) => v || '(empty)').join(', ')}`;
  if (column === 'text' && cell === '') return 'must not be empty';
  if (column === 'number' && !NUMBER.test(cell)) return 'must be a number';
  if ((column === 'code' || (column === 'codeOrNone' && cell)) && !CODE.test(cell))
    return 'must be a country or organisation code';
  if (column === 'date' && cell && !isDate(cell)) return 'must be YYYY, YYYY-MM or YYYY-MM-DD, or empty';
  return null;
}

/** A listed value as the code writes it: V8 compares that with itself by address, and the equal words of a file letter by letter. */
const named = (values: readonly string[], cell: string): string => values[values.indexOf(cell)] ?? cell;

/** A cell may be anything: only its beginning is told. */
const faultText = (name: string, reason: string, cell: string): string =>
  `${name} ${reason}, not "${cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}"`;

/** What the code is given of a cell that fits its column. */
const valueOf = (cell: string, column: Column): unknown => {
  if (typeof column !== 'string') return 'fits' in column ? cell : named(column, cell);
  if (column === 'list') return cell === '' ? [] : cell.split('|');
  return column === 'number' ? Number(cell) : cell;
};

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
    const row: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(columns)) {
      const cell = entry[name] ?? '';
      const reason = fault(cell, column);
      if (reason) throw new TableError(file, index + 1, faultText(name, reason, cell), 'entry');
      row[name] = valueOf(cell, column);
    }
    return row as RowOf<C>;
  });
}

/** A cell and what ends it; in quotation marks it may hold commas, and marks written twice. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

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
    const row: Record<string, unknown> = {};
    for (const { name, column, at } of places) {
      const cell = cells[at] ?? '';
      const reason = fault(cell, column);
      if (reason) throw new TableError(file, index + 1, faultText(name, reason, cell));
      row[name] = valueOf(cell, column);
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

/** Reads and checks a table: one that ships with the program is known by its name, a user's by its path. */
export function readTable<C extends Columns>(table: URL | string, columns: C): RowOf<C>[] {
  const file = typeof table === 'string' ? table : fileURLToPath(table);
  return parseTable(readFileSync(file, 'utf8'), typeof table === 'string' ? file : basename(file), columns);
}
