/** Events counted by several things at once. */
import type { CountedBy, JointTally } from './counted-by.js';
import type { Trait } from './known-traits.js';
import type { Unpacked } from './packed-traits.js';
import { valueOf } from './traits.js';

/** Values of an event, a list for each thing that is counted by. */
type Values = readonly (readonly string[])[];

/**
 * How many of the events have each combination of values. One that has no value of something counts under null there.
 * @param traits what the numbers stand for
 */
export function jointly(
  events: Iterable<Unpacked>,
  by: readonly CountedBy[],
  traits: ReadonlyMap<number, Trait>,
): JointTally[] {
  const meant = new Map<number, readonly (string | null)[]>();
  for (const [number, { trait }] of traits) {
    const values = by.map((each) => valueOf(trait, each));
    if (values.some((value) => value !== null)) meant.set(number, values);
  }
  const tallies = new Map<string, { keys: (string | null)[]; events: number; conflict: number; uncertain: number }>();
  for (const event of events) {
    const said = event.traits.filter((number) => meant.has(number)).map((number) => meant.get(number) ?? []);
    const values = by.map((_, at) => said.flatMap((each) => each[at] ?? []));
    for (const keys of combined(values)) {
      const key = JSON.stringify(keys);
      const tally = tallies.get(key) ?? { keys, events: 0, conflict: 0, uncertain: 0 };
      tally.events++;
      tally.conflict += Number(event.conflict);
      tally.uncertain += Number(event.uncertain);
      tallies.set(key, tally);
    }
  }
  return [...tallies.values()];
}

function combined([first, ...rest]: Values): (string | null)[][] {
  if (first === undefined) return [[]];
  const ends = combined(rest);
  return (first.length > 0 ? first : [null]).flatMap((value) => ends.map((end) => [value, ...end]));
}
