/** Posts of Bluesky as `app.bsky.feed.getAuthorFeed`, `getPosts` and `getPostThread` give them. */
import { addressAt, at, isFields, listAt, stringAt } from '../fields.js';
import type { Post, Service } from './post.js';

const POST = /^at:\/\/[^/]+\/app\.bsky\.feed\.post\/([\w.~-]{1,64})$/;
/** A thread is a tree of answers; it is walked, not called into, however deep it is. */
const MOST_ANSWERS = 100_000;

export const bluesky: Service = {
  name: 'Bluesky',
  items: (value) => {
    const thread = at(value, 'thread');
    const list = isFields(thread) ? treeOf(thread) : [...listAt(value, 'feed'), ...listAt(value, 'posts')];
    return list.some(isItem) ? list : null;
  },
  isItem,
  posts: (item) => {
    const view = at(item, 'post') ?? item;
    // Where a feed shows a repost, the address of the repost itself is not always told.
    const by = at(item, 'reason', 'by');
    const foundAt = isFields(by) ? profileOf(by) : null;
    const own = postOf(view, at(view, 'record'), foundAt);
    if (own === null) return null;
    const embed = at(view, 'embed');
    const record = isFields(at(embed, 'record', 'record')) ? at(embed, 'record', 'record') : at(embed, 'record');
    const quoted = isFields(at(record, 'value')) ? postOf(record, at(record, 'value'), own.url) : null;
    return quoted === null ? [own] : [own, quoted];
  },
};

function isItem(value: unknown): boolean {
  const view = at(value, 'post') ?? value;
  return POST.test(stringAt(view, 'uri') ?? '') && isFields(at(view, 'record'));
}

function postOf(view: unknown, record: unknown, foundAt: string | null): Post | null {
  const uri = stringAt(view, 'uri') ?? '';
  const key = POST.exec(uri)?.[1];
  const text = at(record, 'text');
  if (key === undefined || typeof text !== 'string') return null;
  const author = at(view, 'author');
  const handle = stringAt(author, 'handle');
  const profile = profileOf(author);
  const cited = addressAt(record, 'embed', 'external', 'uri') ?? addressAt(record, 'embed', 'media', 'external', 'uri');
  return {
    id: uri,
    author: stringAt(author, 'did') ?? handle ?? '',
    publisher: stringAt(author, 'displayName') ?? handle ?? '',
    account: handle === null ? null : `@${handle}`,
    url: profile === null ? null : `${profile}/post/${key}`,
    // What the author's program claims; the server's own clock where it claims nothing.
    published: stringAt(record, 'createdAt') ?? stringAt(view, 'indexedAt'),
    text,
    links: [...facetLinks(record), cited].filter((link) => link !== null),
    answers: stringAt(record, 'reply', 'parent', 'uri'),
    foundAt,
  };
}

function profileOf(author: unknown): string | null {
  const name = stringAt(author, 'handle') ?? stringAt(author, 'did');
  return name !== null && /^[\w.:-]{1,300}$/.test(name) ? `https://bsky.app/profile/${name}` : null;
}

function facetLinks(record: unknown): (string | null)[] {
  return listAt(record, 'facets').flatMap((facet) =>
    listAt(facet, 'features').map((feature) => addressAt(feature, 'uri')),
  );
}

function treeOf(root: unknown): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined && found.length < MOST_ANSWERS; node = open.pop()) {
    found.push(node);
    const parent = at(node, 'parent');
    open.push(...listAt(node, 'replies').slice(0, MOST_ANSWERS), ...(isFields(parent) ? [parent] : []));
  }
  return found;
}
