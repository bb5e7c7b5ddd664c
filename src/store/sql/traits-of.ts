/** The traits of the events that are meant, and what they stand for. */
import { sql } from 'kysely';
import type { KnownTraits, Trait } from '../counting/index.js';
import type { Keys } from '../days.js';
import { wantedFacets } from '../facets.js';
import type { EventFilter, NamedBy } from '../record-store.js';
import { isDecidedByTokens, type WantedWords, wantedWords } from '../wanted-words.js';
import { eventsOf } from './events-by-text.js';
import { spanOf } from './listing.js';
import { after, cursorOf } from './paging.js';
import { matchOf, verified } from './searching.js';
import { among, matches, type Work } from './work.js';

/** The traits of all events that are meant, as one text: a row each would take several times as long. */
export async function traitsOf(work: Work, filter: EventFilter, namedBy: NamedBy): Promise<string> {
  const { engine } = work;
  const span = spanOf(work, filter);
  const told = filter.text === undefined ? null : await eventsWithWords(work, span, wantedWords(filter.text, namedBy));
  const { rows } = await sql<{ traits: string | null }>`select string_agg(traits, '') as traits from events
    where key in (select rowid from facets where ${engine.matches('facets', engine.matching(wantedFacets(filter)))}
      and rowid between cast(${span.first} as bigint) and cast(${span.last} as bigint))
    ${told === null ? sql`` : sql`and ${among(work, 'key', told)}`}`.execute(work.db);
  return rows[0]?.traits ?? '';
}

/** Documents that are looked into at a time. */
const CHUNK = 2000;

/** Every event of which a document has the words. */
async function eventsWithWords(work: Work, span: Keys, wanted: WantedWords): Promise<Set<number>> {
  const events = new Set<number>();
  const match = matchOf(work, wanted);
  const decided = isDecidedByTokens(wanted);
  for (let left = work.engine.days.documents.all; ; ) {
    const found = await matches(work, 'words', match, left, 'oldest', CHUNK);
    const good = decided ? found : [...(await verified(work, found, wanted)).keys()];
    for (const event of await eventsOf(work, 'oldest', span, good)) events.add(event);
    const last = found.at(-1);
    if (last === undefined || found.length < CHUNK) return events;
    left = after(left, 'oldest', cursorOf(last));
  }
}

/** What the numbers of traits stand for. */
export const traitsNumbered = (
  work: Work,
  numbers: Iterable<number>,
  known: KnownTraits,
): Promise<ReadonlyMap<number, Trait>> =>
  known.of(numbers, (strange) =>
    work.db
      .selectFrom('tallies')
      .select(['key', 'trait', 'names'])
      .where(among(work, 'key', strange))
      .execute(),
  );
