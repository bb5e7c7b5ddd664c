/** Who of the one country met whom of the other, and how often. */
import { z } from 'zod';
import { partiesOf } from '../../../publish/index.js';
import type { KaidanEvent } from '../../../record/index.js';
import { Person } from '../../../record/schema.js';

export const Met = z.object({
  one: Person,
  other: Person,
  times: z.number().int(),
  last: z.string().nullable().describe('the day on which they last met'),
});
export type Met = z.infer<typeof Met>;

/** Who met most often first; meetings that did not take place are none. */
export function metIn(events: readonly KaidanEvent[], one: string, other: string): Met[] {
  const met = new Map<string, Met>();
  for (const { status, date, reports } of events) {
    if (status === 'cancelled' || status === 'denied' || status === 'planned') continue;
    const parties = partiesOf(reports);
    const of = (code: string) => parties.flatMap(({ country, person }) => (country === code && person ? [person] : []));
    const day = date?.value ?? null;
    for (const first of of(one)) {
      for (const second of of(other)) {
        const key = JSON.stringify([first.id ?? first.name, second.id ?? second.name]);
        const known = met.get(key) ?? { one: first, other: second, times: 0, last: null };
        const last = known.last === null || (day !== null && day > known.last) ? day : known.last;
        met.set(key, { ...known, times: known.times + 1, last });
      }
    }
  }
  return [...met.values()].sort((a, b) => b.times - a.times || ((a.last ?? '') > (b.last ?? '') ? -1 : 1));
}
