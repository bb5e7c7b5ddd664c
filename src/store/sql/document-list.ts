/** All documents by their day of publication, whether anything was read from them or not. */
import type { DocumentHit, DocumentQuery, Page } from '../record-store.js';
import { after, cursorOf, limitOf } from './paging.js';
import { hits } from './searching.js';
import type { Work } from './work.js';

export async function documentsByDay(work: Work, query: DocumentQuery): Promise<Page<DocumentHit>> {
  const limit = limitOf(query.limit);
  const { first, last } = after(work.engine.days.documents.all, query.order, query.after);
  const rows = await work.db
    .selectFrom('documents')
    .select('key')
    .where('key', '>=', first)
    .where('key', '<=', last)
    .orderBy('key', query.order === 'newest' ? 'desc' : 'asc')
    .limit(limit)
    .execute();
  const keys = rows.map(({ key }) => key);
  const end = keys.at(-1);
  return { items: await hits(work, keys, []), next: keys.length < limit || end === undefined ? null : cursorOf(end) };
}
