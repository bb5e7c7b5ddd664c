/** What waits for a person's look, the newest first. */
import type { EventInFull, KaidanEvent } from '../../../record/index.js';
import type { EventFilter, Page, RecordStore } from '../../../store/index.js';
import { doubtsOf, isSeen, openDifferences } from './doubts.js';

export const QUEUES = ['uncertain', 'conflicting', 'new'] as const;
export type Queue = (typeof QUEUES)[number];

const WAITS: Readonly<Record<Queue, (event: KaidanEvent) => boolean>> = {
  uncertain: (event) => !isSeen(event) && doubtsOf(event).length > 0,
  conflicting: (event) => openDifferences(event).length > 0,
  new: (event) => !isSeen(event),
};

const SLICE = 20;
/** Where few events wait, so many are looked at before the reader is asked to go on. */
const MOST_SLICES = 8;

/** About as many as are wanted; there may be fewer, and yet more to come. */
export async function waiting(
  store: RecordStore,
  queue: Queue,
  filter: EventFilter,
  wanted: number,
  after?: string,
): Promise<Page<EventInFull>> {
  const items: EventInFull[] = [];
  let next: string | null = after ?? null;
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    const limit = Math.min(SLICE, queue === 'new' ? wanted : SLICE);
    const events = await store.events({ ...filter, order: 'newest', limit, ...(next === null ? {} : { after: next }) });
    items.push(...events.items.filter(({ event }) => WAITS[queue](event)));
    next = events.next;
    if (next === null || items.length >= wanted) break;
  }
  return { items, next };
}

/** How many days apart two reports of one meeting may date it. */
const APART = 3;
const DAY = 864e5;
const NEAR = 4;

/** Events between the same parties about the same time: one of them may be this one, told by others. */
export async function eventsNear({ id, date, countries }: KaidanEvent, store: RecordStore): Promise<KaidanEvent[]> {
  if (date === null || countries.length === 0) return [];
  const shifted = (days: number): string =>
    date.value.length < 10
      ? date.value
      : new Date(Date.parse(`${date.value}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  const near = await store.events({
    countries,
    from: shifted(-APART),
    to: shifted(APART),
    order: 'newest',
    limit: NEAR + 1,
  });
  return near.items.map(({ event }) => event).filter((event) => event.id !== id);
}
