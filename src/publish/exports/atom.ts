/** Atom (RFC 4287). */
import { latest } from './days.js';
import { FEED, type FeedEntry, feedEntryOf } from './feed.js';
import type { Exporter } from './format.js';
import { element, XML, xmlText } from './xml.js';

const entryXml = ({ id, title, body, published, updated, tags, publishers, urls }: FeedEntry): string =>
  element(
    'entry',
    {},
    [
      element('id', {}, id),
      element('title', {}, xmlText(title)),
      element('updated', {}, updated),
      element('published', {}, published),
      ...publishers.map((name) => element('contributor', {}, element('name', {}, xmlText(name)))),
      // One alternate; a second of the same kind is not allowed.
      ...urls.map((href, at) => element('link', { rel: at === 0 ? 'alternate' : 'related', href })),
      ...tags.map((term) => element('category', { term })),
      element('content', { type: 'text' }, xmlText(body)),
    ].join(''),
  );

export const atom: Exporter = async function* (events, view) {
  const head = [
    element('id', {}, FEED.id),
    element('title', {}, xmlText(FEED.title[view.lang])),
    element('author', {}, element('name', {}, 'kaidan')),
  ];
  yield `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.lang}">${head.join('')}\n`;
  let updated: string | null = null;
  for await (const event of events) {
    const entry = feedEntryOf(event, view);
    updated = latest(updated === null ? [entry.updated] : [updated, entry.updated]);
    yield `${entryXml(entry)}\n`;
  }
  // The order of elements says nothing in Atom, so what is known only now may stand here.
  yield `${element('updated', {}, updated ?? '1970-01-01T00:00:00Z')}</feed>\n`;
};
