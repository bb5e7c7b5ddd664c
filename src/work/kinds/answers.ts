/** Answers of a service's API. */
import { parse } from '../../sources/ndjson.js';
import type { Version } from '../../store/index.js';
import { Unanswered } from '../unanswered.js';
import { NO_VERSION, type Web } from '../web.js';

/** The newest posts of an account are read page by page, so many at most: earlier ones come with an archive. */
export const MOST_PAGES = 5;

/** The version of a list of posts: the id of its newest. Pages are read until it comes up again. */
export const newest = (id: string | null): Version => ({ etag: id, modified: null });

/**
 * A JSON answer.
 * @throws Unanswered where it is none
 */
export async function answerOf(address: URL, web: Web): Promise<unknown> {
  const fetched = await web.fetch(address.href, NO_VERSION);
  const value = fetched ? parse(Buffer.from(fetched.page.bytes).toString('utf8')) : null;
  if (value === null || typeof value !== 'object')
    throw new Unanswered(`${address.href} answers with something that is no JSON`);
  return value;
}
