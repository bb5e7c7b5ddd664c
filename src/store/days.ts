/**
 * Keys that stand in the order of days: the number of the day, then a counter within it. So the newest come first by walking the
 * keys backwards, and a span of days is a span of keys.
 */

import { remembered } from './remembered.js';

const DAY = 864e5;
const FIRST = Date.UTC(1700, 0, 1);
/** Days up to 1800 are left to what is not dated, which may be more than one day can count. */
const FIRST_DATED = Math.round((Date.UTC(1800, 0, 1) - FIRST) / DAY);
const LAST = 2 ** 17 - 1;

/** The number of the day with which a date (YYYY, YYYY-MM, YYYY-MM-DD, or a time of it) begins; null where it is none. */
const dayNumber = (date: string): number | null => numberOfDay(date.slice(0, 'YYYY-MM-DD'.length));
const numberOfDay = remembered(numbered);

function numbered(date: string): number | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(date) ?? [];
  const time = year === undefined ? Number.NaN : Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return Math.min(LAST, Math.max(FIRST_DATED, Math.round((time - FIRST) / DAY)));
}

export interface Keys {
  readonly first: number;
  readonly last: number;
}

/** The keys of days, as one engine gives them out. */
export interface DayKeys {
  /** How many keys a day has. */
  readonly room: number;
  readonly all: Keys;
  /** The keys of the day with which a date begins; those of nothing dated where it is null or none. */
  on(date: string | null): Keys;
  /** The keys from one date to another, both whole: to `2021-11` is to the end of November. Null where a date is none. */
  between(from: string | undefined, to: string | undefined): Keys | null;
}

/** @param room keys of one day; 2 ** 23 at most, so that the keys of reports are exact numbers */
export function dayKeys(room: number): DayKeys {
  const all = { first: 1, last: (LAST + 1) * room - 1 };
  return {
    room,
    all,
    on: (date) => {
      const day = date === null ? null : dayNumber(date);
      return day === null
        ? { first: 1, last: FIRST_DATED * room - 1 }
        : { first: day * room, last: (day + 1) * room - 1 };
    },
    between: (from, to) => {
      const first = from === undefined ? null : dayNumber(from);
      const after = to === undefined || dayNumber(to) === null ? null : dayNumber(next(to));
      if ((from !== undefined && first === null) || (to !== undefined && after === null)) return null;
      return {
        first: first === null ? (to === undefined ? all.first : FIRST_DATED * room) : first * room,
        last: after === null ? all.last : after * room - 1,
      };
    },
  };
}

/** Days as they are written, the first and the last of some. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days from one date to another, both whole; any where a date is missing. A month may be taken to have more days than it has. */
export const daysOf = (from: string | undefined, to: string | undefined): Days => ({
  first: from === undefined ? '' : firstDay(from),
  last: to === undefined ? '~' : wholeDay(to, '-12-31'),
});

/** The day with which a year, a month or a day begins. */
export const firstDay = (date: string): string => wholeDay(date, '-01-01');

const wholeDay = (date: string, rest: string): string =>
  (date + rest.slice(date.length - 'YYYY'.length)).slice(0, 'YYYY-MM-DD'.length);

/** The first day after a year, a month or a day. */
function next(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return '';
  const time =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + 1);
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

/** Reports of one document. */
const REPORTS = 2 ** 13;

export const MOST_REPORTS = REPORTS;
export const reportKey = (document: number, index: number): number => document * REPORTS + index;
export const documentKeyOf = (report: number): number => Math.floor(report / REPORTS);
export const indexOf = (report: number): number => report % REPORTS;
