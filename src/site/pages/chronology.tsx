/** The chronology: events by day, the newest first. */
import { z } from 'zod';
import { ListedEvent, listed } from '../data.js';
import { After, FilterQuery, filterFrom, queried } from '../filter.js';
import { label, type SitePage } from '../page.js';
import { EventList } from '../parts/event-list.js';
import { filterOnly } from '../parts/filter-only.js';
import { Link } from '../parts/link.js';
import { TEXTS } from '../texts.js';

const T = {
  title: label('年表', 'Chronology'),
  about: label('出来事を日ごとに、新しいものから', 'Events by day, the newest first'),
  older: label('これより前', 'Earlier'),
} as const;

const Chronology = z.object({
  events: z.array(ListedEvent),
  next: z.string().nullable(),
});

const PER_PAGE = 40;

export const chronology: SitePage<z.infer<typeof Chronology>> = {
  path: '/',
  schema: Chronology,
  query: FilterQuery.extend(After.shape),
  nav: T.title,
  about: T.about,
  filter: ({ query }) => filterFrom(query),
  async load(store, { query }) {
    const { after } = queried(After, query);
    const events = await store.events({
      ...filterFrom(query),
      order: 'newest',
      limit: PER_PAGE,
      ...(after ? { after } : {}),
    });
    return { events: events.items.map(listed), next: events.next };
  },
  title: (_, { lang }) => T.title[lang],
  view: ({ events, next }, frame) => (
    <>
      <h1>{T.title[frame.lang]}</h1>
      {events.length === 0 ? <p>{TEXTS.none[frame.lang]}</p> : <EventList events={events} frame={frame} />}
      {next && (
        <p class="more">
          <Link frame={frame} path="/" query={{ ...filterOnly(frame.here.query), after: next }}>
            {T.older[frame.lang]}
          </Link>
        </p>
      )}
    </>
  ),
};
