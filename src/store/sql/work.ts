/** What every task on a record works with. */
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Keys } from '../days.js';
import type { Terms } from '../terms.js';
import type { Cell, Engine, Match, TokenIndex } from './engine.js';
import type { DocumentRow, Tables } from './tables.js';

export interface Work {
  readonly db: Kysely<Tables>;
  readonly terms: Terms;
  readonly engine: Engine;
}

/** Whether a column has one of many values, however many they are. */
export const among = ({ engine }: Work, column: string, values: Iterable<string | number>): Expression<SqlBool> =>
  engine.among(column, [...values]);

/** So many documents after a key, in the record's order. */
export const documentsAfter = ({ db }: Work, after: number, most: number): Promise<DocumentRow[]> =>
  db.selectFrom('documents').selectAll().where('key', '>', after).orderBy('key').limit(most).execute();

/** Many rows at once, which costs less than a call each. Each row has its values in the order of the columns. */
export async function insertRows<Table extends keyof Tables>(
  { db, engine }: Work,
  table: Table,
  columns: readonly (keyof Tables[Table] & string)[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length > 0) await engine.insert(db, table, columns, rows);
}

/** Rows of an index that match, in the order of their keys. */
export async function matches(
  { db, engine }: Work,
  index: TokenIndex,
  match: Match,
  { first, last }: Keys,
  order: 'newest' | 'oldest',
  limit: number,
): Promise<number[]> {
  // A bound number is a real one, which the index of SQLite takes for no limit.
  const { rows } = await sql<{ rowid: number }>`
    select rowid from ${sql.table(index)} where ${engine.matches(index, match)}
      and rowid between cast(${first} as bigint) and cast(${last} as bigint)
    order by rowid ${sql.raw(order === 'newest' ? 'desc' : 'asc')} limit ${limit}`.execute(db);
  return rows.map(({ rowid }) => rowid);
}

/** The keys of the reports of documents. */
export async function reportsOf({ db, engine }: Work, documents: Iterable<number>): Promise<number[]> {
  const rows = await db
    .selectFrom('reports')
    .select('key')
    .where(engine.reportsOf([...documents]))
    .execute();
  return rows.map(({ key }) => key);
}
