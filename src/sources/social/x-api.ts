/** Posts as version 2 of X's API gives them: `data`, one or a list, and `includes` with the authors and the posts that are quoted or reposted. */
import { at, isFields, listAt, stringAt } from '../fields.js';
import type { Post, Service } from './post.js';
import { xText } from './x-text.js';

export const xApi: Service = {
  name: 'X API',
  items: (value) => {
    const data = at(value, 'data');
    const items = Array.isArray(data) ? data : [data];
    return items.some(isItem) ? items : null;
  },
  isItem,
  posts: (item, whole) => {
    const own = postOf(item, whole, null);
    if (own === null) return null;
    const { tweets } = includedIn(whole);
    const references = listAt(item, 'referenced_tweets').map((reference) => ({
      type: stringAt(reference, 'type'),
      tweet: tweets.get(stringAt(reference, 'id')),
    }));
    const others = (type: string): Post[] =>
      references
        .filter((reference) => reference.type === type && reference.tweet !== undefined)
        .map(({ tweet }) => postOf(tweet, whole, own.url))
        .filter((post) => post !== null);
    // A repost has no words of its own; where the original did not come along, what the API gives of it begins with RT.
    const reposted = others('retweeted');
    if (reposted.length > 0) return reposted;
    return references.some(({ type }) => type === 'retweeted') ? [unknownOriginal(own)] : [own, ...others('quoted')];
  },
};

interface Included {
  readonly users: ReadonlyMap<string | null, unknown>;
  readonly tweets: ReadonlyMap<string | null, unknown>;
}

/** Sorted once for an answer, however many posts refer to it. */
const included = new WeakMap<object, Included>();

function includedIn(whole: unknown): Included {
  const byId = (kind: string) => new Map(listAt(whole, 'includes', kind).map((item) => [stringAt(item, 'id'), item]));
  const known = isFields(whole) ? included.get(whole) : undefined;
  const found = known ?? { users: byId('users'), tweets: byId('tweets') };
  if (isFields(whole)) included.set(whole, found);
  return found;
}

function isItem(value: unknown): boolean {
  return isFields(value) && typeof value.id === 'string' && typeof value.text === 'string' && !('publisher' in value);
}

function postOf(tweet: unknown, whole: unknown, foundAt: string | null): Post | null {
  const [id, text] = [stringAt(tweet, 'id'), stringAt(tweet, 'note_tweet', 'text') ?? stringAt(tweet, 'text')];
  if (id === null || text === null) return null;
  const author = stringAt(tweet, 'author_id') ?? '';
  const user = includedIn(whole).users.get(author);
  const handle = stringAt(user, 'username');
  const answered = listAt(tweet, 'referenced_tweets').find((reference) => stringAt(reference, 'type') === 'replied_to');
  const entities = at(tweet, 'note_tweet', 'entities') ?? at(tweet, 'entities');
  return {
    id,
    author,
    publisher: stringAt(user, 'name') ?? handle ?? '',
    account: handle === null ? null : `@${handle}`,
    url: `https://x.com/${handle ?? 'i/web'}/status/${id}`,
    published: stringAt(tweet, 'created_at'),
    text: xText(text, { entities }),
    links: [],
    answers: stringAt(answered, 'id'),
    foundAt,
  };
}

function unknownOriginal(repost: Post): Post {
  const handle = /^RT @(\w{1,20}): /.exec(repost.text);
  const account = handle ? `@${handle[1]}` : null;
  const text = repost.text.slice(handle?.[0].length ?? 0);
  return {
    ...repost,
    author: account ?? '',
    publisher: account ?? '',
    account,
    url: null,
    published: null,
    text,
    answers: null,
    foundAt: repost.url,
  };
}
