/** Lists of events: filters answered by the index of facets, a page at a time. */
import type { EventInFull } from '../../record/index.js';
import type { Keys } from '../days.js';
import { QueryError } from '../errors.js';
import { wantedFacets } from '../facets.js';
import type { EventFilter, EventQuery, NamedBy, Order, Page } from '../record-store.js';
import { wantedWords } from '../wanted-words.js';
import { byText } from './events-by-text.js';
import { eventsInFull } from './looking.js';
import { after, cursorOf, type Found, limitOf } from './paging.js';
import { matches, type Work } from './work.js';

export async function events(work: Work, query: EventQuery, namedBy: NamedBy): Promise<Page<EventInFull>> {
  const limit = limitOf(query.limit);
  const span = after(spanOf(work, query), query.order, query.after);
  const { keys, next } =
    query.text === undefined
      ? await byFacets(work, query, span, limit)
      : await byText(work, query, span, limit, wantedWords(query.text, namedBy));
  return { items: await eventsInFull(work, keys), next };
}

async function byFacets(work: Work, query: EventQuery, span: Keys, limit: number): Promise<Found> {
  const keys = await matches(work, 'facets', work.engine.matching(wantedFacets(query)), span, query.order, limit);
  const last = keys.at(-1);
  return { keys, next: keys.length < limit || last === undefined ? null : cursorOf(last) };
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

/** The keys of the events of a filter's days. @throws QueryError where a date is none */
export function spanOf({ engine }: Work, { from, to }: EventFilter): Keys {
  const span = engine.days.events.between(from, to);
  if (!span)
    throw new QueryError(
      `A date is written 2021-11-24, 2021-11 or 2021, not ${[from, to].filter(Boolean).join(' or ')}.`,
    );
  return span;
}
