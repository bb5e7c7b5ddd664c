/** How many events have each trait, as they are written. */
import type { Counted } from './traits.js';

/** What is added to a trait's tally: its names as JSON, and so many events. */
export type TraitSum = [trait: string, names: string | null, events: number, conflict: number, uncertain: number];

export function sumsOf(events: Iterable<Counted>): TraitSum[] {
  const sums = new Map<string, TraitSum>();
  for (const { conflict, uncertain, traits } of events) {
    for (const [trait, person] of traits) {
      const sum = sums.get(trait) ?? [trait, person && JSON.stringify([person.name, person.nameEn]), 0, 0, 0];
      sum[2]++;
      sum[3] += Number(conflict);
      sum[4] += Number(uncertain);
      sums.set(trait, sum);
    }
  }
  return [...sums.values()];
}
