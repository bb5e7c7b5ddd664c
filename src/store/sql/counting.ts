/** Events counted: all of them by the tallies that are kept, some of them by their own traits. */
import {
  type CountedBy,
  type CountOptions,
  eachEvent,
  isTime,
  type JointTally,
  jointly,
  KnownTraits,
  type Sum,
  summed,
  type Tally,
  UntilChanged,
} from '../counting/index.js';
import { daysOf } from '../days.js';
import type { EventFilter, NamedBy } from '../record-store.js';
import { latestChange } from './changing.js';
import { spanOf } from './listing.js';
import { limitOf } from './paging.js';
import { talliesKept, talliesOf } from './tallies.js';
import { traitsNumbered, traitsOf } from './traits-of.js';
import type { Work } from './work.js';

/** What is remembered from one count to the next. */
export class Counts {
  readonly tallies = new UntilChanged<readonly Tally[]>(200);
  readonly sums = new UntilChanged<readonly Sum[]>(50);
  readonly traits = new KnownTraits();
}

export async function count(
  work: Work,
  filter: EventFilter,
  by: CountedBy,
  { limit }: CountOptions,
  namedBy: NamedBy,
  counts: Counts,
): Promise<readonly Tally[]> {
  const most = limit === undefined ? Number.POSITIVE_INFINITY : limitOf(limit);
  spanOf(work, filter);
  const { from, to, ...anyTime } = filter;
  // Who is counted by time tells of which time it is.
  const days = isTime(by) ? daysOf(from, to) : null;
  const wide = days === null ? filter : anyTime;
  const change = await latestChange(work);
  if (Object.values(wide).every(isNothing)) {
    const kept = () => talliesKept(work, by, days);
    return (await counts.tallies.of(JSON.stringify([by, days]), change, kept)).slice(0, most);
  }
  // Who has counted the events of all times has counted those of some days with them.
  const meant = counts.sums.has(JSON.stringify(wide), change) ? wide : filter;
  const sums = await counts.sums.of(JSON.stringify(meant), change, async () =>
    summed(await traitsOf(work, meant, namedBy)),
  );
  const numbers = sums.map(([number]) => number);
  return talliesOf(sums, await traitsNumbered(work, numbers, counts.traits), by, days).slice(0, most);
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** How many events have each combination of values of several fields. */
export async function countJointly(
  work: Work,
  filter: EventFilter,
  by: readonly CountedBy[],
  namedBy: NamedBy,
  { traits }: Counts,
): Promise<JointTally[]> {
  const text = await traitsOf(work, filter, namedBy);
  const events = eachEvent(text);
  const numbers = new Set<number>();
  for (const event of events) for (const number of event.traits) numbers.add(number);
  return jointly(events, by, await traitsNumbered(work, numbers, traits));
}
