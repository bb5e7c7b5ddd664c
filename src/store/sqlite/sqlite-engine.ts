/** What SQLite does in a way of its own: many values are one parameter of JSON, and tokens are found by FTS5. */
import { CompiledQuery, type Kysely, sql } from 'kysely';
import { dayKeys, type Keys, reportKey } from '../days.js';
import type { Wanted } from '../facets.js';
import type { Cell, Engine, Keyed, Match } from '../sql/engine.js';
import type { Tables } from '../sql/tables.js';
import { shorter } from '../storable.js';

/** Keys of one day. Few, for an index keeps the distance from one key to the next, and small numbers take less room. */
const ROOM = 2 ** 14;
/**
 * No round number: FTS5 keeps the keys of what was deleted in a table of 2 ** n places. Multiples of a power of two would all come to stand
 * in a few of them, and every row that is found would be looked for there among them.
 */
export const ROOM_OF_EVENTS = 17_011;
const days = { documents: dayKeys(ROOM), events: dayKeys(ROOM_OF_EVENTS) } as const;

export const sqliteEngine: Engine = {
  days,
  documentOfReport: sql<number>`reports.key / 8192`,
  among: (column, values) => sql`${sql.raw(column)} in (select value from json_each(${JSON.stringify(values)}))`,
  reportsAmong: (keys) => sql`reports.key in (select value from json_each(${JSON.stringify(keys)}))`,
  // What this connection has written, and whether others have.
  state: sql`total_changes() || ' ' || (select data_version from pragma_data_version())`,
  reportsOf: (documents) => sql`reports.key in (
    select own.key from json_each(${JSON.stringify(documents.map(reportKeys))})
    cross join reports as own on own.key >= value->>0 and own.key < value->>1)`,
  given: (
    name,
    columns,
    rows,
  ) => sql`(select ${sql.join(columns.map((column, at) => sql`value->>${sql.lit(at)} as ${sql.ref(column)}`))}
    from json_each(${JSON.stringify(rows)})) as ${sql.ref(name)}`,
  insert,
  keysOf: async (db, table, ids) => {
    const { rows } = await sql<{ id: string; key: number }>`select id, key from ${sql.table(table)}
      where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db);
    return new Map(rows.map(({ id, key }) => [id, key]));
  },
  newKeys,
  keepTerms: async (db, terms) => {
    const fresh = terms.takeFresh();
    if (fresh.length > 0) await sqliteEngine.insert(db, 'terms', ['key', 'value'], fresh);
  },
  matching: (wanted, not = []) => {
    const all = wanted.map((some) =>
      some.length === 1 ? some.map(quoted).join() : `(${some.map(quoted).join(' OR ')})`,
    );
    const head = all.join(' AND ');
    return (not.length === 0 ? head : `(${head}) NOT (${not.map(quoted).join(' OR ')})`) as Match;
  },
  matches: (index, match) => sql`${sql.table(index)} match ${match}`,
  setEvents: async (db, told) => {
    await sql`update reports set event = value->>1 from json_each(${JSON.stringify(told)})
      where reports.key = value->>0`.execute(db);
  },
  removeEvents: async (db, keys) => {
    const { rows } = await sql<{ traits: string | null }>`delete from events
      where key in (select value from json_each(${JSON.stringify(keys)})) returning traits`.execute(db);
    return rows.flatMap(({ traits }) => traits ?? []);
  },
  tally: async (db, sums) => {
    // `where true` keeps the parser from taking the conflict for a join's.
    const { rows } = await sql<{ key: number; trait: string }>`
      insert into tallies (trait, names, events, conflict, uncertain)
      select value->>0, value->>1, value->>2, value->>3, value->>4 from json_each(${JSON.stringify(sums)}) where true
      on conflict (trait) do update set events = events + excluded.events,
        conflict = conflict + excluded.conflict, uncertain = uncertain + excluded.uncertain
      returning key, trait`.execute(db);
    return new Map(rows.map(({ key, trait }) => [trait, key]));
  },
  /** Whoever writes is alone. */
  hold: async () => false,
};

/** The keys that a document's reports have: from the first to before the second. */
const reportKeys = (document: number): [from: number, to: number] => [
  reportKey(document, 0),
  reportKey(document + 1, 0),
];

/** Tokens are letters, digits and underscores; the quotes keep AND, OR and NOT from being operators. */
const quoted = ({ token, prefix }: Wanted): string => `"${token}"${prefix ? '*' : ''}`;

async function insert(
  db: Kysely<Tables>,
  table: keyof Tables,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const names = `${table} (${columns.join(', ')})`;
  if (table === 'words' || table === 'facets') {
    // In one statement, for an index writes down what it has at the beginning of each. One text for a row is read faster than a list.
    const text = `insert into ${names} select cast(substr(value, 1, ${DIGITS}) as integer), substr(value, ${DIGITS + 1}) from json_each(?)`;
    const cells = rows.map(([key, tokens]) => String(key).padStart(DIGITS, '0') + tokens);
    await db.executeQuery(CompiledQuery.raw(text, [JSON.stringify(cells)]));
    return;
  }
  const long = table === 'documents' ? columns.indexOf('text') : -1;
  for (let at = 0; at < rows.length; ) {
    const count = LENGTHS.find((length) => length <= rows.length - at) ?? 1;
    await db.executeQuery(
      CompiledQuery.raw(insertion(names, columns.length, count), cellsOf(rows, at, at + count, long)),
    );
    at += count;
  }
}

/** The digits of a key that stands before its tokens: as many as a whole number can have. */
const DIGITS = 16;

/** The cells of some rows, one after another. @param long the column of long texts, where there is one */
function cellsOf(rows: readonly (readonly Cell[])[], from: number, to: number, long: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? [];
    for (let column = 0; column < row.length; column++) {
      const cell = row[column] ?? null;
      cells.push(column === long && typeof cell === 'string' ? shorter(cell) : cell);
    }
  }
  return cells;
}

/** How many rows a statement has: few lengths, for each is prepared once. */
const LENGTHS = [256, 32, 4, 1];

/** The text of a statement, made once. */
function insertion(names: string, columns: number, count: number): string {
  const name = `${count} ${names}`;
  const known = insertions.get(name);
  if (known !== undefined) return known;
  const row = `(${Array<string>(columns).fill('?').join(', ')})`;
  // With "or fail" no page is copied for the statement to be undone: if it fails, the whole transaction is.
  const text = `insert or fail into ${names} values ${Array<string>(count).fill(row).join(', ')}`;
  insertions.set(name, text);
  return text;
}

const insertions = new Map<string, string>();

async function newKeys(db: Kysely<Tables>, table: Keyed, dates: readonly (string | null)[]): Promise<number[]> {
  const used = new Map<number, number>();
  const lastUsed = async (spans: readonly Keys[]): Promise<void> => {
    const rows = await sql<{ first: number; last: number | null }>`
      select value->>0 as first, (select max(key) from ${sql.table(table)} where key between value->>0 and value->>1) as last
      from json_each(${JSON.stringify(spans.map(({ first, last }) => [first, last]))})`.execute(db);
    for (const { first, last } of rows.rows) used.set(first, last ?? first - 1);
  };
  const spans = dates.map((date) => days[table].on(date));
  await lastUsed([...new Map(spans.map((span) => [span.first, span])).values()]);
  const keys: number[] = [];
  for (let { first, last } of spans) {
    while ((used.get(first) ?? first) >= last) {
      [first, last] = [last + 1, last + days[table].room];
      if (!used.has(first)) await lastUsed([{ first, last }]);
    }
    const key = (used.get(first) ?? first - 1) + 1;
    used.set(first, key);
    keys.push(key);
  }
  return keys;
}
