/** What is known of an event, in a few lines. */
import { CONTEXTS, partiesOf, plain, timeText, WORDS } from '../../publish/index.js';
import type { KaidanEvent } from '../../record/index.js';
import { to } from '../address.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { Badges, ordinalText, Side } from './badges.js';
import { Day } from './day.js';
import { Link } from './link.js';
import { PartyValue, typeText } from './values.js';

const T = {
  who: label('参加者', 'who'),
  kind: label('種類', 'kind'),
  pairs: label('二国間', 'between'),
} as const;

/** How many the record itself holds up to that day. */
const heldText = (held: number, lang: Frame['lang']): string =>
  lang === 'ja' ? `記録では${held}件` : `${held} in this record`;

interface Props {
  readonly event: KaidanEvent;
  readonly title: string;
  readonly frame: Frame;
}

export function EventHead({ event, title, frame }: Props) {
  const { lang } = frame;
  const time = timeText(event.date, lang);
  return (
    <>
      <p class="dayline">
        {event.date ? <Day value={event.date.value} frame={frame} /> : WORDS.undated[lang]}
        {event.date?.basis === 'publication' && <span class="faint"> {WORDS.byPublication[lang]}</span>}
      </p>
      <h1>
        <Side event={event} frame={frame} />
        {title}
        <Badges event={event} frame={frame} />
      </h1>
      <dl class="known">
        <dt>{T.who[lang]}</dt>
        <dd>
          <ul>
            {partiesOf(event.reports).map((party) => (
              <li>
                <PartyValue party={party} report={event} frame={frame} />
              </li>
            ))}
          </ul>
        </dd>
        {event.place && (
          <>
            <dt>{WORDS.place[lang]}</dt>
            <dd>{plain(event.place.text)}</dd>
          </>
        )}
        {time && (
          <>
            <dt>{WORDS.time[lang]}</dt>
            <dd>{time}</dd>
          </>
        )}
        {event.ordinal && (
          <>
            <dt>{WORDS.ordinal[lang]}</dt>
            <dd>
              {ordinalText(event.ordinal.said, lang)} <span class="faint">{heldText(event.ordinal.held, lang)}</span>
            </dd>
          </>
        )}
        <dt>{T.kind[lang]}</dt>
        <dd>
          {typeText(event, lang)} <span class="faint code">{[event.type, event.mode].filter(Boolean).join('/')}</span>
        </dd>
        {event.contexts.length > 0 && (
          <>
            <dt>{WORDS.contexts[lang]}</dt>
            <dd class="spaced">
              {event.contexts.map((context) => (
                <Link frame={frame} path="/" query={{ context }}>
                  {CONTEXTS[context][lang]}
                </Link>
              ))}
            </dd>
          </>
        )}
        <Pairs event={event} frame={frame} />
      </dl>
    </>
  );
}

/** More pairs than this are no two-sided matter. */
const MOST_PAIRS = 3;

function Pairs({ event: { countries }, frame }: Omit<Props, 'title'>) {
  const pairs = countries.flatMap((one, at) => countries.slice(at + 1).map((other) => [one, other] as const));
  if (pairs.length === 0 || pairs.length > MOST_PAIRS) return null;
  const name = (code: string): string => frame.names.country(code)[frame.lang];
  return (
    <>
      <dt>{T.pairs[frame.lang]}</dt>
      <dd class="spaced">
        {pairs.map(([one, other]) => (
          <a href={frame.link(to.pair(one, other))}>
            {name(one)}–{name(other)}
          </a>
        ))}
      </dd>
    </>
  );
}
