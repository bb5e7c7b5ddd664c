/** What every task on a record works with. */
import { type Expression, type Kysely, sql } from 'kysely';
import type { Keys } from '../days.js';
import { keysOn, ROOM, reportKey } from '../days.js';
import type { Wanted } from '../facets.js';
import type { Terms } from '../terms.js';
import type { DocumentRow, Tables } from './tables.js';

export interface Work {
  readonly db: Kysely<Tables>;
  readonly terms: Terms;
}

/** Many values as one parameter: `where key in (…)`, however many they are. */
export const listed = <T extends number | string>(values: Iterable<T>): Expression<T> =>
  sql<T>`(select value from json_each(${JSON.stringify([...values])}))`;

/** So many documents after a key, in the record's order. */
export const documentsAfter = ({ db }: Work, after: number, most: number): Promise<DocumentRow[]> =>
  db.selectFrom('documents').selectAll().where('key', '>', after).orderBy('key').limit(most).execute();

/** Many rows as one parameter, which costs less than a call each. Each row has its values in the order of the columns. */
export async function insertRows<Table extends keyof Tables>(
  { db }: Work,
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = columns.map((_, at) => sql`value->>${sql.lit(at)}`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from json_each(${JSON.stringify(rows)})`.execute(db);
}

/**
 * New keys, one for each date, in the order of the days and then as they are given. What a full day cannot hold goes to the day after:
 * it is found all the same, a day out of its place.
 */
export async function newKeys(
  { db }: Work,
  table: 'documents' | 'events',
  dates: readonly (string | null)[],
): Promise<number[]> {
  const used = new Map<number, number>();
  const lastUsed = async (spans: readonly Keys[]): Promise<void> => {
    const rows = await sql<{ first: number; last: number | null }>`
      select value->>0 as first, (select max(key) from ${sql.table(table)} where key between value->>0 and value->>1) as last
      from json_each(${JSON.stringify(spans.map(({ first, last }) => [first, last]))})`.execute(db);
    for (const { first, last } of rows.rows) used.set(first, last ?? first - 1);
  };
  const spans = dates.map((date) => keysOn(date));
  await lastUsed([...new Map(spans.map((span) => [span.first, span])).values()]);
  const keys: number[] = [];
  for (let { first, last } of spans) {
    while ((used.get(first) ?? first) >= last) {
      [first, last] = [last + 1, last + ROOM];
      if (!used.has(first)) await lastUsed([{ first, last }]);
    }
    const key = (used.get(first) ?? first - 1) + 1;
    used.set(first, key);
    keys.push(key);
  }
  return keys;
}

/** What an index of tokens is asked for: of each list one. `not` holds tokens that must not be there. */
export function matching(wanted: readonly (readonly Wanted[])[], not: readonly Wanted[] = []): string {
  // Tokens are letters, digits and underscores; the quotes keep AND, OR and NOT from being operators.
  const quoted = ({ token, prefix }: Wanted): string => `"${token}"${prefix ? '*' : ''}`;
  const all = wanted.map((some) =>
    some.length === 1 ? some.map(quoted).join() : `(${some.map(quoted).join(' OR ')})`,
  );
  const head = all.join(' AND ');
  return not.length === 0 ? head : `(${head}) NOT (${not.map(quoted).join(' OR ')})`;
}

/** Rows of an index that match, in the order of their keys. */
export async function matches(
  { db }: Work,
  index: 'words' | 'facets',
  match: string,
  { first, last }: Keys,
  order: 'newest' | 'oldest',
  limit: number,
): Promise<number[]> {
  // A bound number is a real one, which the index takes for no limit.
  const { rows } = await sql<{ rowid: number }>`
    select rowid from ${sql.table(index)} where ${sql.table(index)} match ${match}
      and rowid between cast(${first} as integer) and cast(${last} as integer)
    order by rowid ${sql.raw(order === 'newest' ? 'desc' : 'asc')} limit ${limit}`.execute(db);
  return rows.map(({ rowid }) => rowid);
}

/** The keys that a document's reports have: from the first to before the second. */
export const reportKeys = (document: number): [from: number, to: number] => [
  reportKey(document, 0),
  reportKey(document + 1, 0),
];

/** The keys of the reports of documents. */
export async function reportsOf({ db }: Work, documents: Iterable<number>): Promise<number[]> {
  const spans = [...documents].map(reportKeys);
  const { rows } = await sql<{ key: number }>`
    select reports.key from json_each(${JSON.stringify(spans)})
    cross join reports on reports.key >= value->>0 and reports.key < value->>1`.execute(db);
  return rows.map(({ key }) => key);
}
