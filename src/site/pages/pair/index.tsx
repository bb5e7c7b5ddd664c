/** Two countries: what they did together and to each other over time, who met whom, what they signed. */
import { z } from 'zod';
import { plain } from '../../../publish/index.js';
import type { RecordStore } from '../../../store/index.js';
import { to } from '../../address.js';
import { Lanes } from '../../charts/index.js';
import { ListedEvent, listed, Tally } from '../../data.js';
import type { Frame } from '../../frame.js';
import { kept } from '../../kept.js';
import { label, type SitePage } from '../../page.js';
import { Extent } from '../../parts/activity.js';
import { Link } from '../../parts/link.js';
import { listedAt } from '../../parts/listed-at.js';
import { Newest } from '../../parts/newest.js';
import { pairOrder } from '../../parts/pair-order.js';
import { AgreementList } from '../agreements/list.js';
import { NamedAgreement, newestAgreements } from '../agreements/named.js';
import { codesOf } from '../busiest.js';
import { countedByMonth, KIND_NAMES, kindOf } from './kinds.js';
import { Met, metIn } from './met.js';
import { CountTable, MetTable } from './tables.js';

const T = {
  about: label('二国のあいだの会談、電話、合意、抗議', 'Two countries: meetings, calls, agreements, protests'),
  kinds: label('何がいつあったか', 'What took place when'),
  agreements: label('文書', 'Agreements'),
  allAgreements: label('文書をすべて見る', 'All agreements'),
} as const;

const Kinds = z.object(
  Object.fromEntries(KIND_NAMES.map((name) => [name, z.array(Tally)])) as Record<
    (typeof KIND_NAMES)[number],
    z.ZodArray<typeof Tally>
  >,
);

const Pair = z.object({
  countries: z.tuple([z.string(), z.string()]),
  months: z.array(Tally),
  kinds: Kinds.describe('events of each kind by month'),
  met: z.array(Met).describe('in the latest meetings, most often first'),
  metAmong: z.number().int().nullable().describe('how many meetings were looked at; null for all'),
  counts: z.array(ListedEvent).describe('meetings of which a source says which one it was'),
  agreements: z.array(NamedAgreement),
  newest: z.array(ListedEvent),
});

type Pair = z.infer<typeof Pair>;

/** Meetings of which it is looked who met. */
const MEETINGS = 40;
const MET = 12;
const COUNTS = 8;
const AGREEMENTS = 8;
const NEWEST = 8;

async function load(store: RecordStore, codes: string): Promise<Pair | null> {
  const [one, other] = pairOrder(codes);
  if (codesOf(codes).length !== 2) return null;
  const filter = { countries: [one, other] };
  const newest = await store.events({ ...filter, order: 'newest', limit: NEWEST });
  if (newest.items.length === 0) return null;
  const [{ months, kinds }, meetings, agreements] = await Promise.all([
    countedByMonth(store, filter),
    store.events({ ...filter, types: ['CONSULT'], order: 'newest', limit: MEETINGS }),
    newestAgreements(store, filter, AGREEMENTS),
  ]);
  return {
    countries: [one, other] as [string, string],
    months,
    kinds,
    met: metIn(
      meetings.items.map(({ event }) => event),
      one,
      other,
    ).slice(0, MET),
    metAmong: meetings.next === null ? null : meetings.items.length,
    counts: meetings.items
      .filter(({ event }) => event.ordinal !== null)
      .slice(0, COUNTS)
      .map(listed),
    agreements: agreements.items.slice(0, AGREEMENTS),
    newest: newest.items.map(listed),
  };
}

export const pair: SitePage<Pair> = {
  path: '/pair/:pair',
  schema: Pair,
  about: T.about,
  filter: ({ params }) => ({ countries: codesOf(params.pair ?? '') }),
  load: (store, { params: { pair: codes = '' } }) => kept(store, `pair ${codes}`, () => load(store, codes)),
  title: ({ countries }, frame) => namesOf(countries, frame).join(frame.lang === 'ja' ? '・' : '–'),
  view({ countries, months, kinds, met, metAmong, counts, agreements, newest }, frame) {
    const { lang } = frame;
    const query = { country: countries };
    const lanes = KIND_NAMES.filter((name) => kinds[name].length > 0).map((name) => {
      const { label: title, types, modes } = kindOf(name);
      return {
        name: title[lang],
        months: kinds[name],
        to: ({ from, to: until }: { from: string; to: string }) =>
          listedAt(frame, { ...query, type: types, ...(modes ? { mode: modes } : {}), from, to: until }),
      };
    });
    return (
      <>
        <h1>
          <Heads countries={countries} frame={frame} />
        </h1>
        <Extent tallies={months} frame={frame} />
        {lanes.length > 0 && (
          <section>
            <h2>{T.kinds[lang]}</h2>
            <Lanes lanes={lanes} lang={lang} label={T.kinds[lang]} />
          </section>
        )}
        <MetTable met={met} among={metAmong} frame={frame} heads={namesOf(countries, frame)} />
        <CountTable counts={counts} frame={frame} />
        {agreements.length > 0 && (
          <section>
            <h2>{T.agreements[lang]}</h2>
            <AgreementList agreements={agreements} frame={frame} />
            {frame.live && (
              <p class="more">
                <Link frame={frame} path="/agreements" query={query}>
                  {T.allAgreements[lang]}
                </Link>
              </p>
            )}
          </section>
        )}
        <Newest events={newest} frame={frame} query={query} />
      </>
    );
  },
};

const namesOf = ([one, other]: readonly [string, string], { names, lang }: Frame): [string, string] => [
  plain(names.country(one)[lang]),
  plain(names.country(other)[lang]),
];

function Heads({ countries, frame }: { readonly countries: readonly [string, string]; readonly frame: Frame }) {
  const { lang, names } = frame;
  const [one, other] = countries.map((code) => {
    const { flag, [lang]: name } = names.country(code);
    return (
      <a class="country" href={frame.link(to.country(code))}>
        {flag !== '' && <span aria-hidden="true">{flag}</span>}
        {plain(name)}
      </a>
    );
  });
  return (
    <>
      {one}
      {lang === 'ja' ? ' と ' : ' and '}
      {other}
    </>
  );
}
