/**
 * Posts to documents.
 *
 * A thread that is one text cut into posts is one document: a post that its own author answers within the hour, and the answer, and the
 * answer to that. Where an author answers a post twice, the first answer goes on with it. An answer that comes later is a text of its own,
 * as a later release is: its `今日` is another day. Answers to others are never joined.
 *
 * A repost is the words of who wrote them: the document is the reposted author's, found at the address of the repost. A quote gives two
 * documents, the quoting author's and the quoted one's, the latter found at the address of the former.
 */
import { documentId } from '../../record/ids.js';
import type { KaidanDocument } from '../../record/schema.js';
import { cleanText } from '../encoding.js';
import { instant } from '../instants.js';
import { languageOf } from '../language.js';
import { hashtagsIn, linksIn } from '../marks.js';
import type { Post } from './post.js';

const HOUR = 3_600_000;

/** Where posts were found: the page's name or address, and its length. */
export interface Place {
  readonly page: string;
  readonly length: number;
}

/** The documents of posts, the earliest first, undated ones last. */
export function postDocuments(posts: readonly Post[], place: Place): KaidanDocument[] {
  return threads(posts)
    .map((thread) => threadDocument(thread, place))
    .filter((document) => document.text !== '');
}

/** Posts that go on with each other, in order; a post that stands alone is a thread of one. */
export function threads(posts: readonly Post[]): Post[][] {
  const known = new Map<string, Timed>();
  for (const post of posts) {
    const key = `${post.author}\n${post.id}`;
    if (!known.has(key)) known.set(key, { post, time: timeOf(post.published) });
  }
  const found: Post[][] = [];
  const threadOf = new Map<Post, Post[]>();
  for (const { post, time } of [...known.values()].sort(byTime)) {
    const before = post.answers === null ? undefined : known.get(`${post.author}\n${post.answers}`);
    const thread = before && time - before.time <= HOUR ? threadOf.get(before.post) : undefined;
    if (before && thread?.at(-1) === before.post) {
      thread.push(post);
      threadOf.set(post, thread);
    } else {
      const own = [post];
      threadOf.set(post, own);
      found.push(own);
    }
  }
  return found;
}

interface Timed {
  readonly post: Post;
  /** Milliseconds; endless where the post has no date, so that it stands last and is joined to none. */
  readonly time: number;
}

/** By time; posts of one second by their ids, which grow with time at every service. */
function byTime(a: Timed, b: Timed): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  return a.post.id.length - b.post.id.length || (a.post.id < b.post.id ? -1 : 1);
}

function timeOf(written: string | null): number {
  const time = written === null ? Number.NaN : Date.parse(instant(written, 'und') ?? '');
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

function threadDocument(thread: readonly Post[], place: Place): KaidanDocument {
  const [head] = thread as readonly [Post, ...Post[]];
  const text = cleanText(thread.map((post) => post.text.trim()).join('\n\n')).trim();
  const publisher = cleanText(head.publisher);
  const language = languageOf(`${text}\n${publisher}`);
  const content = {
    kind: 'post' as const,
    publisher,
    account: head.account,
    url: head.url,
    published: head.published === null ? null : instant(head.published, language),
    language,
    title: null,
    text,
    links: [...new Set([...linksIn(text), ...thread.flatMap((post) => post.links)])],
    hashtags: hashtagsIn(text),
    foundIn:
      head.foundAt === null
        ? { page: place.page, start: 0, end: place.length, tags: [] }
        : { page: head.foundAt, start: 0, end: text.length, tags: [] },
  };
  return { id: documentId(content), ...content };
}
