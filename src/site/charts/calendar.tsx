/** A year as twelve small calendars, each day as dark as it was busy. A month leads to its events. */
import { dayText, type Lang } from '../../publish/index.js';
import { type Amount, amountText, mostOf, NOTHING, shadeOf, sum } from './amount.js';

export interface CalendarDay extends Amount {
  /** YYYY-MM-DD. */
  readonly key: string;
}

export interface CalendarProps {
  readonly year: number;
  /** The days of that year that have events. */
  readonly days: readonly CalendarDay[];
  readonly lang: Lang;
  /** Where the events of a month (YYYY-MM) are listed; null where nothing lists them. */
  readonly toMonth: (month: string) => string | null;
}

const CELL = 10;
const GAP = 2;
const WIDTH = 7 * (CELL + GAP) - GAP;
const HEIGHT = 6 * (CELL + GAP) - GAP;

export function Calendar({ year, days, lang, toMonth }: CalendarProps) {
  const most = mostOf(days);
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  return (
    <ol class="calendar">
      {months.map((month) => (
        <Month
          month={month}
          days={days.filter(({ key }) => key.startsWith(month))}
          most={most}
          lang={lang}
          toMonth={toMonth}
        />
      ))}
    </ol>
  );
}

interface MonthProps extends Pick<CalendarProps, 'days' | 'lang' | 'toMonth'> {
  readonly month: string;
  readonly most: number;
}

function Month({ month, days, most, lang, toMonth }: MonthProps) {
  const classes = new Map(days.map((day) => [Number(day.key.slice(-2)), shadeOf(day, most)]));
  const paths = new Map<string, string>();
  for (const { day, x, y } of cellsOf(month, lang)) {
    const name = classes.get(day) ?? 'none';
    paths.set(name, `${paths.get(name) ?? ''}M${x} ${y}h${CELL}v${CELL}h-${CELL}z`);
  }
  const picture = (
    <>
      <span class="month">{lang === 'ja' ? `${Number(month.slice(5))}月` : dayText(month, lang).slice(0, 3)}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[...paths].map(([name, path]) => (
          <path class={name} d={path} />
        ))}
      </svg>
    </>
  );
  const all = days.reduce<Amount>(sum, NOTHING);
  const [name = '', year] = dayText(month, lang).split(' ');
  // What is read out begins with what is seen.
  const said = `${lang === 'ja' ? name : `${name.slice(0, 3)} ${year}`} ${amountText(all, lang)}`;
  const href = all.events === 0 ? null : toMonth(month);
  return (
    <li title={said}>
      {href === null ? (
        picture
      ) : (
        <a href={href} aria-label={said}>
          {picture}
        </a>
      )}
    </li>
  );
}

/** Where each day of a month stands, weeks beginning as they do on calendars of that language. */
function cellsOf(month: string, lang: Lang): { day: number; x: number; y: number }[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const sunday = new Date(Date.UTC(year, number - 1, 1)).getUTCDay();
  const before = lang === 'ja' ? sunday : (sunday + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length }, (_, at) => ({
    day: at + 1,
    x: ((before + at) % 7) * (CELL + GAP),
    y: Math.floor((before + at) / 7) * (CELL + GAP),
  }));
}
