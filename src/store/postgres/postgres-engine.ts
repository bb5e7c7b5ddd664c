/** What PostgreSQL does in a way of its own: many values are one parameter, an array, and tokens are found by a GIN index. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { stableId } from '../../record/index.js';
import type { TraitSum } from '../counting/index.js';
import { documentKeyOf } from '../days.js';
import type { Wanted } from '../facets.js';
import type { Cell, Engine, Match } from '../sql/engine.js';
import type { Tables } from '../sql/tables.js';
import type { Terms } from '../terms.js';
import { keepTerms, loadTerms, traitNumbers } from './common-words.js';
import { days, newKeys } from './keys.js';
import type { Held } from './locks.js';
import { NUMBERS, type OwnTables } from './tables.js';

/** One transaction's. */
export interface Surroundings {
  readonly aside: Kysely<OwnTables>;
  /** The terms that the record has. */
  readonly known: Terms;
  /** Null where the transaction is alone, or only reads. */
  readonly held: Held | null;
}

export const postgresEngine = ({ aside, known, held }: Surroundings): Engine => ({
  days,
  documentOfReport: sql<number>`reports.document`,
  among: (column, values) =>
    values.length === 0
      ? sql`false`
      : sql`${sql.raw(column)} = any(${values}::${sql.raw(typeof values[0] === 'number' ? 'bigint' : 'text')}[])`,
  reportsAmong: (keys) =>
    sql`reports.document = any(${[...new Set(keys.map(documentKeyOf))]}::bigint[]) and reports.key = any(${keys}::bigint[])`,
  reportsOf: (documents) => sql`reports.document = any(${documents}::bigint[])`,
  // It tells which transactions are over: a writer that ends changes it.
  state: sql`pg_current_snapshot()::text`,
  given: (name, columns, rows) =>
    sql`unnest(${sql.join(columns.map((_, at) => sql`${rows.map((row) => row[at])}::bigint[]`))}) as ${named(name, columns)}`,
  insert,
  keysOf: async (db, _table, ids) => {
    const entries = new Map(ids.map((id) => [entryOf(id), id]));
    const { rows } = await sql<{ id: string; key: number }>`
      select id, key from ids where id = any(${[...entries.keys()]}::text[])`.execute(db);
    return new Map(rows.map(({ id, key }) => [entries.get(id) ?? id, key]));
  },
  newKeys: (_db, table, dates) => newKeys(aside, table, dates),
  keepTerms: (_db, terms) => keepTerms(aside, terms, known),
  matching: (wanted, not = []) => {
    const all = wanted.map((some) => `(${some.map(quoted).join(' | ')})`);
    return [...all, ...not.map((each) => `!${quoted(each)}`)].join(' & ') as Match;
  },
  matches: (index, match) =>
    index === 'words'
      ? sql`(words.tokens @@ ${match}::tsquery or words.tokens is null)`
      : sql`facets.tokens @@ ${match}::tsquery`,
  setEvents: async (db, told) => {
    const reports = told.map(([report]) => report);
    const documents = reports.map(documentKeyOf);
    await sql`update reports set event = told.event
      from unnest(${documents}::bigint[], ${reports}::bigint[], ${told.map(([, event]) => event)}::bigint[])
        as told(document, report, event)
      where reports.document = told.document and reports.key = told.report`.execute(db);
  },
  removeEvents: async (db, keys) => {
    const { rows } = await sql<{ id: string; traits: string }>`
      delete from events where key = any(${keys}::bigint[]) returning id, traits`.execute(db);
    await sql`delete from ids where id = any(${rows.map(({ id }) => entryOf(id))}::text[])`.execute(db);
    return rows.map(({ traits }) => traits);
  },
  tally: async (db, sums) => {
    const numbers = await traitNumbers(db as unknown as Kysely<OwnTables>, aside, sums);
    await addSums(db, sums, numbers);
    return numbers;
  },
  hold: async (locks) => {
    if (!held || !(await held.take(locks))) return false;
    // Whoever held them may have used terms that came after the last look.
    await loadTerms(aside, known);
    return true;
  },
});

const named = (name: string, columns: readonly string[]): RawBuilder<unknown> =>
  sql`${sql.ref(name)}(${sql.join(columns.map((column) => sql.ref(column)))})`;

/** Tokens are letters, digits and underscores; the quotes keep them from being taken for operators. */
const quoted = ({ token, prefix }: Wanted): string => `'${token}'${prefix ? ':*' : ''}`;

/** An id as it stands in the table of ids: an index holds no text of thousands of characters. */
const entryOf = (id: string): string => (id.length <= LONGEST ? id : stableId('long', id));
const LONGEST = 300;

/** The index takes so many bytes of tokens. A text with more is found by any word, and then looked into. */
const MOST_TOKENS = 1_000_000;
const indexable = (tokens: Cell): Cell =>
  typeof tokens === 'string' && Buffer.byteLength(tokens) > MOST_TOKENS ? null : tokens;

async function insert(
  db: Kysely<Tables>,
  table: keyof Tables,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const given = columns.map((name, at) => {
    const values = rows.map((row) => (name === 'tokens' ? indexable(row[at] ?? null) : row[at]));
    return sql`${values}::${sql.raw(NUMBERS[table].includes(name) ? 'bigint' : 'text')}[]`;
  });
  const values = columns.map((name) =>
    name === 'tokens' ? sql`array_to_tsvector(string_to_array(given.tokens, ' '))` : sql`given.${sql.ref(name)}`,
  );
  const names = columns.map((name) => sql.ref(name));
  if (table === 'reports') {
    names.push(sql.ref('document'));
    values.push(sql`given.key / 8192`);
  }
  await sql`insert into ${sql.table(table)} (${sql.join(names)})
    select ${sql.join(values)} from unnest(${sql.join(given)}) as ${named('given', columns)}`.execute(db);
  if (table === 'documents' || table === 'events') await insertIds(db, columns, rows);
}

/** In one order for all writers. Of two who bring one document the second waits here, and then begins again. */
async function insertIds(
  db: Kysely<Tables>,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const [id, key] = [columns.indexOf('id'), columns.indexOf('key')];
  const entries = rows.map((row) => [entryOf(String(row[id])), row[key]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  await sql`insert into ids (id, key) select id, key
    from unnest(${entries.map(([each]) => each)}::text[], ${entries.map(([, each]) => each)}::bigint[]) as given(id, key)`.execute(
    db,
  );
}

/** All writers add to the same rows: they are locked in one order, and last. */
async function addSums(
  db: Kysely<Tables>,
  sums: readonly TraitSum[],
  numbers: ReadonlyMap<string, number>,
): Promise<void> {
  const keys = [...numbers.values()].sort((a, b) => a - b);
  const column = (at: 2 | 3 | 4): number[] => sums.map((sum) => sum[at]);
  await sql`with held as materialized (
      select key from tallies where key = any(${keys}::integer[]) order by key for update)
    update tallies set events = tallies.events + more.events, conflict = tallies.conflict + more.conflict,
      uncertain = tallies.uncertain + more.uncertain
    from held join unnest(${sums.map(([trait]) => numbers.get(trait) ?? 0)}::integer[], ${column(2)}::bigint[], ${column(3)}::bigint[], ${column(4)}::bigint[])
      as more(key, events, conflict, uncertain) on more.key = held.key
    where tallies.key = held.key`.execute(db);
}
