/** A page that is a feed: a document for each of its items. */
import type { PageFormat } from '../source.js';
import { rootOf } from './root.js';

const ROOTS = ['rss', 'rdf:rdf', 'feed', 'atom:feed'];

export const feed: PageFormat = {
  name: 'feed',
  recognises: (text) => ROOTS.includes(rootOf(text)),
  async *documents(text, input, complain) {
    const [{ xmlFeed }, { feedItems, itemDocument }] = await Promise.all([
      import('./xml-feed.js'),
      import('./documents.js'),
    ]);
    const found = xmlFeed(text);
    for (const item of feedItems(found, text, input, complain)) yield itemDocument(item, found, input);
  },
};
