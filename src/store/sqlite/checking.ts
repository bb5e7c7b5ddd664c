/** Whether a record is whole: the file, its indexes, and what its rows say of each other. */
import { sql } from 'kysely';
import { type Sum, summed } from '../counting/index.js';
import type { Work } from '../sql/work.js';
import { restored } from '../storable.js';

/** Rows that should not be there, and what they are called. */
const STRAY: readonly [what: string, query: string][] = [
  ['reports without a document', 'select count(*) from reports where key / 8192 not in (select key from documents)'],
  [
    'reports that tell of an event that is not there',
    'select count(*) from reports where event is not null and event not in (select key from events)',
  ],
  [
    'events without a report',
    'select count(*) from events where key not in (select event from reports where event is not null)',
  ],
  [
    'reports of a newest version that tell of no event',
    'select count(*) from reports join documents on documents.key = reports.key / 8192 where event is null and superseded = 0',
  ],
  ['links to reports that are not there', 'select count(*) from slots where report not in (select key from reports)'],
  [
    'reports as read of documents that are not there',
    'select count(*) from originals where document not in (select key from documents)',
  ],
  ['old ids of events that are not there', 'select count(*) from aliases where event not in (select id from events)'],
];

/** What is wrong, a line each. */
export async function check({ db }: Work): Promise<string[]> {
  const found: string[] = [];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  found.push(...rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'));
  for (const [what, query] of STRAY) {
    const count = await sql<{ count: number }>`select (${sql.raw(query)}) as count`.execute(db);
    const strays = count.rows[0]?.count ?? 0;
    if (strays > 0) found.push(`${strays} ${what}`);
  }
  found.push(...(await wrongTallies(db)));
  for (const index of ['words', 'facets'] as const) {
    const table = sql.table(index);
    await sql`insert into ${table} (${table}) values ('integrity-check')`.execute(db).catch((error: unknown) => {
      found.push(`the index of ${index}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return found;
}

/** Tallies that are not what the events that are there come to. */
async function wrongTallies(db: Work['db']): Promise<string[]> {
  const { rows } = await sql<{ traits: string | null }>`select group_concat(traits, '') as traits from events`.execute(
    db,
  );
  const counted = new Map(summed(rows[0]?.traits ?? '').map((sum) => [sum[0], sum]));
  const kept = await db.selectFrom('tallies').select(['key', 'trait', 'events', 'conflict', 'uncertain']).execute();
  const wrong = kept.flatMap(({ key, trait, events, conflict, uncertain }) => {
    const sum: Sum = counted.get(key) ?? [key, 0, 0, 0];
    counted.delete(key);
    const same = sum[1] === events && sum[2] === conflict && sum[3] === uncertain;
    return same ? [] : [`the tally of ${restored(trait)} is ${events}, and ${sum[1]} events have it`];
  });
  return [...wrong, ...[...counted.keys()].map((key) => `events have a trait ${key} that is not there`)];
}
