/** Of all pairs those among the countries that are in most of them: as many as a picture has room for. */
import type { Tally } from '../data.js';

export function busiest(all: readonly Tally[], most: number): { countries: string[]; pairs: Tally[] } {
  const sums = new Map<string, number>();
  for (const { key, events } of all) for (const code of codesOf(key)) sums.set(code, (sums.get(code) ?? 0) + events);
  const sorted = [...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const countries = sorted.slice(0, most).map(([code]) => code);
  const meant = new Set(countries);
  return { countries, pairs: all.filter(({ key }) => codesOf(key).every((code) => meant.has(code))) };
}

export const codesOf = (pair: string): string[] => pair.split('-');
