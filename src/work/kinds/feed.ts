/** A feed: an item that tells only the beginning of an article leads to its page. */
import type { KaidanDocument } from '../../record/index.js';
import { pageDocuments } from '../../sources/index.js';
import { Unanswered } from '../unanswered.js';
import { kindOf } from './kind-of.js';
import type { Look } from './look.js';

/** Summaries are shorter, releases longer. */
const WHOLE = 300;

export const feed: Look = async ({ address, version }, web, complain) => {
  const fetched = await web.fetch(address, version);
  if (!fetched) return null;
  const kind = kindOf(fetched.page);
  if (kind !== 'feed') throw new Unanswered(`${fetched.page.url} is no feed${kind === null ? '' : `, but a ${kind}`}`);
  const documents = await pageDocuments(fetched.page, { complain });
  return {
    items: documents.map((document) => ({ document, page: isWhole(document) ? null : document.url })),
    version: fetched.version,
  };
};

/** A post has no more to it than its words. */
function isWhole({ kind, text }: KaidanDocument): boolean {
  return kind === 'post' || text.length >= WHOLE;
}
