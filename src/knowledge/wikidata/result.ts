/** What the Wikidata query service gives to download (CSV, JSON, verbose JSON) as rows that fit `RESULT`. */
import { checkEntries, isDate, parseTable, type RowOf, TableError } from '../table.js';

const matches = (form: RegExp, must: string) => ({ fits: (cell: string) => form.test(cell), must });

/** A value that Wikidata knows to be there and does not know. */
const UNKNOWN = /^(?:https?:\/\/[^ ]*\/\.well-known\/genid\/[^ ]+|_:\S+|t\d+)$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const MOMENT_OR_NONE = {
  fits: (cell: string) => cell === '' || UNKNOWN.test(cell) || (MOMENT.test(cell) && isDate(cell.slice(0, 10))),
  must: 'a time such as 2021-10-04T00:00:00Z, or empty',
};
const ITEM = matches(/^https?:\/\/www\.wikidata\.org\/entity\/Q\d{1,12}$/, 'the address of a Wikidata item');
const PRECISION = matches(/^\d{0,2}$/, 'a precision of Wikidata, 0 to 14, or empty');

/** The columns of the result. They are named here only: the query asks for them by these names. */
export const RESULT = {
  person: ITEM,
  name_ja: 'text',
  aliases_ja: 'list',
  family_ja: 'optional',
  name_en: 'text',
  position: ITEM,
  position_en: 'text',
  country: 'code',
  start: MOMENT_OR_NONE,
  start_precision: PRECISION,
  end: MOMENT_OR_NONE,
  end_precision: PRECISION,
} as const;
export type ResultRow = RowOf<typeof RESULT>;

/**
 * The rows of a downloaded result, in whichever of the formats it is.
 * @throws TableError where it is none of them, or a row is faulty: no row is given then
 */
export function resultRows(text: string, file: string): ResultRow[] {
  const first = /[^\ufeff\s]/.exec(text)?.[0];
  if (first !== '[' && first !== '{') return parseTable(text, file, RESULT);
  return checkEntries(entriesOf(text, file), file, RESULT);
}

/** The entries of a JSON download: a list of them, or what the service itself answers. */
function entriesOf(text: string, file: string): Record<string, string>[] {
  const whole = parseJson(text, file);
  if (Array.isArray(whole)) return whole.map((entry, index) => cellsOf(entry, file, index, (value) => value));
  const results = isObject(whole) ? whole.results : null;
  const bindings = isObject(results) ? results.bindings : null;
  if (!Array.isArray(bindings)) throw new TableError(file, 1, 'is no result of the query service: it has no "results"');
  return bindings.map((entry, index) =>
    cellsOf(entry, file, index, (value) => (isObject(value) ? value.value : undefined)),
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 80) : '';
    throw new TableError(
      file,
      1,
      `is not whole: ${reason}. The service may have run out of time; name fewer countries`,
    );
  }
}

/** An entry's values that the result has a column for, each a string. */
function cellsOf(
  entry: unknown,
  file: string,
  index: number,
  inner: (value: unknown) => unknown,
): Record<string, string> {
  if (!isObject(entry)) throw new TableError(file, index + 1, 'is not an object', 'entry');
  const cells: Record<string, string> = {};
  for (const name of Object.keys(RESULT)) {
    if (!Object.hasOwn(entry, name)) continue;
    const value = inner(entry[name]);
    if (typeof value !== 'string') throw new TableError(file, index + 1, `${name} is not text`, 'entry');
    cells[name] = value;
  }
  return cells;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
