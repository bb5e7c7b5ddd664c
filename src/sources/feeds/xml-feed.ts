/** RSS of all versions, RDF (RSS 1.0) and Atom: what they hold in common. */
import type { Feed, RawItem } from './feed.js';
import { type Field, type FieldsByName, fieldsOf, partsOf } from './xml.js';

/** The children that tell the same, the most telling first. */
const DATES = [
  'published',
  'pubdate',
  'dc:date',
  'issued',
  'dcterms:issued',
  'dc:issued',
  'updated',
  'modified',
  'dcterms:modified',
];
const CONTENTS = ['content:encoded', 'content', 'xhtml:body', 'body', 'description', 'summary'];

/** A feed as written. */
export interface RawFeed extends Omit<Feed, 'items'> {
  readonly items: Iterable<RawItem>;
}

export function xmlFeed(text: string): RawFeed {
  const parts = partsOf(text, 'item|entry');
  const first = parts.next().value ?? { start: 0, end: 0 };
  const head = fieldsOf(text.slice(first.start, first.end), ['rss', 'rdf:rdf', 'feed', 'channel']);
  return {
    title: textOf(head, 'title'),
    language: textOf(head, 'language') ?? textOf(head, 'dc:language'),
    items: itemsOf(text, parts),
  };
}

function* itemsOf(text: string, parts: Iterable<{ start: number; end: number }>): Generator<RawItem> {
  for (const { start, end } of parts) {
    const part = text.slice(start, end);
    const fields = fieldsOf(part);
    yield {
      title: textOf(fields, 'title'),
      href: linkOf(fields),
      date: firstOf(fields, DATES)?.text || null,
      content: contentOf(firstOf(fields, CONTENTS)),
      source: textOf(fields, 'source/title') ?? textOf(fields, 'source'),
      start,
      end: start + part.trimEnd().length,
    };
  }
}

function textOf(fields: FieldsByName, name: string): string | null {
  return fields.get(name)?.find(({ text }) => text !== '')?.text ?? null;
}

function firstOf(fields: FieldsByName, names: readonly string[]): Field | null {
  for (const name of names) {
    const field = fields.get(name)?.find(({ text, inner }) => text !== '' || inner.trim() !== '');
    if (field) return field;
  }
  return null;
}

/** Mark-up that stands as such, not as text, is taken from the source. */
function contentOf(field: Field | null): string | null {
  if (field === null) return null;
  return field.hasElements ? field.inner : field.text;
}

/** Atom's link to the page, RSS's link, or an id that is an address. */
function linkOf(fields: FieldsByName): string | null {
  const links = fields.get('link') ?? [];
  const page = links.find(({ attributes: { href, rel } }) => href && (rel === undefined || rel === 'alternate'));
  const written = page?.attributes.href ?? links.find(({ text }) => text !== '')?.text;
  const guid = fields.get('guid')?.find(({ attributes }) => attributes.isPermaLink !== 'false')?.text;
  return written ?? guid ?? textOf(fields, 'id');
}
