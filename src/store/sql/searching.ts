/** Search: the index gives documents that may have the words, their texts decide. */
import { type Parties, partiesIn } from '../code.js';
import { documentKeyOf, type Keys } from '../days.js';
import { QueryError } from '../errors.js';
import { marksIn } from '../marks.js';
import { fitOf } from '../rank.js';
import type { DocumentHit, NamedBy, Page, SearchQuery } from '../record-store.js';
import { restored, textOf } from '../storable.js';
import { stands, type Term, tokensWanted, type WantedWords, wantedWords } from '../wanted-words.js';
import { folded } from '../words.js';
import { documentOf } from './documents.js';
import type { Match } from './engine.js';
import { eventIds } from './event-rows.js';
import { after, cursorOf, type Found, limitOf } from './paging.js';
import { among, matches, type Work } from './work.js';

/** Documents that are ranked against each other: the newest so many. */
const WINDOW = 250;
/** Documents that are looked into for one page. */
const MOST_PROBES = 1000;

export async function search(work: Work, query: SearchQuery, namedBy: NamedBy): Promise<Page<DocumentHit>> {
  const limit = limitOf(query.limit);
  const wanted = wantedWords(query.words, namedBy);
  const { keys, next } =
    query.order === 'best'
      ? await best(work, wanted, limit, query.after)
      : await inOrder(work, wanted, query.order, limit, query.after);
  return { items: await hits(work, keys, wanted.terms), next };
}

export const matchOf = ({ engine }: Work, wanted: WantedWords): Match => {
  const { all, not } = tokensWanted(wanted);
  return engine.matching(all, not);
};

async function inOrder(
  work: Work,
  wanted: WantedWords,
  order: 'newest' | 'oldest',
  limit: number,
  cursor: string | undefined,
): Promise<Found> {
  const found: number[] = [];
  // A few more than are wanted, for some may be wrong.
  const size = limit + 10;
  let span = after(work.engine.days.documents.all, order, cursor);
  for (let probes = 0; probes < MOST_PROBES; ) {
    const chunk = await matches(work, 'words', matchOf(work, wanted), span, order, size);
    const good = await verified(work, chunk, wanted);
    for (const key of chunk) {
      if (good.has(key)) found.push(key);
      if (found.length === limit) return { keys: found, next: cursorOf(key) };
    }
    const last = chunk.at(-1);
    if (last === undefined || chunk.length < size) return { keys: found, next: null };
    span = after(span, order, cursorOf(last));
    probes += chunk.length;
  }
  return { keys: found, next: cursorOf(order === 'newest' ? span.last + 1 : span.first - 1) };
}

/** The best of the newest so many; then, where a cursor goes on past them, the best of the next so many. */
async function best(work: Work, wanted: WantedWords, limit: number, cursor: string | undefined): Promise<Found> {
  const [, top = '', skip = '0'] = /^([0-9a-z]{1,10})-(\d{1,4})$/.exec(cursor ?? '') ?? [];
  if (cursor !== undefined && top === '')
    throw new QueryError(`${cursor} is no place to go on from: give the "next" of the page before.`);
  const { all } = work.engine.days.documents;
  const span: Keys = top === '' ? all : { first: all.first, last: Number.parseInt(top, 36) };
  const window = await matches(work, 'words', matchOf(work, wanted), span, 'newest', WINDOW);
  const good = await verified(work, window, wanted);
  const ranked = [...good].sort(([a, fit], [b, other]) => other - fit || b - a).map(([key]) => key);
  const end = Number(skip) + limit;
  const keys = ranked.slice(Number(skip), end);
  const [newest, oldest] = [window[0], window.at(-1)];
  if (end < ranked.length && newest !== undefined) return { keys, next: `${cursorOf(newest)}-${end}` };
  const full = window.length === WINDOW && oldest !== undefined;
  return { keys, next: full ? `${cursorOf(oldest - 1)}-0` : null };
}

interface Words {
  readonly key: number;
  readonly title: string;
  readonly text: string;
}

/** Those of the documents that really have the words, each with how well it fits. */
export async function verified(work: Work, keys: readonly number[], wanted: WantedWords): Promise<Map<number, number>> {
  if (keys.length === 0) return new Map();
  const rows = await work.db
    .selectFrom('documents')
    .select(['key', 'title', 'text'])
    .where(among(work, 'key', keys))
    .execute();
  const fits = new Map<number, number>();
  const unsure: Words[] = [];
  for (const row of rows) {
    const [title, text] = [folded(restored(row.title ?? '')), folded(textOf(row.text))];
    const has = (term: Term): boolean => stands(term, text) || stands(term, title);
    if (wanted.without.some(has)) continue;
    if (wanted.terms.every(has)) fits.set(row.key, fitOf(title, text, wanted.terms));
    else unsure.push({ key: row.key, title, text });
  }
  // The words may be names that the text writes otherwise.
  const parties = await partiesOf(
    work,
    unsure.map(({ key }) => key),
  );
  for (const { key, title, text } of unsure) {
    const { names, countries } = parties.get(key) ?? NOBODY;
    const has = (term: Term): boolean =>
      stands(term, text) ||
      stands(term, title) ||
      names.some((name) => stands(term, folded(name))) ||
      term.people.some((name) => names.includes(name)) ||
      term.countries.some((code) => countries.includes(code));
    if (wanted.terms.every(has)) fits.set(key, fitOf(title, text, wanted.terms));
  }
  return fits;
}

const NOBODY: Parties = { names: [], countries: [] };

/** Who takes part in what documents tell. */
async function partiesOf(work: Work, documents: readonly number[]): Promise<Map<number, Parties>> {
  const found = new Map<number, Parties>();
  if (documents.length === 0) return found;
  const rows = await work.db
    .selectFrom('reports')
    .select(['key', 'code'])
    .where(work.engine.reportsOf(documents))
    .execute();
  for (const { key, code } of rows) {
    const document = documentKeyOf(key);
    const { names, countries } = found.get(document) ?? NOBODY;
    const more = partiesIn(code, work.terms);
    found.set(document, { names: [...names, ...more.names], countries: [...countries, ...more.countries] });
  }
  return found;
}

/** The documents in full, with their marks and the events that they tell of. */
export async function hits(work: Work, keys: readonly number[], terms: readonly Term[]): Promise<DocumentHit[]> {
  const rows = await work.db
    .selectFrom('documents')
    .selectAll()
    .where(among(work, 'key', keys))
    .execute();
  const documents = new Map(rows.map((row) => [row.key, documentOf(row, work.terms)]));
  const reports = await work.db
    .selectFrom('reports')
    .select(['key', 'event'])
    .where(work.engine.reportsOf(keys))
    .execute();
  const ids = await eventIds(
    work,
    reports.flatMap(({ event }) => event ?? []),
  );
  const told = new Map<number, Set<string>>();
  for (const { key, event } of reports) {
    const id = event === null ? undefined : ids.get(event);
    const document = documentKeyOf(key);
    if (id !== undefined) told.set(document, (told.get(document) ?? new Set()).add(id));
  }
  return keys.flatMap((key) => {
    const document = documents.get(key);
    if (!document) return [];
    const marks = { title: marksIn(document.title ?? '', terms), text: marksIn(document.text, terms) };
    return [{ document, marks, events: [...(told.get(key) ?? [])] }];
  });
}
