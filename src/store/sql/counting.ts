/** Events counted: all of them by the tallies that are kept, some of them by their own traits. */
import { type RawBuilder, sql } from 'kysely';
import { type CountedBy, type CountOptions, FIELDS, isTime, summed, type Tally } from '../counting/index.js';
import { ALL_KEYS, type Keys } from '../days.js';
import { wantedFacets } from '../facets.js';
import type { EventFilter } from '../record-store.js';
import { restored } from '../storable.js';
import { type CountriesNamed, isDecidedByTokens, type WantedWords, wantedWords } from '../wanted-words.js';
import { eventsOf } from './events-by-text.js';
import { spanOf } from './listing.js';
import { after, cursorOf, limitOf } from './paging.js';
import { matchOf, verified } from './searching.js';
import { listed, matches, matching, type Work } from './work.js';

export async function count(
  work: Work,
  filter: EventFilter,
  by: CountedBy,
  { limit }: CountOptions,
  countriesNamed: CountriesNamed,
): Promise<Tally[]> {
  const most = limit === undefined ? -1 : limitOf(limit);
  const { text, from, to, ...facets } = filter;
  if (text === undefined && from === undefined && to === undefined && Object.values(facets).every(isNothing))
    return tallies(work, sql`tallies`, by, most);
  const words = text === undefined ? null : wantedWords(text, countriesNamed);
  const sums = summed(await traitsOf(work, filter, words));
  const source = sql`(select trait, names, value->>1 as events, value->>2 as conflict, value->>3 as uncertain
    from json_each(${JSON.stringify(sums)}) cross join tallies on tallies.key = value->>0)`;
  return tallies(work, source, by, most);
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** The traits of all events that are meant, as one text: a row each would take several times as long. */
async function traitsOf(work: Work, filter: EventFilter, words: WantedWords | null): Promise<string> {
  const span = spanOf(filter);
  const told = words === null ? null : await eventsWithWords(work, span, words);
  const { rows } = await sql<{ traits: string | null }>`select group_concat(traits, '') as traits from events
    where key in (select rowid from facets where facets match ${matching(wantedFacets(filter))}
      and rowid between cast(${span.first} as integer) and cast(${span.last} as integer))
    ${told === null ? sql`` : sql`and key in ${listed(told)}`}`.execute(work.db);
  return rows[0]?.traits ?? '';
}

/** Documents that are looked into at a time. */
const CHUNK = 2000;

/** Every event of which a document has the words. */
async function eventsWithWords(work: Work, span: Keys, wanted: WantedWords): Promise<Set<number>> {
  const events = new Set<number>();
  const match = matchOf(wanted);
  const decided = isDecidedByTokens(wanted);
  for (let left = ALL_KEYS; ; ) {
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

/** @param limit below 0 for none */
async function tallies(work: Work, source: RawBuilder<unknown>, by: CountedBy, limit: number): Promise<Tally[]> {
  const { letter, shortest, key } = FIELDS[by];
  const end = String.fromCharCode(letter.charCodeAt(0) + 1);
  const { rows } = await sql<TallyRow>`
    select substr(trait, 2, ${key}) as key, max(names) as names,
      sum(events) as events, sum(conflict) as conflict, sum(uncertain) as uncertain
    from ${source} where trait >= ${letter} and trait < ${end} and length(trait) > ${shortest} and events > 0
    group by 1 order by ${isTime(by) ? sql`1` : sql`events desc, 1`} limit ${limit}`.execute(work.db);
  return rows.map(({ key, names, ...sums }) => {
    const [label, labelEn] = names === null ? [restored(key), null] : (JSON.parse(restored(names)) as Names);
    return { key: restored(key), label, labelEn, ...sums };
  });
}
type Names = [label: string, labelEn: string | null];
