/** Moments as feeds and services write them, told by the clock of the place that they are from. */
import { isoDate } from './dates.js';
import { MONTHS } from './months.js';

/** `Wed, 24 Nov 2021 19:05:00 +0900` of mails and RSS, and `Wed Nov 24 10:05:00 +0000 2021` of X. */
const MAIL =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s*([a-z]{1,5}|[+-]\d{2}:?\d{2}))?)?/i;
const X = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2})\s+([+-]\d{4})\s+(\d{4})$/i;
/** The zones that RFC 822 names, and Japan's. */
const ZONES: Readonly<Record<string, string>> = {
  UT: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  Z: 'Z',
  JST: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};
const JAPAN = '+09:00';

/**
 * A moment as ISO 8601 with the precision that it was written in, or null where it is none. What Japanese sources publish is told by
 * the clock of Japan, in whatever zone a service keeps it: `今日` of a post at 23:00 UTC is the next day's.
 */
export function instant(written: string, language: string): string | null {
  const iso = isoDate(isoForm(written.trim()), language === 'ja' ? JAPAN : '');
  return iso === null || language !== 'ja' ? iso : inJapan(iso);
}

/** The same moment by the clock of Japan; a day alone, or a time without a zone, as it is. */
export function inJapan(iso: string): string {
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso) || iso.endsWith(JAPAN)) return iso;
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) return iso;
  const shifted = new Date(moment + 9 * 3_600_000).toISOString();
  return `${shifted.slice(0, /T\d{2}:\d{2}:\d{2}/.test(iso) ? 19 : 16)}${JAPAN}`;
}

function isoForm(written: string): string {
  const x = X.exec(written);
  if (x) return assembled(x[5], x[1], x[2], x[3], x[4]);
  const mail = MAIL.exec(written);
  return mail
    ? assembled(mail[3], mail[2], mail[1], mail[4], mail[5])
    : written.replace(/(T\d{2}:\d{2})(Z|[+-])/, '$1:00$2');
}

function assembled(year = '', name = '', day = '', time?: string, zone?: string): string {
  const month = MONTHS.get(name.toLowerCase());
  if (month === undefined) return '';
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const date = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (time === undefined) return date;
  return `${date}T${time.padStart(time.includes(':', 3) ? 8 : 5, '0')}${zone === undefined ? '' : (ZONES[zone.toUpperCase()] ?? zone)}`;
}
