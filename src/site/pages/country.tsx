/** One country or organisation: with whom, who, what, when. */
import { z } from 'zod';
import { plain } from '../../publish/index.js';
import type { RecordStore } from '../../store/index.js';
import { to } from '../address.js';
import { onMap, WorldMap } from '../charts/index.js';
import { ListedEvent, listed, Tally } from '../data.js';
import { kept } from '../kept.js';
import { label, type SitePage } from '../page.js';
import { Activity, Extent } from '../parts/activity.js';
import { Newest } from '../parts/newest.js';
import { CountryBars, FilterBars, PersonBars } from '../parts/tally-bars.js';

const T = {
  about: label('一つの国の相手、人、出来事', 'One country: its counterparts, people and events'),
  partners: label('相手', 'With'),
  people: label('人', 'Who'),
  types: label('種類', 'What'),
  contexts: label('分野', 'Subjects'),
  publishers: label('伝えたところ', 'Told by'),
  map: label('相手の国', 'Counterparts'),
} as const;

const Country = z.object({
  code: z.string(),
  months: z.array(Tally),
  partners: z.array(Tally).describe('who takes part in the same events, the most first'),
  people: z.array(Tally),
  types: z.array(Tally),
  contexts: z.array(Tally),
  publishers: z.array(Tally),
  newest: z.array(ListedEvent),
});

type Country = z.infer<typeof Country>;

const NEWEST = 8;
const PARTNERS = 40;
const LISTED = 12;

async function load(store: RecordStore, code: string): Promise<Country | null> {
  const filter = { countries: [code] };
  const newest = await store.events({ ...filter, order: 'newest', limit: NEWEST });
  if (newest.items.length === 0) return null;
  const [months, countries, people, types, contexts, publishers] = await Promise.all([
    store.count(filter, 'month'),
    store.count(filter, 'country', { limit: PARTNERS + 1 }),
    store.count(filter, 'person', { limit: LISTED }),
    store.count(filter, 'type'),
    store.count(filter, 'context', { limit: LISTED }),
    store.count(filter, 'publisher', { limit: LISTED }),
  ]);
  return {
    code,
    months: [...months],
    partners: countries.filter(({ key }) => key !== code),
    people: [...people],
    types: [...types],
    contexts: [...contexts],
    publishers: [...publishers],
    newest: newest.items.map(listed),
  };
}

export const country: SitePage<Country> = {
  path: '/country/:code',
  schema: Country,
  about: T.about,
  filter: ({ params }) => ({ countries: [params.code ?? ''] }),
  load: (store, { params: { code = '' } }) => kept(store, `country ${code}`, () => load(store, code)),
  title: ({ code }, { lang, names }) => plain(names.country(code)[lang]),
  view({ code, months, partners, people, types, contexts, publishers, newest }, frame) {
    const { lang, names } = frame;
    const { flag, [lang]: name } = names.country(code);
    const query = { country: code };
    const { on } = onMap(partners.map((tally) => ({ ...tally, code: tally.key })));
    const marks = on.map((tally) => ({
      ...tally,
      name: plain(names.country(tally.code)[lang]),
      href: frame.link(to.pair(code, tally.code)),
    }));
    return (
      <>
        <h1>
          {flag !== '' && <span aria-hidden="true">{flag} </span>}
          {plain(name)}
        </h1>
        <Extent tallies={months} frame={frame} />
        <Activity months={months} frame={frame} query={query} />
        {marks.length > 0 && (
          <section>
            <h2>{T.map[lang]}</h2>
            <WorldMap countries={marks} lang={lang} label={T.map[lang]} />
          </section>
        )}
        <div class="columns-of-bars">
          <CountryBars tallies={partners.slice(0, LISTED)} frame={frame} of={T.partners} />
          <PersonBars tallies={people} frame={frame} of={T.people} />
          <FilterBars tallies={types} frame={frame} of={T.types} by="type" query={query} />
          <FilterBars tallies={contexts} frame={frame} of={T.contexts} by="context" query={query} />
          <FilterBars tallies={publishers} frame={frame} of={T.publishers} by="publisher" query={query} />
        </div>
        <Newest events={newest} frame={frame} query={query} />
      </>
    );
  },
};
