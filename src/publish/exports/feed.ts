/** What an entry of a feed says, in whichever format. */

import type { EventInFull } from '../../record/index.js';
import { bodyOf, headingOf } from './body.js';
import { daysOf, instantOf, latest } from './days.js';
import type { ExportView } from './format.js';
import { tagUri } from './tag.js';
import { type Told, toldOf } from './told.js';

export const FEED = {
  id: tagUri('events'),
  title: { ja: '会談の記録', en: 'Record of meetings' },
} as const;

export interface FeedEntry extends Pick<Told, 'urls'> {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** The first and the last publication that tells of it; of an event without one, its own day. */
  readonly published: string;
  readonly updated: string;
  readonly tags: readonly string[];
  readonly publishers: readonly string[];
}

/** The beginning of computers' time, where neither a source nor the event has a date. */
export const NO_DATE = '1970-01-01T00:00:00Z';

export function feedEntryOf(item: EventInFull, view: ExportView): FeedEntry {
  const { event, entry, documents, urls } = toldOf(item, view);
  const instants = documents.flatMap(({ published }) => instantOf(published) ?? []);
  const day = event.date ? instantOf(daysOf(event.date.value)?.first ?? null) : null;
  const updated = latest(instants) ?? day ?? NO_DATE;
  return {
    id: tagUri(event.id),
    title: headingOf(entry),
    body: bodyOf(entry, view.lang),
    published: instants.reduce((first, next) => (Date.parse(next) < Date.parse(first) ? next : first), updated),
    updated,
    tags: [entry.type, ...entry.contexts],
    publishers: [...new Set(documents.map(({ publisher }) => publisher).filter((name) => name !== ''))],
    urls,
  };
}
