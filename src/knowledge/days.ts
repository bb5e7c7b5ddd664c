/** Days as numbers, counted from 1970-01-01. A date may be a year or a month: then it has a first day and a last. */

/** The first day of a date that is YYYY, YYYY-MM or YYYY-MM-DD. */
export function firstDay(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), date.length > 4 ? Number(date.slice(5, 7)) - 1 : 0, dayOf(date)) / 864e5;
}

/** The last day of such a date. */
export function lastDay(date: string): number {
  if (date.length > 7) return firstDay(date);
  const year = Number(date.slice(0, 4));
  return Date.UTC(year, date.length > 4 ? Number(date.slice(5, 7)) : 12, 0) / 864e5;
}

const dayOf = (date: string): number => (date.length > 7 ? Number(date.slice(8, 10)) : 1);

/** A day as YYYY-MM-DD; empty for a day that never comes. */
export const dateOf = (day: number): string =>
  Number.isFinite(day) ? new Date(day * 864e5).toISOString().slice(0, 10) : '';
