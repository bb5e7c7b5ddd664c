/** What the columns of a table may hold, said once, as data; the type of a row follows from it. */

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
export type Column = keyof Cells | readonly string[] | Form;
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

/** A cell may be anything: only its beginning is told. */
const faultText = (name: string, reason: string, cell: string): string =>
  `${name} ${reason}, not "${cell.length > 60 ? `${cell.slice(0, 60)}…` : cell}"`;

/** A listed value as the code writes it: V8 compares that with itself by address, and the equal words of a file letter by letter. */
const named = (values: readonly string[], cell: string): string => values[values.indexOf(cell)] ?? cell;

/**
 * What the code is given of a cell.
 * @param refuse makes the error that a cell which does not fit is answered with
 */
export function valueOf(cell: string, name: string, column: Column, refuse: (reason: string) => TableError): unknown {
  const reason = fault(cell, column);
  if (reason) throw refuse(faultText(name, reason, cell));
  if (typeof column !== 'string') return 'fits' in column ? cell : named(column, cell);
  if (column === 'list') return cell === '' ? [] : cell.split('|');
  return column === 'number' ? Number(cell) : cell;
}
