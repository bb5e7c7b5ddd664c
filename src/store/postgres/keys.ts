/** Keys of documents and events, given out day by day. */
import { type Kysely, sql } from 'kysely';
import { dayKeys } from '../days.js';
import type { Keyed } from '../sql/engine.js';
import type { OwnTables } from './tables.js';

/** Keys of one day: room for four times the world's news. */
const ROOM = 2 ** 23;
const each = dayKeys(ROOM);
export const days = { documents: each, events: each } as const;

/**
 * New keys, one for each date.
 * @param aside a connection beside that of the writer: what is given out is given out at once, so that writers of one day need not wait
 *   for each other. A writer that then fails leaves a gap
 */
export async function newKeys(
  aside: Kysely<OwnTables>,
  place: Keyed,
  dates: readonly (string | null)[],
): Promise<number[]> {
  const keys = new Array<number>(dates.length).fill(0);
  let wanted = dates.map((date, at) => ({ at, ...days[place].on(date) }));
  while (wanted.length > 0) {
    const next = await given(
      aside,
      place,
      wanted.map(({ first }) => first),
    );
    const later: typeof wanted = [];
    for (const { at, first, last } of wanted) {
      const key = next.get(first) ?? first;
      next.set(first, key + 1);
      if (key <= last) keys[at] = key;
      else later.push({ at, first: last + 1, last: last + ROOM });
    }
    wanted = later;
  }
  return keys;
}

/** Takes a key for each day that is named. @returns the first key of each day */
async function given(aside: Kysely<OwnTables>, place: string, firsts: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const first of firsts) counts.set(first, (counts.get(first) ?? 0) + 1);
  // In one order for all writers, so that none waits for another that waits for it.
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const { rows } = await sql<{ first: number; used: number }>`
    insert into keys_given (place, first, used)
    select ${place}, day.first, day.count from unnest(${sorted.map(([first]) => first)}::bigint[], ${sorted.map(([, count]) => count)}::bigint[])
      as day(first, count)
    on conflict (place, first) do update set used = keys_given.used + excluded.used
    returning first, used`.execute(aside);
  return new Map(rows.map(({ first, used }) => [first, first + used - (counts.get(first) ?? 0)]));
}
