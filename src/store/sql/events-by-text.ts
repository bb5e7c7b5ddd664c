/** Events by filters and by words of their documents. Whichever is rarer is walked, and the other looked up; neither without end. */
import { sql } from 'kysely';
import { documentKeyOf, type Keys } from '../days.js';
import { wantedFacets } from '../facets.js';
import type { EventQuery, Order } from '../record-store.js';
import { isDecidedByTokens, type WantedWords } from '../wanted-words.js';
import type { Match, TokenIndex } from './engine.js';
import { after, cursorOf, type Found } from './paging.js';
import { matchOf, verified } from './searching.js';
import { among, matches, type Work } from './work.js';

/** From so many documents or events on, words or filters are common. */
const COMMON = 1000;
/** Events that the filter is held against at a time. */
const LOOKED_UP = 250;
/** Events looked into at a time: few, for most of them may have the words; then many, for each time costs a walk through the index. */
const CHUNK = 60;
const LARGE_CHUNK = 340;
/** Events looked into for one page. */
const MOST_PROBES = CHUNK + LARGE_CHUNK;

export async function byText(
  work: Work,
  query: EventQuery,
  span: Keys,
  limit: number,
  wanted: WantedWords,
): Promise<Found> {
  const found: number[] = [];
  let probes = 0;
  const words = matchOf(work, wanted);
  for await (const chunk of candidates(work, query, span, words)) {
    for await (const key of withWords(work, chunk, words, wanted)) {
      found.push(key);
      if (found.length === limit) return { keys: found, next: cursorOf(key) };
    }
    probes += chunk.length;
    const last = chunk.at(-1);
    if (probes >= MOST_PROBES && last !== undefined) return { keys: found, next: cursorOf(last) };
  }
  return { keys: found, next: null };
}

/** Events that the filter fits and that may have the words, in their order, some at a time. */
async function* candidates(work: Work, query: EventQuery, span: Keys, words: Match): AsyncGenerator<number[]> {
  const filter = work.engine.matching(wantedFacets(query));
  const events = await matches(work, 'facets', filter, span, query.order, COMMON);
  const documents = await matches(work, 'words', words, work.engine.days.documents.all, 'newest', COMMON);
  const [fewEvents, fewDocuments] = [events.length < COMMON, documents.length < COMMON];
  const told = fewDocuments ? await eventsOf(work, query.order, span, documents) : [];
  if (fewEvents && fewDocuments) {
    const meant = new Set(events);
    yield* growing(told.filter((key) => meant.has(key)));
  } else if (fewDocuments) {
    for (const some of chunks(told, LOOKED_UP)) yield* growing(await fitting(work, 'facets', filter, some));
  } else {
    yield* growing(events);
    if (!fewEvents) yield* further(work, filter, query, after(span, query.order, cursorOf(events.at(-1) ?? 0)));
  }
}

function* chunks(keys: readonly number[], size: number): Generator<number[]> {
  for (let at = 0; at < keys.length; at += size) yield keys.slice(at, at + size);
}

function* growing(keys: readonly number[]): Generator<number[]> {
  yield keys.slice(0, CHUNK);
  yield* chunks(keys.slice(CHUNK), LARGE_CHUNK);
}

async function* further(work: Work, filter: Match, query: EventQuery, span: Keys): AsyncGenerator<number[]> {
  for (let left = span; ; ) {
    const chunk = await matches(work, 'facets', filter, left, query.order, LARGE_CHUNK);
    const last = chunk.at(-1);
    if (last === undefined) return;
    yield chunk;
    left = after(left, query.order, cursorOf(last));
  }
}

/** The events that documents tell of, in their order. */
export async function eventsOf(work: Work, order: Order, span: Keys, documents: readonly number[]): Promise<number[]> {
  // The plus keeps the index of events out of it: it would be walked once for every document.
  const { rows } = await sql<{ event: number }>`
    select distinct reports.event from reports where ${work.engine.reportsOf(documents)}
    and +reports.event between ${span.first} and ${span.last}`.execute(work.db);
  const events = rows.map(({ event }) => event);
  return events.sort((a, b) => (order === 'newest' ? b - a : a - b));
}

/**
 * Those of the rows that an index finds, in their order: it is walked past them, which costs less than to seek each. They are joined, for
 * SQLite then knows by a few bits of most rows that they are not meant.
 */
async function fitting(
  { db, engine }: Work,
  index: TokenIndex,
  match: Match,
  keys: readonly number[],
): Promise<number[]> {
  if (keys.length === 0) return [];
  const given = engine.given(
    'given',
    ['key'],
    keys.map((key) => [key]),
  );
  const { rows } = await sql<{ rowid: number }>`
    with meant as materialized (select key from ${given})
    select rowid from ${sql.table(index)} cross join meant where ${engine.matches(index, match)}
      and rowid between cast(${Math.min(...keys)} as bigint) and cast(${Math.max(...keys)} as bigint)
      and meant.key = +rowid`.execute(db);
  const fit = new Set(rows.map(({ rowid }) => rowid));
  return keys.filter((key) => fit.has(key));
}

/** Those of the events of which a document has the words, in their order. */
async function* withWords(
  work: Work,
  events: readonly number[],
  words: Match,
  wanted: WantedWords,
): AsyncGenerator<number> {
  const rows = await work.db
    .selectFrom('reports')
    .select(['key', 'event'])
    .where(among(work, 'event', events))
    .execute();
  // Only what the index finds is worth looking into.
  const documents = [...new Set(rows.map(({ key }) => documentKeyOf(key)))];
  const fit = new Set(await fitting(work, 'words', words, documents));
  const told = new Map<number, number[]>();
  for (const { key, event } of rows) {
    const document = documentKeyOf(key);
    if (event !== null && fit.has(document)) told.set(event, [...(told.get(event) ?? []), document]);
  }
  const likely = events.filter((event) => told.has(event));
  if (isDecidedByTokens(wanted)) yield* likely;
  else {
    for (const some of chunks(likely, CHUNK)) {
      const candidates = new Set(some.flatMap((event) => told.get(event) ?? []));
      const good = await verified(work, [...candidates], wanted);
      yield* some.filter((event) => told.get(event)?.some((document) => good.has(document)));
    }
  }
}
