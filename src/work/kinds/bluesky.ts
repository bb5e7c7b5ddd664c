/**
 * An account of Bluesky by its address, `https://bsky.app/profile/name`: its posts, by the public API of the AT protocol. Under any other
 * host that host is asked, as one that serves the same API.
 */
import { listAt, stringAt } from '../../sources/fields.js';
import { pageDocuments } from '../../sources/index.js';
import { Unanswered } from '../unanswered.js';
import { NO_VERSION } from '../web.js';
import { answerOf, MOST_PAGES, newest } from './answers.js';
import type { Look } from './look.js';

const PUBLIC = 'https://public.api.bsky.app';
const PAGE = 100;

export const bluesky: Look = async ({ address, version }, web, complain) => {
  const { origin, hostname, pathname } = new URL(address);
  const actor = /^\/profile\/([\w.:-]+)\/?$/.exec(pathname)?.[1];
  if (actor === undefined)
    throw new Unanswered(`${address} is not the address of an account: https://bsky.app/profile/name`);
  const feed: unknown[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES && (page === 0 || cursor !== null); page += 1) {
    const asked = new URL('/xrpc/app.bsky.feed.getAuthorFeed', hostname === 'bsky.app' ? PUBLIC : origin);
    asked.search = new URLSearchParams({
      actor,
      limit: String(PAGE),
      ...(cursor === null ? {} : { cursor }),
    }).toString();
    const answer = await answerOf(asked, web);
    const posts = listAt(answer, 'feed');
    feed.push(...posts);
    const isKnown = posts.some((item) => stringAt(item, 'post', 'uri') === version.etag);
    cursor = isKnown || posts.length === 0 ? null : stringAt(answer, 'cursor');
  }
  if (feed.length === 0) return { items: [], version: NO_VERSION };
  const documents = await pageDocuments({ name: address, url: address, bytes: JSON.stringify({ feed }) }, { complain });
  return {
    items: documents.map((document) => ({ document, page: null })),
    version: newest(stringAt(feed[0], 'post', 'uri')),
  };
};
