/** When a source is visited next. */
import type { Clock } from './clock.js';

const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** A server that asks to be left alone for longer is asked again after this. */
const LONGEST_REST = 30 * DAY;

/** After a success: the pace of the source and up to a tenth more, so that sources do not come due all at once. */
export function nextVisit(every: number, clock: Clock): Date {
  return new Date(clock.now() + every * (1 + clock.random() / 10));
}

/**
 * After a failure: a minute, two, four … up to a day, half of it by chance, so that those who failed together do not come back together.
 * Not before the time that the server named.
 */
export function nextTry(failures: number, notBefore: number | null, clock: Clock): Date {
  const wait = Math.min(DAY, MINUTE * 2 ** Math.min(failures - 1, 20));
  return new Date(Math.max(clock.now() + wait * (0.5 + clock.random() / 2), notBefore ?? 0));
}

/** The time that `Retry-After` names, in seconds or as a date; null where it names none. */
export function retryTime(header: string | undefined, now: number): number | null {
  const written = header?.trim() ?? '';
  const time = /^\d{1,10}$/.test(written) ? now + Number(written) * 1000 : Date.parse(written);
  return Number.isNaN(time) ? null : Math.min(time, now + LONGEST_REST);
}
