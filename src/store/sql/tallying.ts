/** The tallies of what events are counted by, kept with the events. */
import { sql } from 'kysely';
import { type Counted, packedTraits, summed, sumsOf } from '../counting/index.js';
import { restored, storable } from '../storable.js';
import type { Work } from './work.js';

/** Counts events. @returns the traits of each, packed */
export async function tally({ db }: Work, events: readonly Counted[]): Promise<string[]> {
  const sums = sumsOf(events).map(([trait, names, ...sum]) => [storable(trait), names && storable(names), ...sum]);
  // `where true` keeps the parser from taking the conflict for a join's.
  const { rows } = await sql<{ key: number; trait: string }>`
    insert into tallies (trait, names, events, conflict, uncertain)
    select value->>0, value->>1, value->>2, value->>3, value->>4 from json_each(${JSON.stringify(sums)}) where true
    on conflict (trait) do update set events = events + excluded.events,
      conflict = conflict + excluded.conflict, uncertain = uncertain + excluded.uncertain
    returning key, trait`.execute(db);
  const numbers = new Map(rows.map(({ key, trait }) => [restored(trait), key]));
  return events.map((event) =>
    packedTraits(
      event,
      [...event.traits.keys()].map((trait) => numbers.get(trait) ?? 0),
    ),
  );
}

/** Takes events out of the count. @param traits as they were packed */
export async function untally({ db }: Work, traits: readonly string[]): Promise<void> {
  const sums = summed(traits.join(''));
  await sql`update tallies set events = events - (value->>1), conflict = conflict - (value->>2),
      uncertain = uncertain - (value->>3)
    from json_each(${JSON.stringify(sums)}) where tallies.key = value->>0`.execute(db);
}

/** Numbers for so many changes, in their order: none is ever given twice. */
export async function changeNumbers({ db }: Work, count: number): Promise<number[]> {
  const { rows } = await sql<{ value: number }>`insert into counters (name, value) values ('change', ${count})
    on conflict (name) do update set value = value + excluded.value returning value`.execute(db);
  const last = rows[0]?.value ?? 0;
  return Array.from({ length: count }, (_, at) => last - count + 1 + at);
}
