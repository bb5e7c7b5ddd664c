/** Events day by day, as a chronology lists them. */
import { partiesOf, plain, timeText, titleOf, WORDS } from '../../publish/index.js';
import { to } from '../address.js';
import type { ListedEvent } from '../data.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { Badges, Side } from './badges.js';
import { Day } from './day.js';
import { Parties } from './parties.js';

const T = {
  reports: label('報', 'reports'),
  more: label('ほか', 'and others'),
} as const;

/** The events in their order, under the days on which they took place. */
export function EventList({ events, frame }: { readonly events: readonly ListedEvent[]; readonly frame: Frame }) {
  return (
    <div class="chronology">
      {byDay(events).map(([day, ofDay]) => (
        <section class="day">
          <h2>{day === null ? WORDS.undated[frame.lang] : <Day value={day} frame={frame} />}</h2>
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

/** One event in a list: its title, who took part, where, when, and who tells of it. */
function EventLine({ listed: { event, documents }, frame }: { readonly listed: ListedEvent; readonly frame: Frame }) {
  const { lang, names } = frame;
  const parties = partiesOf(event.reports);
  const time = timeText(event.date, lang);
  return (
    <article class={`event ${event.status}`}>
      <h3>
        <Side event={event} frame={frame} />
        <a href={frame.link(to.event(event.id))}>{titleOf(event, parties, names, lang)}</a>
        <Badges event={event} frame={frame} />
      </h3>
      <Parties parties={parties} frame={frame} />
      <p class="facts">
        {event.place && <span class="place">{plain(event.place.text)}</span>}
        {time && <span class="time">{time}</span>}
        <span class="told">{toldBy(documents, event.reports.length, lang)}</span>
      </p>
    </article>
  );
}

const MOST_NAMED = 3;

/** Who tells of it: 例示新聞; 2報 例示新聞、例示外務広報. */
function toldBy(documents: ListedEvent['documents'], reports: number, lang: Frame['lang']): string {
  const publishers = [...new Set(documents.map(({ publisher, account }) => plain(publisher || account || '')))];
  const named = publishers.filter((name) => name !== '').slice(0, MOST_NAMED);
  const more = publishers.length > MOST_NAMED ? [T.more[lang]] : [];
  const who = [...named, ...more].join(lang === 'ja' ? '、' : ', ');
  if (reports === 1) return who;
  return lang === 'ja' ? `${reports}${T.reports.ja} ${who}` : `${reports} ${T.reports.en}: ${who}`;
}
