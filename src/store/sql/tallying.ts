/** The tallies of what events are counted by, kept with the events. */
import { sql } from 'kysely';
import { type Counted, packedTraits, summed, sumsOf, type TraitSum } from '../counting/index.js';
import { storable } from '../storable.js';
import { among, type Work } from './work.js';

/**
 * Counts events, and takes others out of the count.
 * @param before the traits of those that are gone, as they were packed
 * @returns the traits of each event, packed
 */
export async function retally(work: Work, before: readonly string[], events: readonly Counted[]): Promise<string[]> {
  const sums = new Map<string, TraitSum>();
  const counted = sumsOf(events);
  for (const [trait, names, ...sum] of counted)
    sums.set(storable(trait), [storable(trait), names && storable(names), ...sum]);
  for (const { trait, sum } of await sumsBefore(work, before)) {
    const [, names, ...now] = sums.get(trait) ?? [trait, null, 0, 0, 0];
    sums.set(trait, [trait, names, now[0] - sum[0], now[1] - sum[1], now[2] - sum[2]]);
  }
  if (sums.size === 0) return [];
  // In one order for all writers, so that none waits for another that waits for it.
  const sorted = [...sums.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = await work.engine.tally(work.db, sorted);
  const numbers = new Map(counted.map(([trait]) => [trait, kept.get(storable(trait)) ?? 0]));
  return events.map((event) => packedTraits(event, numbers));
}

interface SumBefore {
  readonly trait: string;
  readonly sum: readonly [events: number, conflict: number, uncertain: number];
}

/** What events that are gone were counted by. */
async function sumsBefore(work: Work, packed: readonly string[]): Promise<SumBefore[]> {
  if (packed.length === 0) return [];
  const sums = new Map(summed(packed.join('')).map(([number, ...sum]) => [number, sum]));
  const rows = await work.db
    .selectFrom('tallies')
    .select(['key', 'trait'])
    .where(among(work, 'key', sums.keys()))
    .execute();
  return rows.map(({ key, trait }) => ({ trait, sum: sums.get(key) ?? [0, 0, 0] }));
}

/** Numbers for so many changes, in their order: none is ever given twice. */
export async function changeNumbers({ db }: Work, count: number): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ value: number }>`insert into counters (name, value) values ('change', ${count})
    on conflict (name) do update set value = counters.value + excluded.value returning value`.execute(db);
  const last = rows[0]?.value ?? 0;
  return Array.from({ length: count }, (_, at) => last - count + 1 + at);
}
