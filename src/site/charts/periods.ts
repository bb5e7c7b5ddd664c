/** Months put together into periods as long as a chart has room for. */
import type { Lang } from '../../publish/index.js';
import { type Amount, NOTHING, sum } from './amount.js';

export interface Monthly extends Amount {
  /** YYYY-MM. */
  readonly key: string;
}

export interface Period {
  /** First and last month, YYYY-MM. */
  readonly from: string;
  readonly to: string;
}

/** Lengths in months, of which each divides a year or is a whole number of years. */
const LENGTHS = [1, 3, 6, 12, 60, 120];

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** At most so many periods, all of one length, that reach over all of the months, a whole year at either end. */
export function periodsOf(months: readonly string[], most: number): Period[] {
  if (months.length === 0) return [];
  const numbers = months.map(numberOf);
  const first = Math.min(...numbers);
  const last = Math.max(...numbers);
  const fits = (length: number): boolean => yearEnd(last, length) - yearStart(first, length) <= most * length;
  const length = LENGTHS.find(fits) ?? 120;
  const start = yearStart(first, length);
  const count = Math.min(most, Math.ceil((yearEnd(last, length) - start) / length));
  return Array.from({ length: count }, (_, at) => ({
    from: monthOf(start + at * length),
    to: monthOf(start + (at + 1) * length - 1),
  }));
}

/** Periods longer than a year begin with a round one: 1990, 2000. */
const yearStart = (month: number, length: number): number => {
  const whole = Math.max(12, length);
  return Math.floor(month / whole) * whole;
};
const yearEnd = (month: number, length: number): number => yearStart(month, length) + Math.max(12, length);

/** What happened in each period. */
export function inPeriods(months: readonly Monthly[], periods: readonly Period[]): Amount[] {
  return periods.map(({ from, to }) =>
    months.filter(({ key }) => from <= key && key <= to).reduce<Amount>(sum, NOTHING),
  );
}

/** 2021年, 2021年11月, 2021年1–3月; 2021, November 2021, 2021-01 – 2021-03. */
export function periodText({ from, to }: Period, lang: Lang): string {
  const [year, other] = [from.slice(0, 4), to.slice(0, 4)];
  const [first, last] = [Number(from.slice(5)), Number(to.slice(5))];
  const whole = first === 1 && last === 12;
  if (lang === 'ja') {
    if (whole) return year === other ? `${year}年` : `${year}–${other}年`;
    return `${year}年${first === last ? first : `${first}–${last}`}月`;
  }
  if (whole) return year === other ? year : `${year}–${other}`;
  return first === last ? `${MONTHS[first - 1]} ${year}` : `${MONTHS[first - 1]}–${MONTHS[last - 1]} ${year}`;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Years on one axis that have room for their number. */
const MOST_YEARS = 14;

/** Where years begin, as many of them as have room. */
export function startsOf(periods: readonly Period[]): { readonly at: number; readonly year: string }[] {
  const starts = periods.flatMap(({ from }, at) => (from.endsWith('-01') ? [{ at, year: from.slice(0, 4) }] : []));
  const every = Math.ceil(starts.length / MOST_YEARS);
  return starts.filter((_, at) => at % every === 0);
}
