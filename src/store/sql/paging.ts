/** Pages of answers: how many there are on one, and where the next begins. */
import type { Keys } from '../days.js';
import { QueryError } from '../errors.js';
import type { Order } from '../record-store.js';

/** Keys of what stands on a page, and where the rest begins. */
export interface Found {
  readonly keys: readonly number[];
  readonly next: string | null;
}

/** What stands on one page at most. */
const MOST = 1000;

/** @throws QueryError where it is no count */
export function limitOf(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1) throw new QueryError(`A limit is a whole number from 1 on, not ${limit}.`);
  return Math.min(limit, MOST);
}

export const cursorOf = (key: number): string => key.toString(36);

/** @throws QueryError where it is no cursor */
export function keyAt(cursor: string): number {
  const key = /^[0-9a-z]{1,10}$/.test(cursor) ? Number.parseInt(cursor, 36) : Number.NaN;
  if (!Number.isSafeInteger(key))
    throw new QueryError(`${cursor} is no place to go on from: give the "next" of the page before.`);
  return key;
}

/** What is left of a span after a cursor. */
export function after(span: Keys, order: Order, cursor: string | undefined): Keys {
  if (cursor === undefined) return span;
  const key = keyAt(cursor);
  return order === 'newest'
    ? { first: span.first, last: Math.min(span.last, key - 1) }
    : { first: Math.max(span.first, key + 1), last: span.last };
}
