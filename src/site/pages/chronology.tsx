/** The chronology: events by day, the newest first; all of them, those of a year, or those of a month. */
import { z } from 'zod';
import { dayText } from '../../publish/index.js';
import type { EventFilter, RecordStore } from '../../store/index.js';
import { ListedEvent, listed, Tally } from '../data.js';
import { After, FilterQuery, filterFrom, queried } from '../filter.js';
import { type Frame, queryWithout } from '../frame.js';
import { type Ask, label, type SitePage } from '../page.js';
import { Chosen } from '../parts/chosen.js';
import { EventList } from '../parts/event-list.js';
import { FilterForm } from '../parts/filter-form.js';
import { Link } from '../parts/link.js';
import { News } from '../parts/news.js';
import { YearByDay } from '../parts/year-by-day.js';
import { TEXTS } from '../texts.js';

const T = {
  title: label('年表', 'Chronology'),
  about: label('出来事を日ごとに、新しいものから', 'Events by day, the newest first'),
  aboutPeriod: label('ある年、ある月の出来事', 'The events of a year or a month'),
  older: label('これより前', 'Earlier'),
} as const;

const Chronology = z.object({
  /** The year or the month that was asked for; null where all is meant. */
  period: z.string().nullable(),
  /** Events of each year, and of each day of the year that the calendar shows. */
  years: z.array(Tally),
  days: z.array(Tally),
  /** The countries of the record, those with most events first. */
  countries: z.array(z.string()),
  events: z.array(ListedEvent),
  next: z.string().nullable(),
});
type Chronology = z.infer<typeof Chronology>;

/** Forty events of many countries each are more than 100 kB. */
const PER_PAGE = 35;
/** Countries that the form offers. */
const MOST_COUNTRIES = 80;
const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

async function load(store: RecordStore, ask: Ask): Promise<Chronology | null> {
  const period = ask.params.period ?? null;
  if (period !== null && !PERIOD.test(period)) return null;
  const filter = filterOf(ask);
  const { after } = queried(After, ask.query);
  const [events, years, countries] = await Promise.all([
    store.events({ ...filter, order: 'newest', limit: PER_PAGE, ...(after ? { after } : {}) }),
    store.count(period === null ? filter : filterFrom(ask.query), 'year'),
    store.count({}, 'country', { limit: MOST_COUNTRIES }),
  ]);
  const year = period?.slice(0, 4) ?? years.at(-1)?.key;
  const days = year === undefined ? [] : await store.count({ ...filterFrom(ask.query), from: year, to: year }, 'day');
  return {
    period,
    years: [...years],
    days: [...days],
    countries: countries.map(({ key }) => key),
    events: events.items.map(listed),
    next: events.next,
  };
}

/** A period in the path goes before days in the query. */
function filterOf({ params: { period }, query }: Ask): EventFilter {
  return { ...filterFrom(query), ...(period === undefined ? {} : { from: period, to: period }) };
}

const titleOf = ({ period }: Chronology, { lang }: Frame): string =>
  period === null ? T.title[lang] : dayText(period, lang);

const shared = {
  schema: Chronology,
  query: FilterQuery.extend(After.shape),
  filter: filterOf,
  load,
  title: titleOf,
  view: (data: Chronology, frame: Frame) => <View data={data} frame={frame} />,
};

export const chronology: SitePage<Chronology> = { ...shared, path: '/', nav: T.title, about: T.about };
export const period: SitePage<Chronology> = { ...shared, path: '/in/:period', about: T.aboutPeriod };

function View({ data, frame }: { readonly data: Chronology; readonly frame: Frame }) {
  const { lang, here } = frame;
  const { events, next } = data;
  return (
    <>
      <h1>{titleOf(data, frame)}</h1>
      <News frame={frame} />
      <YearByDay years={data.years} days={data.days} period={data.period} frame={frame} />
      {frame.live && <FilterForm countries={data.countries} period={data.period} frame={frame} />}
      <Chosen events={events} frame={frame} />
      {events.length === 0 ? <p>{TEXTS.none[lang]}</p> : <EventList events={events} frame={frame} />}
      {next && (
        <p class="more">
          <Link frame={frame} path={here.path} query={{ ...queryWithout(here.query, 'after'), after: next }}>
            {T.older[lang]}
          </Link>
        </p>
      )}
    </>
  );
}
