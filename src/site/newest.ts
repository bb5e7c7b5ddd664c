/** The events of a list as they are handed out in a file of another program. */
import type { EventInFull } from '../record/index.js';
import type { EventFilter, RecordStore } from '../store/index.js';
import type { Format } from './address.js';

export type ListFormat = Exclude<Format, 'html' | 'json'>;

/** Events in one file. A calendar or a feed reader holds no more with ease; a table has all there are. */
const MOST: Readonly<Record<ListFormat, number>> = { csv: Number.POSITIVE_INFINITY, ics: 2000, atom: 100 };

export async function* newest(
  store: RecordStore,
  filter: EventFilter,
  format: ListFormat,
): AsyncGenerator<EventInFull> {
  let count = 0;
  for await (const event of store.all(filter, 'newest')) {
    if ((count += 1) > MOST[format]) return;
    yield event;
  }
}
