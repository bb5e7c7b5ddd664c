/** One person: offices over time, whom they met, what they took part in. */
import { z } from 'zod';
import { plain } from '../../publish/index.js';
import { Person as PersonSchema } from '../../record/schema.js';
import type { RecordStore } from '../../store/index.js';
import { ListedEvent, listed, Tally } from '../data.js';
import { kept } from '../kept.js';
import { label, type SitePage } from '../page.js';
import { Activity, Extent } from '../parts/activity.js';
import { Newest } from '../parts/newest.js';
import { personText } from '../parts/parties.js';
import { CountryBars, PersonBars } from '../parts/tally-bars.js';
import { Offices } from './person/offices.js';
import { OfficeTold, officesTold } from './person/told.js';

const T = {
  about: label('一人の人の職、会った人、出来事', 'One person: offices, whom they met, events'),
  met: label('ともに出てくる人', 'With'),
  countries: label('国', 'Countries'),
} as const;

const Person = z.object({
  person: PersonSchema,
  offices: z.array(OfficeTold).describe('as the newest and the oldest events tell them'),
  months: z.array(Tally),
  people: z.array(Tally).describe('who takes part in the same events, the most first'),
  countries: z.array(Tally),
  newest: z.array(ListedEvent),
});

type Person = z.infer<typeof Person>;

const NEWEST = 8;
/** Events at either end in which offices are looked for. */
const LOOKED_AT = 30;
const LISTED = 15;

async function load(store: RecordStore, id: string): Promise<Person | null> {
  const filter = { persons: [id] };
  const newest = await store.events({ ...filter, order: 'newest', limit: LOOKED_AT });
  const [first] = newest.items;
  if (!first) return null;
  const [oldest, months, people, countries] = await Promise.all([
    newest.next === null ? null : store.events({ ...filter, order: 'oldest', limit: LOOKED_AT }),
    store.count(filter, 'month'),
    store.count(filter, 'person', { limit: LISTED + 1 }),
    store.count(filter, 'country', { limit: LISTED }),
  ]);
  const events = [...newest.items, ...(oldest?.items ?? [])].map(({ event }) => event);
  const isMeant = ({ id: known, name, nameEn }: z.infer<typeof PersonSchema>): boolean =>
    [known, name, nameEn].includes(id);
  const seen = first.event.reports
    .flatMap(({ participants }) => participants.flatMap(({ person: who }) => who ?? []))
    .find(isMeant);
  return {
    person: seen ?? { id: null, name: id, nameEn: null },
    offices: officesTold(events, isMeant),
    months: [...months],
    people: people.filter(({ key }) => key !== id && key !== seen?.id && key !== seen?.name).slice(0, LISTED),
    countries: [...countries],
    newest: newest.items.slice(0, NEWEST).map(listed),
  };
}

export const person: SitePage<Person> = {
  path: '/person/:id',
  schema: Person,
  about: T.about,
  filter: ({ params }) => ({ persons: [params.id ?? ''] }),
  load: (store, { params: { id = '' } }) => kept(store, `person ${id}`, () => load(store, id)),
  title: ({ person: who }, { lang }) => personText(who, lang),
  view({ person: who, offices, months, people, countries, newest }, frame) {
    const { lang } = frame;
    const query = { person: who.id ?? who.name };
    const other = lang === 'ja' ? who.nameEn : who.name;
    return (
      <>
        <h1>
          {personText(who, lang)}
          {other !== null && other !== personText(who, lang) && (
            <small lang={lang === 'ja' ? 'en' : 'ja'}> {plain(other)}</small>
          )}
        </h1>
        <Extent tallies={months} frame={frame} />
        <Offices person={who} told={offices} frame={frame} />
        <Activity months={months} frame={frame} query={query} />
        <div class="columns-of-bars">
          {people.length > 0 && <PersonBars tallies={people} frame={frame} of={T.met} />}
          <CountryBars tallies={countries} frame={frame} of={T.countries} />
        </div>
        <Newest events={newest} frame={frame} query={query} />
      </>
    );
  },
};
