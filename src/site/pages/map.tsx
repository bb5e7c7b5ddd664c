/** The countries of the record on a map. */
import { z } from 'zod';
import { plain } from '../../publish/index.js';
import { to } from '../address.js';
import { onMap, WorldMap } from '../charts/index.js';
import { Tally } from '../data.js';
import { FilterQuery, filterFrom } from '../filter.js';
import { label, type SitePage } from '../page.js';
import { CountryBars } from '../parts/tally-bars.js';
import { Years } from '../parts/years.js';
import { TEXTS } from '../texts.js';

const T = {
  title: label('地図', 'Map'),
  about: label('国ごとの出来事の数', 'How many events each country has part in'),
  country: label('国', 'Country'),
  others: label('機関など、地図にないもの', 'Organisations and others that are not on the map'),
  outlines: label('海岸線と国境線は Natural Earth による', 'Coasts and borders: Natural Earth'),
} as const;

const Countries = z.object({
  years: z.array(Tally),
  countries: z.array(Tally).describe('countries and organisations, the most first'),
});

const MARKS = 120;
const LISTED = 24;

export const map: SitePage<z.infer<typeof Countries>> = {
  path: '/map',
  schema: Countries,
  query: FilterQuery,
  nav: T.title,
  about: T.about,
  async load(store, { query }) {
    const [years, countries] = await Promise.all([
      store.count({}, 'year'),
      store.count(filterFrom(query), 'country', { limit: MARKS }),
    ]);
    return { years: [...years], countries: [...countries] };
  },
  title: (_, { lang }) => T.title[lang],
  view({ years, countries }, frame) {
    const { lang, names } = frame;
    const { on, off } = onMap(countries.map((tally) => ({ ...tally, code: tally.key })));
    const marks = on.map((tally) => ({
      ...tally,
      name: plain(names.country(tally.code)[lang]),
      href: frame.link(to.country(tally.code)),
    }));
    return (
      <>
        <h1>{T.title[lang]}</h1>
        <p class="lead">{T.about[lang]}</p>
        <Years years={years} path="/map" frame={frame} />
        {countries.length === 0 ? (
          <p>{TEXTS.none[lang]}</p>
        ) : (
          <>
            <WorldMap countries={marks} lang={lang} label={T.about[lang]} />
            <p class="faint">{T.outlines[lang]}</p>
            <div class="columns-of-bars">
              <CountryBars tallies={on.slice(0, LISTED)} frame={frame} of={T.country} />
              {off.length > 0 && <CountryBars tallies={off.slice(0, LISTED)} frame={frame} of={T.others} />}
            </div>
          </>
        )}
      </>
    );
  },
};
