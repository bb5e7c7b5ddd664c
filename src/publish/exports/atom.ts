/** Atom (RFC 4287). */
import { latest } from './days.js';
import { FEED, type FeedEntry, feedEntryOf, NO_DATE } from './feed.js';
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

/** The head tells when the last change was, and stands before the entries: they are gathered before it is written. */
export const atom: Exporter = async function* (events, view) {
  const entries: string[] = [];
  let updated = NO_DATE;
  for await (const event of events) {
    const entry = feedEntryOf(event, view);
    entries.push(`${entryXml(entry)}\n`);
    updated = latest([updated, entry.updated]) ?? updated;
  }
  const head = [
    element('id', {}, FEED.id),
    element('title', {}, xmlText(FEED.title[view.lang])),
    element('updated', {}, updated),
    element('author', {}, element('name', {}, 'kaidan')),
  ];
  yield `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.lang}">${head.join('')}\n`;
  yield* entries;
  yield '</feed>\n';
};
