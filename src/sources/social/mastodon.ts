/**
 * Posts of Mastodon: statuses as its API gives them, and `outbox.json` of an account's archive. What is not public stays out: an archive
 * holds letters to single people too. Of a repost an archive has only the address, so that there are no words to read.
 */
import { addressAt, at, isFields, listAt, stringAt } from '../fields.js';
import { htmlPage } from '../html-page.js';
import { joinLines } from '../page-lines.js';
import type { Post, Service } from './post.js';

const PUBLIC = /(?:^|#|:)Public$/;

export const mastodon: Service = {
  name: 'Mastodon',
  items: (value) => {
    const list = Array.isArray(value) ? value : listAt(value, 'statuses');
    return list.some(isStatus) ? list : isStatus(value) ? [value] : null;
  },
  isItem: isStatus,
  posts: (status) => {
    if (!isStatus(status)) return null;
    const reblog = at(status, 'reblog');
    if (isFields(reblog)) return postsOf(reblog, addressAt(status, 'url') ?? addressAt(status, 'uri'));
    return postsOf(status, null);
  },
};

/** `outbox.json`; `whole.owner` is the archive's `actor.json` where there is one. */
export const mastodonArchive: Service = {
  name: 'Mastodon archive',
  items: (value) => (Array.isArray(at(value, 'orderedItems')) ? listAt(value, 'orderedItems') : null),
  isItem: (value) => stringAt(value, 'type') === 'Create' && stringAt(value, 'object', 'type') !== null,
  posts: (activity, whole) => {
    const type = stringAt(activity, 'type');
    if (type === null) return null;
    const note = at(activity, 'object');
    if (type !== 'Create') return [];
    const readers = [...listAt(note, 'to'), ...listAt(note, 'cc'), stringAt(note, 'to'), stringAt(note, 'cc')];
    const [id, html] = [stringAt(note, 'id'), contentOf(note)];
    if (id === null || html === null) return null;
    if (!readers.some((reader) => typeof reader === 'string' && PUBLIC.test(reader))) return [];
    const author = stringAt(note, 'attributedTo') ?? stringAt(activity, 'actor') ?? '';
    const account = accountOf(author, stringAt(whole, 'owner', 'preferredUsername'));
    return [
      {
        id,
        author,
        publisher: stringAt(whole, 'owner', 'name') ?? account ?? '',
        account,
        url: addressAt(note, 'url') ?? addressAt(note, 'id'),
        published: stringAt(note, 'published') ?? stringAt(activity, 'published'),
        text: textOf(html, stringAt(note, 'summary')),
        links: [],
        answers: stringAt(note, 'inReplyTo'),
        foundAt: null,
      },
    ];
  },
};

function isStatus(value: unknown): boolean {
  return (
    isFields(value) && typeof value.content === 'string' && isFields(value.account) && typeof value.id === 'string'
  );
}

function postsOf(status: unknown, foundAt: string | null): Post[] | null {
  const [id, html, account] = [stringAt(status, 'id'), at(status, 'content'), at(status, 'account')];
  if (id === null || typeof html !== 'string') return null;
  if (!['public', 'unlisted', null].includes(stringAt(status, 'visibility'))) return [];
  const profile = stringAt(account, 'url') ?? '';
  const url = addressAt(status, 'url') ?? addressAt(status, 'uri');
  const own = {
    id,
    author: stringAt(account, 'id') ?? profile,
    publisher: stringAt(account, 'display_name') ?? stringAt(account, 'username') ?? '',
    account: accountOf(profile, stringAt(account, 'acct') ?? stringAt(account, 'username')),
    url,
    published: stringAt(status, 'created_at'),
    text: textOf(html, stringAt(status, 'spoiler_text')),
    links: [addressAt(status, 'card', 'url')].filter((link) => link !== null),
    answers: stringAt(status, 'in_reply_to_id'),
    foundAt,
  };
  const quoted = at(status, 'quote', 'quoted_status');
  return [own, ...(isFields(quoted) && foundAt === null ? (postsOf(quoted, url) ?? []) : [])];
}

/** `@name@host`: the server leaves its own host out. */
function accountOf(profile: string, name: string | null): string | null {
  const known = name ?? /\/(?:@|users\/)([\w.-]+)$/.exec(profile)?.[1];
  if (known === undefined) return null;
  return `@${known.includes('@') || !URL.canParse(profile) ? known : `${known}@${new URL(profile).host}`}`;
}

function contentOf(note: unknown): string | null {
  const content = at(note, 'content');
  return typeof content === 'string' ? content : null;
}

/** A warning that stands before a post is a part of its words. */
function textOf(html: string, warning: string | null): string {
  const words = joinLines(htmlPage(html, () => {}).lines);
  return warning === null ? words : `${warning}\n${words}`;
}
