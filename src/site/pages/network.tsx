/** Who meets whom, as a net. */
import { z } from 'zod';
import { plain } from '../../publish/index.js';
import { to } from '../address.js';
import { Network as Net } from '../charts/index.js';
import { Tally } from '../data.js';
import { FilterQuery, filterFrom } from '../filter.js';
import { label, type SitePage } from '../page.js';
import { pairOrder } from '../parts/pair-order.js';
import { PairBars } from '../parts/tally-bars.js';
import { Years } from '../parts/years.js';
import { TEXTS } from '../texts.js';
import { busiest, codesOf } from './busiest.js';

const T = {
  title: label('結びつき', 'Network'),
  about: label('よく会う国どうしを近くに', 'Countries, the nearer the more often they meet'),
  pair: label('多い組', 'Most often'),
} as const;

const Network = z.object({
  years: z.array(Tally),
  countries: z.array(Tally).describe('the most first'),
  pairs: z.array(Tally).describe('of these countries, the most first; `key` is two codes in the order of the alphabet'),
});

const MEMBERS = 36;
/** More lines than these would be a cloud. */
const TIES = 140;
const LISTED = 20;

export const network: SitePage<z.infer<typeof Network>> = {
  path: '/network',
  schema: Network,
  query: FilterQuery,
  nav: T.title,
  about: T.about,
  async load(store, { query }) {
    const filter = filterFrom(query);
    const [years, countries, all] = await Promise.all([
      store.count({}, 'year'),
      store.count(filter, 'country'),
      store.count(filter, 'pair'),
    ]);
    const pairs = busiest(all, MEMBERS).pairs.slice(0, TIES);
    const tied = new Set(pairs.flatMap(({ key }) => codesOf(key)));
    return { years: [...years], countries: countries.filter(({ key }) => tied.has(key)), pairs };
  },
  title: (_, { lang }) => T.title[lang],
  view({ years, countries, pairs }, frame) {
    const { lang, names } = frame;
    const members = countries.map((tally) => ({
      ...tally,
      code: tally.key,
      name: plain(names.country(tally.key)[lang]),
      href: frame.link(to.country(tally.key)),
    }));
    const ties = pairs.map((tally) => {
      const [one, other] = pairOrder(tally.key);
      return { ...tally, one, other, href: frame.link(to.pair(one, other)) };
    });
    return (
      <>
        <h1>{T.title[lang]}</h1>
        <p class="lead">{T.about[lang]}</p>
        <Years years={years} path="/network" frame={frame} />
        {members.length === 0 ? (
          <p>{TEXTS.none[lang]}</p>
        ) : (
          <>
            <Net members={members} ties={ties} lang={lang} label={T.about[lang]} />
            <PairBars tallies={pairs.slice(0, LISTED)} frame={frame} of={T.pair} />
          </>
        )}
      </>
    );
  },
};
