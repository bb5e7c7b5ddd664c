/** Whether a record is whole: what its rows say of each other. */
import { type RawBuilder, sql } from 'kysely';
import { type Sum, summed } from '../counting/index.js';
import { restored } from '../storable.js';
import type { Engine } from './engine.js';
import type { Work } from './work.js';

/** Rows that should not be there, and what they are called. Not `not in`: PostgreSQL goes through all that is listed there for each row. */
const strays = ({ documentOfReport: document }: Engine): [what: string, rows: RawBuilder<unknown>][] => [
  [
    'reports without a document',
    sql`reports where not exists (select 1 from documents where documents.key = ${document})`,
  ],
  [
    'reports that tell of an event that is not there',
    sql`reports where event is not null and not exists (select 1 from events where events.key = reports.event)`,
  ],
  ['events without a report', sql`events where not exists (select 1 from reports where reports.event = events.key)`],
  [
    'reports of a newest version that tell of no event',
    sql`reports join documents on documents.key = ${document} where event is null and superseded = 0`,
  ],
  [
    'links to reports that are not there',
    sql`slots where not exists (select 1 from reports where reports.key = slots.report)`,
  ],
  [
    'reports as read of documents that are not there',
    sql`originals where not exists (select 1 from documents where documents.key = originals.document)`,
  ],
  [
    'old ids of events that are not there',
    sql`aliases where not exists (select 1 from events where events.id = aliases.event)`,
  ],
];

/** What is wrong, a line each. */
export async function check({ db, engine }: Work): Promise<string[]> {
  const found: string[] = [];
  for (const [what, rows] of strays(engine)) {
    const { rows: counts } = await sql<{ count: number }>`select count(*) as count from ${rows}`.execute(db);
    const count = counts[0]?.count ?? 0;
    if (count > 0) found.push(`${count} ${what}`);
  }
  return [...found, ...(await wrongTallies(db))];
}

/** Tallies that are not what the events that are there come to. */
async function wrongTallies(db: Work['db']): Promise<string[]> {
  const { rows } = await sql<{ traits: string | null }>`select string_agg(traits, '') as traits from events`.execute(
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
