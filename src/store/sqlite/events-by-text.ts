/** Events by filters and by words of their documents. Whichever is rarer is walked, the other is looked up; neither without end. */
import { ALL_KEYS, documentKeyOf, type Keys } from '../days.js';
import { wantedFacets } from '../facets.js';
import type { EventQuery } from '../record-store.js';
import type { WantedWords } from '../wanted-words.js';
import { after, cursorOf, type Found } from './paging.js';
import { matchOf, verified } from './searching.js';
import { listed, matches, matchesAmong, matching, reportsOf, type Work } from './work.js';

/** From so many documents on, words are common. */
const COMMON = 1000;
/** Events looked into at a time, and at most for one page. */
const CHUNK = 200;
const MOST_PROBES = 1200;

export async function byText(
  work: Work,
  query: EventQuery,
  span: Keys,
  limit: number,
  wanted: WantedWords,
): Promise<Found> {
  const documents = await matches(work, 'words', matchOf(wanted), ALL_KEYS, 'newest', COMMON);
  const chunks = documents.length < COMMON ? ofDocuments(work, query, span, documents) : ofFilter(work, query, span);
  const found: number[] = [];
  let probes = 0;
  let last: number | undefined;
  for await (const chunk of chunks) {
    const good = await withWords(work, chunk, wanted);
    for (const key of chunk) {
      last = key;
      if (good.has(key)) found.push(key);
      if (found.length === limit) return { keys: found, next: cursorOf(key) };
    }
    probes += chunk.length;
    if (probes >= MOST_PROBES && last !== undefined) return { keys: found, next: cursorOf(last) };
  }
  return { keys: found, next: null };
}

/** Events that match the filter, a chunk at a time. */
async function* ofFilter(work: Work, query: EventQuery, span: Keys): AsyncGenerator<number[]> {
  const match = matching(wantedFacets(query));
  for (let left = span; ; ) {
    const chunk = await matches(work, 'facets', match, left, query.order, CHUNK);
    yield chunk;
    const last = chunk.at(-1);
    if (last === undefined || chunk.length < CHUNK) return;
    left = after(left, query.order, cursorOf(last));
  }
}

/** Events of some documents that match the filter, a chunk at a time. */
async function* ofDocuments(
  work: Work,
  query: EventQuery,
  span: Keys,
  documents: readonly number[],
): AsyncGenerator<number[]> {
  const rows = await work.db
    .selectFrom('reports')
    .select('event')
    .distinct()
    .where('key', 'in', listed(await reportsOf(work, documents)))
    .where('event', '>=', span.first)
    .where('event', '<=', span.last)
    .execute();
  const events = rows.flatMap(({ event }) => event ?? []).sort((a, b) => (query.order === 'newest' ? b - a : a - b));
  const match = matching(wantedFacets(query));
  for (let at = 0; at < events.length; at += CHUNK) {
    const chunk = events.slice(at, at + CHUNK);
    const meant = new Set(await matchesAmong(work, 'facets', match, chunk));
    yield chunk.filter((key) => meant.has(key));
  }
}

/** Those of the events of which a document has the words. */
async function withWords(work: Work, events: readonly number[], wanted: WantedWords): Promise<Set<number>> {
  const rows = await work.db
    .selectFrom('reports')
    .select(['key', 'event'])
    .where('event', 'in', listed(events))
    .execute();
  const documents = new Set(rows.map(({ key }) => documentKeyOf(key)));
  const good = await verified(work, [...documents], wanted);
  return new Set(rows.flatMap(({ key, event }) => (event !== null && good.has(documentKeyOf(key)) ? [event] : [])));
}
