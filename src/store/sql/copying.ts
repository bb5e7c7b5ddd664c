/** A whole record out, a slice at a time, and into another. */
import { sql } from 'kysely';
import type { RecordLine } from '../backup/index.js';
import { checked } from '../corrections/index.js';
import type { TakenIn } from '../record-store.js';
import { idOf, storedId } from '../storable.js';
import type { Incoming } from './adding.js';
import { asRead } from './correcting.js';
import { documentOf } from './documents.js';
import { follow } from './following.js';
import { arrive, join } from './joining.js';
import { among, documentsAfter, insertRows, type Work } from './work.js';

/** Lines of a slice. */
const SLICE = 300;

/** The next documents after a key, and the key to go on after; null after the last. */
export async function documentLines(work: Work, after: number): Promise<Slice<number>> {
  const rows = await documentsAfter(work, after, SLICE);
  const taken = new Map(rows.map((row) => [row.key, row.taken]));
  const read = await asRead(
    work,
    rows.map((row) => ({ key: row.key, document: documentOf(row, work.terms) })),
  );
  const lines = read.map(({ key, document, reports }) => ({ document, reports, taken: taken.get(key) ?? 0 }));
  return { lines, next: rows.at(-1)?.key ?? null };
}

export async function aliasLines({ db }: Work, after: string): Promise<Slice<string>> {
  const rows = await db.selectFrom('aliases').selectAll().where('id', '>', after).orderBy('id').limit(SLICE).execute();
  const lines = rows.map(({ id, event }) => ({ alias: idOf(id), event: idOf(event) }));
  return { lines, next: rows.at(-1)?.id ?? null };
}

export interface Slice<Key> {
  readonly lines: readonly RecordLine[];
  readonly next: Key | null;
}

/** Takes lines in. Documents come in the order of their keys, and have it here too. */
export async function takeIn(work: Work, lines: AsyncIterable<RecordLine> | Iterable<RecordLine>): Promise<TakenIn> {
  const sum = { documents: 0, known: 0, versions: 0, reports: 0, events: 0, corrections: 0, sources: 0, aliases: 0 };
  // Events have other ids while only a part of their reports is there; nobody has seen those, and nobody will ask for them.
  await sql`create temp table seen (id text primary key)`.execute(work.db);
  await sql`insert into seen select id from events union select id from aliases`.execute(work.db);
  const before = await eventCount(work);
  let documents: Incoming[] = [];
  let corrections: unknown[] = [];
  const aliases: [alias: string, event: string][] = [];
  const flush = async (): Promise<void> => {
    sum.corrections += await join(work, await checked(corrections));
    const added = await arrive(work, documents);
    for (const key of ['documents', 'known', 'versions', 'reports'] as const) sum[key] += added[key];
    documents = [];
    corrections = [];
  };
  for await (const line of lines) {
    if ('alias' in line) aliases.push([storedId(line.alias), storedId(line.event)]);
    else if ('source' in line) sum.sources += Number(await follow(work, line.source));
    else if ('correction' in line) corrections.push(line.correction);
    else documents.push(line);
    if (documents.length + corrections.length >= SLICE) await flush();
  }
  await flush();
  sum.aliases = await keepAliases(work, aliases);
  sum.events = (await eventCount(work)) - before;
  const given = aliases.map(([alias]) => alias);
  await sql`delete from aliases where not exists (select 1 from seen where seen.id = aliases.id)
    and not ${among(work, 'aliases.id', given)}`.execute(work.db);
  await sql`drop table seen`.execute(work.db);
  return sum;
}

async function eventCount({ db }: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from events`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * Keeps old ids that lead to an event that is here; one that the record has already leads where it led.
 * @returns how many the record did not have
 */
async function keepAliases(work: Work, aliases: readonly (readonly [alias: string, event: string])[]): Promise<number> {
  const { db, engine } = work;
  const ids = aliases.flat();
  const live = await engine.keysOf(db, 'events', ids);
  const known = await db
    .selectFrom('aliases')
    .selectAll()
    .where(among(work, 'id', ids))
    .execute();
  const leads = new Map([
    ...known.map(({ id, event }) => [id, event] as const),
    ...[...live.keys()].map((id) => [id, id] as const),
  ]);
  const rows = aliases.flatMap(([alias, event]) => {
    const target = leads.get(event);
    return target === undefined || leads.has(alias) ? [] : [[alias, target]];
  });
  await insertRows(work, 'aliases', ['id', 'event'], rows);
  return rows.length;
}
