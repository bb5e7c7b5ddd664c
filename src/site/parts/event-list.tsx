/** Events day by day, as a chronology lists them. */
import { dayText, modeLabel, partiesOf, plain, STATUSES, timeText, titleOf, WORDS } from '../../publish/index.js';
import type { KaidanEvent } from '../../record/index.js';
import { to } from '../address.js';
import type { ListedEvent } from '../data.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { Country } from './country.js';

const T = {
  reports: label('報', 'reports'),
  publishers: label('社', 'publishers'),
} as const;

/** The events in their order, under the days on which they took place. */
export function EventList({ events, frame }: { readonly events: readonly ListedEvent[]; readonly frame: Frame }) {
  return (
    <div class="chronology">
      {byDay(events).map(([day, ofDay]) => (
        <section class="day">
          <h2>{day === null ? WORDS.undated[frame.lang] : <time datetime={day}>{dayText(day, frame.lang)}</time>}</h2>
          <ol>
            {ofDay.map((event) => (
              <li>
                <EventLine listed={event} frame={frame} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(events: readonly ListedEvent[]): [string | null, ListedEvent[]][] {
  const days: [string | null, ListedEvent[]][] = [];
  for (const listed of events) {
    const day = listed.event.date?.value ?? null;
    const last = days.at(-1);
    if (last && last[0] === day) last[1].push(listed);
    else days.push([day, [listed]]);
  }
  return days;
}

/** One event in a list: its title, who took part, where, when, and how many tell of it. */
function EventLine({ listed: { event, documents }, frame }: { readonly listed: ListedEvent; readonly frame: Frame }) {
  const { lang, names } = frame;
  const parties = partiesOf(event.reports);
  const time = timeText(event.date, lang);
  return (
    <article class={`event ${event.status}`}>
      <h3>
        <a href={frame.link(to.event(event.id))}>{titleOf(event, parties, names, lang)}</a>
        <Badges event={event} frame={frame} />
      </h3>
      <p class="parties">
        {event.countries.map((code) => (
          <Country code={code} frame={frame} />
        ))}
      </p>
      <p class="facts">
        {event.place && <span class="place">{plain(event.place.text)}</span>}
        {time && <span class="time">{time}</span>}
        <span class="told">{toldBy(documents, event.reports.length, lang)}</span>
      </p>
    </article>
  );
}

const toldBy = (documents: ListedEvent['documents'], reports: number, lang: Frame['lang']): string => {
  const publishers = new Set(documents.map(({ publisher, account }) => publisher || account)).size;
  return lang === 'ja'
    ? `${reports}${T.reports.ja}・${publishers}${T.publishers.ja}`
    : `${reports} ${T.reports.en}, ${publishers} ${T.publishers.en}`;
};

function Badges({ event, frame: { lang } }: { readonly event: KaidanEvent; readonly frame: Frame }) {
  return (
    <>
      {event.status !== 'reported' && <span class={`badge ${event.status}`}>{STATUSES[event.status][lang]}</span>}
      {event.mode && <span class="badge">{plain(modeLabel(event.mode, lang))}</span>}
    </>
  );
}
