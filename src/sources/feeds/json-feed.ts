/** JSON Feed, versions 1.0 and 1.1 (jsonfeed.org). */
import { listAt, stringAt } from '../fields.js';
import type { RawFeed } from './xml-feed.js';

/** A feed as written; null where a value is no JSON Feed. */
export function jsonFeed(value: unknown, length: number): RawFeed | null {
  if (!/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(stringAt(value, 'version') ?? '')) return null;
  return {
    title: stringAt(value, 'title'),
    language: stringAt(value, 'language'),
    items: listAt(value, 'items').map((item) => ({
      title: stringAt(item, 'title'),
      href: stringAt(item, 'url') ?? stringAt(item, 'external_url') ?? stringAt(item, 'id'),
      date: stringAt(item, 'date_published') ?? stringAt(item, 'date_modified'),
      content: stringAt(item, 'content_html') ?? stringAt(item, 'content_text') ?? stringAt(item, 'summary'),
      source: null,
      start: 0,
      end: length,
    })),
  };
}
