/** Events counted: all of them by the tallies that are kept, some of them by their own traits. */
import { type RawBuilder, sql } from 'kysely';
import {
  type CountedBy,
  type CountOptions,
  FIELDS,
  isTime,
  type KnownSums,
  summed,
  type Tally,
} from '../counting/index.js';
import type { Keys } from '../days.js';
import { wantedFacets } from '../facets.js';
import type { EventFilter } from '../record-store.js';
import { restored } from '../storable.js';
import { type CountriesNamed, isDecidedByTokens, type WantedWords, wantedWords } from '../wanted-words.js';
import { latestChange } from './changing.js';
import { eventsOf } from './events-by-text.js';
import { spanOf } from './listing.js';
import { after, cursorOf, limitOf } from './paging.js';
import { matchOf, verified } from './searching.js';
import { among, matches, type Work } from './work.js';

export async function count(
  work: Work,
  filter: EventFilter,
  by: CountedBy,
  { limit }: CountOptions,
  countriesNamed: CountriesNamed,
  known: KnownSums,
): Promise<Tally[]> {
  const most = limit === undefined ? null : limitOf(limit);
  const { text, from, to, ...facets } = filter;
  if (text === undefined && from === undefined && to === undefined && Object.values(facets).every(isNothing))
    return tallies(work, sql`tallies`, by, most);
  const words = text === undefined ? null : wantedWords(text, countriesNamed);
  const sums = await known.of(JSON.stringify(filter), await latestChange(work), async () =>
    summed(await traitsOf(work, filter, words)),
  );
  const source = sql`(select trait, names, summed.events, summed.conflict, summed.uncertain
    from ${work.engine.given('summed', ['trait_key', 'events', 'conflict', 'uncertain'], sums)}
    join tallies on tallies.key = summed.trait_key) as counted`;
  return tallies(work, source, by, most);
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** The traits of all events that are meant, as one text: a row each would take several times as long. */
async function traitsOf(work: Work, filter: EventFilter, words: WantedWords | null): Promise<string> {
  const { engine } = work;
  const span = spanOf(work, filter);
  const told = words === null ? null : await eventsWithWords(work, span, words);
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

interface TallyRow extends Omit<Tally, 'label' | 'labelEn'> {
  readonly names: string | null;
}

async function tallies(work: Work, source: RawBuilder<unknown>, by: CountedBy, limit: number | null): Promise<Tally[]> {
  const { letter, shortest, key } = FIELDS[by];
  const end = String.fromCharCode(letter.charCodeAt(0) + 1);
  const { rows } = await sql<TallyRow>`
    select substr(trait, 2, cast(${key} as integer)) as key, max(names) as names,
      cast(sum(events) as bigint) as events, cast(sum(conflict) as bigint) as conflict,
      cast(sum(uncertain) as bigint) as uncertain
    from ${source} where trait >= ${letter} and trait < ${end} and length(trait) > ${shortest} and events > 0
    group by 1 order by ${isTime(by) ? sql`1` : sql`events desc, 1`} ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(
    work.db,
  );
  return rows.map(({ key, names, ...sums }) => {
    const [label, labelEn] = names === null ? [restored(key), null] : (JSON.parse(restored(names)) as Names);
    return { key: restored(key), label, labelEn, ...sums };
  });
}
type Names = [label: string, labelEn: string | null];
