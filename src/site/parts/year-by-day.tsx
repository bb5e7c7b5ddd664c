/** How busy the days of a year were, and the other years to choose from. */

import { to } from '../address.js';
import { Calendar, eventsText } from '../charts/index.js';
import type { Tally } from '../data.js';
import { type Frame, queryWithout } from '../frame.js';
import { label } from '../page.js';
import { Link } from './link.js';

const T = {
  activity: label('一年の動き', 'The year day by day'),
  years: label('年', 'Years'),
} as const;

interface Props {
  readonly years: readonly Tally[];
  readonly days: readonly Tally[];
  /** The year or month that is shown; null for the newest. */
  readonly period: string | null;
  readonly frame: Frame;
}

export function YearByDay({ years, days, period, frame }: Props) {
  const year = period?.slice(0, 4) ?? years.at(-1)?.key;
  if (year === undefined) return null;
  const { lang, here } = frame;
  // Days are chosen by the period now; an export answers no other filter.
  const kept = queryWithout(here.query, 'after', 'from', 'to');
  const filtered = Object.keys(kept).length > 0;
  const toPeriod = (chosen: string): string | null =>
    filtered && !frame.live ? null : frame.link(to.period(chosen), kept);
  return (
    <section class="year-by-day" aria-label={T.activity[lang]}>
      <nav aria-label={T.years[lang]}>
        <ol class="other-years">
          {years.toReversed().map(({ key, events }) => (
            <li>
              <Link
                frame={frame}
                path={to.period(key)}
                query={kept}
                title={eventsText(events, lang)}
                {...(key === year ? { 'aria-current': 'true' as const } : {})}
              >
                {key}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <Calendar year={Number(year)} days={days} lang={lang} toMonth={toPeriod} />
    </section>
  );
}
