/** An account of Mastodon by its address, `https://server/@name`: its public posts, by the server's API. */
import { isFields, stringAt } from '../../sources/fields.js';
import { pageDocuments } from '../../sources/index.js';
import { Unanswered } from '../unanswered.js';
import { NO_VERSION } from '../web.js';
import { answerOf, MOST_PAGES, newest } from './answers.js';
import type { Look } from './look.js';

const PAGE = 40;

export const mastodon: Look = async ({ address, version }, web, complain) => {
  const { origin, pathname } = new URL(address);
  const name = /^\/@([\w.]+(?:@[\w.-]+)?)\/?$/.exec(pathname)?.[1];
  if (name === undefined) throw new Unanswered(`${address} is not the address of an account: https://server/@name`);
  const lookup = new URL(`/api/v1/accounts/lookup?acct=${encodeURIComponent(name)}`, origin);
  const id = stringAt(await answerOf(lookup, web), 'id');
  if (id === null || !/^\w{1,64}$/.test(id)) throw new Unanswered(`${origin} knows no account ${name}`);

  const statuses: unknown[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = new URL(`/api/v1/accounts/${id}/statuses?limit=${PAGE}`, origin);
    const last = stringAt(statuses.at(-1), 'id');
    if (last !== null) asked.searchParams.set('max_id', last);
    const answer = await answerOf(asked, web);
    if (!Array.isArray(answer)) throw new Unanswered(`${asked.href} answers with something that is no list of posts`);
    const posts: unknown[] = answer;
    statuses.push(...posts.filter(isFields));
    if (posts.length < PAGE || posts.some((post) => stringAt(post, 'id') === version.etag)) break;
  }
  if (statuses.length === 0) return { items: [], version: NO_VERSION };
  const documents = await pageDocuments({ name: address, url: address, bytes: JSON.stringify(statuses) }, { complain });
  return {
    items: documents.map((document) => ({ document, page: null })),
    version: newest(stringAt(statuses[0], 'id')),
  };
};
