/** The proleptic Gregorian calendar as whole numbers, so that no time zone and no clock comes in. */

/** A date down to the day, the month or the year. */
export interface Cal {
  y: number;
  m: number | null;
  d: number | null;
}
export interface Day extends Cal {
  m: number;
  d: number;
}

/** All of these dates are made here: objects of one shape are asked for their fields in a fraction of the time. */
export const calOf = <M extends number | null, D extends number | null>(y: number, m: M, d: D) => ({ y, m, d });
export const yearOnly = (y: number): Cal => calOf(y, null, null);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isDay = (cal: Cal): cal is Day => cal.m !== null && cal.d !== null;

export function daysInMonth(y: number, m: number): number {
  if (m === 2 && (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0))) return 28;
  return m === 2 ? 29 : (LENGTHS[m - 1] ?? 0);
}

/** Whether there is such a year, month or day. */
export function exists({ y, m, d }: Cal): boolean {
  if (!(y >= 1 && y <= 9999)) return false;
  if (m === null) return d === null;
  return m >= 1 && m <= 12 && (d === null || (d >= 1 && d <= daysInMonth(y, m)));
}

/** Days since 1970-01-01 (Howard Hinnant, days_from_civil). */
export function dayNumber({ y, m, d }: Day): number {
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yoe = year - era * 400;
  const doy = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

/** The day of a day number (Howard Hinnant, civil_from_days). */
export function dayOf(number: number): Day {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const m = mp < 10 ? mp + 3 : mp - 9;
  return calOf(yoe + era * 400 + (m <= 2 ? 1 : 0), m, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

/** From one ISO date to another in days, a month or a year being its first day; NaN where one is no date. */
export function daysBetween(from: string, to: string): number {
  const first = parseIso(from);
  const last = parseIso(to);
  return first && last ? dayNumber(begun(last)) - dayNumber(begun(first)) : Number.NaN;
}

const begun = ({ y, m, d }: Cal): Day => ({ y, m: m ?? 1, d: d ?? 1 });

/** 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

/** The month that lies `by` months from another. */
export function shiftMonth(y: number, m: number, by: number): { y: number; m: number; d: null } {
  const index = y * 12 + m - 1 + by;
  return calOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, null);
}

const TWO = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
const DASHED = TWO.map((digits) => `-${digits}`);

/** Two digits, from 00 to 99. */
export const two = (n: number): string => TWO[n] ?? '';

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where there is no such date. */
export function iso(cal: Cal): string | null {
  if (!exists(cal)) return null;
  const year = cal.y < 1000 ? String(cal.y).padStart(4, '0') : String(cal.y);
  if (cal.m === null) return year;
  const month = year + DASHED[cal.m];
  return cal.d === null ? month : month + DASHED[cal.d];
}

/** The calendar part of an ISO date or datetime, as written (no shift of zone); null where it is none. */
export function parseIso(text: string | null): Cal | null {
  const y = text === null ? -1 : digits(text, 0, 4);
  if (text === null || y < 0) return null;
  const m = text.charCodeAt(4) === DASH ? digits(text, 5, 7) : -1;
  const d = m >= 0 && text.charCodeAt(7) === DASH ? digits(text, 8, 10) : -1;
  const cal = calOf(y, m < 0 ? null : m, d < 0 ? null : d);
  return exists(cal) ? cal : null;
}

const DASH = 0x2d;

/** The number that stands there in digits; -1 where something else does. */
function digits(text: string, from: number, to: number): number {
  if (to > text.length) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
