/** JSON Feed 1.1. */
import { plainJson } from '../plain.js';
import { FEED, type FeedEntry, feedEntryOf } from './feed.js';
import type { Exporter } from './format.js';

const itemOf = ({ id, title, body, published, updated, tags, publishers, urls: [url] }: FeedEntry): object => ({
  id,
  ...(url ? { url } : {}),
  title,
  content_text: body,
  date_published: published,
  date_modified: updated,
  ...(publishers.length > 0 ? { authors: publishers.map((name) => ({ name })) } : {}),
  tags,
});

export const jsonfeed: Exporter = async function* (events, view) {
  const head = { version: 'https://jsonfeed.org/version/1.1', title: FEED.title[view.lang], language: view.lang };
  let before = `${plainJson(head).slice(0, -1)},"items":[\n`;
  for await (const event of events) {
    yield before + plainJson(itemOf(feedEntryOf(event, view)));
    before = ',\n';
  }
  yield before === ',\n' ? '\n]}\n' : `${before}]}\n`;
};
