/**
 * Posts of an X archive (`data/tweets.js`, `tweets-part1.js` …; older archives `tweet.js`). The files do not name their author: that
 * stands in `data/account.js` beside them. A repost there is `RT @handle: …`, without the day of the original, so that it stays undated.
 */
import { at, isFields, stringAt } from '../fields.js';
import type { Post, Service } from './post.js';
import { xText } from './x-text.js';

/** Who owns an archive. */
export interface Owner {
  readonly publisher: string;
  readonly account: string | null;
}

const REPOST = /^RT @(\w{1,20}): /;

export const xArchive: Service = {
  name: 'X archive',
  items: (value) => (Array.isArray(value) && value.some(isItem) ? value : null),
  isItem,
  posts: (item, whole) => {
    const tweet = at(item, 'tweet') ?? item;
    const [id, written] = [stringAt(tweet, 'id_str') ?? stringAt(tweet, 'id'), stringAt(tweet, 'full_text')];
    if (id === null || written === null) return null;
    const account = stringAt(whole, 'account');
    const own = {
      id,
      author: 'owner',
      publisher: stringAt(whole, 'publisher') ?? '',
      account,
      url: `https://x.com/${account?.slice(1) ?? 'i/web'}/status/${id}`,
      published: stringAt(tweet, 'created_at'),
      text: xText(written, tweet),
      links: [],
      answers: stringAt(tweet, 'in_reply_to_status_id_str') ?? stringAt(tweet, 'in_reply_to_status_id'),
      foundAt: null,
    };
    return [reposted(own) ?? own];
  },
};

/** Who owns an archive, by its `account.js`. */
export function ownerIn(accounts: unknown): Owner | null {
  const account = Array.isArray(accounts) ? at(accounts[0], 'account') : undefined;
  const handle = stringAt(account, 'username');
  return handle === null
    ? null
    : { publisher: stringAt(account, 'accountDisplayName') ?? handle, account: `@${handle}` };
}

function isItem(value: unknown): boolean {
  const tweet = at(value, 'tweet') ?? value;
  return isFields(tweet) && typeof tweet.full_text === 'string' && ('id_str' in tweet || 'id' in tweet);
}

/** A repost as the words of who wrote them. */
function reposted(post: Post): Post | null {
  const handle = REPOST.exec(post.text)?.[1];
  if (handle === undefined) return null;
  return {
    ...post,
    author: `@${handle}`,
    publisher: `@${handle}`,
    account: `@${handle}`,
    url: null,
    published: null,
    text: post.text.replace(REPOST, ''),
    answers: null,
    foundAt: post.url,
  };
}
