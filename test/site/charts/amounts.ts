/** Counts as tests make them up. */
import fc from 'fast-check';
import type { Amount } from '../../../src/site/charts/index.js';

export const some = (events: number, conflict = 0, uncertain = 0): Amount => ({ events, conflict, uncertain });

export const anyAmount = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([events, part]) => some(events, Math.floor(events * part), Math.floor(events * (1 - part))));

export const anyMonth = fc
  .integer({ min: 1900 * 12, max: 2100 * 12 })
  .map((number) => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`);
