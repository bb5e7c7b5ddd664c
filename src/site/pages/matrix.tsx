/** Who meets whom how often, of those who meet most. */
import { z } from 'zod';
import { plain } from '../../publish/index.js';
import { to } from '../address.js';
import { Matrix as MatrixTable } from '../charts/index.js';
import { Tally } from '../data.js';
import { FilterQuery, filterFrom } from '../filter.js';
import { label, type SitePage } from '../page.js';
import { Years } from '../parts/years.js';
import { TEXTS } from '../texts.js';
import { busiest } from './busiest.js';

const T = {
  title: label('対照表', 'Matrix'),
  about: label('どの国とどの国が何回', 'Which countries with which, and how often'),
  caption: label('二国がともに出てくる出来事の数', 'Events in which both take part'),
} as const;

const Matrix = z.object({
  years: z.array(Tally),
  countries: z.array(z.string()).describe('those in most of the pairs, the most first'),
  pairs: z.array(Tally).describe('of these countries; `key` is two codes in the order of the alphabet'),
});

const MEMBERS = 24;

export const matrix: SitePage<z.infer<typeof Matrix>> = {
  path: '/matrix',
  schema: Matrix,
  query: FilterQuery,
  nav: T.title,
  about: T.about,
  async load(store, { query }) {
    const [years, all] = await Promise.all([store.count({}, 'year'), store.count(filterFrom(query), 'pair')]);
    const { countries, pairs } = busiest(all, MEMBERS);
    return { years: [...years], countries, pairs };
  },
  title: (_, { lang }) => T.title[lang],
  view({ years, countries, pairs }, frame) {
    const { lang, names } = frame;
    const members = countries.map((code) => {
      const { short, [lang]: name } = names.country(code);
      const head = lang === 'ja' ? (short ?? code) : code;
      return { code, name: plain(name), short: head, href: frame.link(to.country(code)) };
    });
    return (
      <>
        <h1>{T.title[lang]}</h1>
        <Years years={years} path="/matrix" frame={frame} />
        {members.length === 0 ? (
          <p>{TEXTS.none[lang]}</p>
        ) : (
          <MatrixTable
            members={members}
            pairs={pairs}
            lang={lang}
            label={T.caption[lang]}
            to={(pair) => frame.link(`/pair/${pair}`)}
          />
        )}
      </>
    );
  },
};
