/** Lists of events: filters answered by the index of facets, a page at a time. */
import type { EventInFull } from '../../record/index.js';
import { type Keys, keysBetween } from '../days.js';
import { QueryError } from '../errors.js';
import { wantedFacets } from '../facets.js';
import type { EventFilter, EventQuery, Order, Page } from '../record-store.js';
import { eventsInFull } from './looking.js';
import { matches, matching, type Work } from './work.js';

/** Events of one page at most. */
const MOST = 1000;

export async function events(work: Work, query: EventQuery): Promise<Page<EventInFull>> {
  const limit = limitOf(query.limit);
  const span = after(spanOf(query), query.order, query.after);
  const keys = await matches(work, 'facets', matching(wantedFacets(query)), span, query.order, limit);
  const items = await eventsInFull(work, keys);
  const last = keys.at(-1);
  return { items, next: keys.length < limit || last === undefined ? null : cursorOf(last) };
}

/** All of them, a page at a time. */
export async function* allEvents(
  page: (query: EventQuery) => Promise<Page<EventInFull>>,
  filter: EventFilter,
  order: Order,
): AsyncGenerator<EventInFull> {
  let next: string | null | undefined;
  while (next !== null) {
    const found: Page<EventInFull> = await page({
      ...filter,
      order,
      limit: SLICE,
      ...(next === undefined ? {} : { after: next }),
    });
    yield* found.items;
    next = found.next;
  }
}
const SLICE = 200;

/** @throws QueryError where it is no count */
export function limitOf(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1) throw new QueryError(`A limit is a whole number from 1 on, not ${limit}.`);
  return Math.min(limit, MOST);
}

function spanOf({ from, to }: EventFilter): Keys {
  const span = keysBetween(from, to);
  if (!span)
    throw new QueryError(
      `A date is written 2021-11-24, 2021-11 or 2021, not ${[from, to].filter(Boolean).join(' or ')}.`,
    );
  return span;
}

export const cursorOf = (key: number): string => key.toString(36);

/** What is left of a span after a cursor. */
export function after(span: Keys, order: Order, cursor: string | undefined): Keys {
  if (cursor === undefined) return span;
  const key = /^[0-9a-z]{1,10}$/.test(cursor) ? Number.parseInt(cursor, 36) : Number.NaN;
  if (!Number.isSafeInteger(key))
    throw new QueryError(`${cursor} is no place to go on from: give the "next" of the page before.`);
  return order === 'newest'
    ? { first: span.first, last: Math.min(span.last, key - 1) }
    : { first: Math.max(span.first, key + 1), last: span.last };
}
