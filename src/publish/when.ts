/** Days, times and lengths in words. */
import type { Lang } from './labels.js';
import { plain } from './plain.js';

const utc = (value: string): Date => new Date(`${value}T00:00:00Z`);

const WEEKDAYS = '日月火水木金土';

/** Made once, when first asked for: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();
function english(instant: Date, precision: 'day' | 'month'): string {
  const format =
    formats.get(precision) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(precision === 'day' ? { day: 'numeric', weekday: 'long' } : {}),
    });
  formats.set(precision, format);
  return format.format(instant);
}

/** `2021-11-23` as 2021年11月23日(火) or Tuesday, 23 November 2021; a month or a year, or what is in no calendar, as what it is. */
export function dayText(value: string, lang: Lang): string {
  const [year = '', month, day] = value.split('-');
  const instant = utc(value);
  if (Number.isNaN(instant.getTime())) return plain(value);
  if (lang === 'ja') {
    const weekday = day ? `(${WEEKDAYS[instant.getUTCDay()]})` : '';
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}${weekday}`;
  }
  return month ? english(instant, day ? 'day' : 'month') : year;
}

/** The parts of an ISO 8601 duration in their order, and what they are called. */
const UNITS = [
  ['年', 'year'],
  ['か月', 'month'],
  ['週間', 'week'],
  ['日', 'day'],
  ['時間', 'hour'],
  ['分', 'minute'],
  ['秒', 'second'],
] as const;
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `PT1H30M` as 1時間30分 or 1 hour 30 minutes; what cannot be understood as it is. */
export function durationText(duration: string, lang: Lang): string {
  const counts = DURATION.exec(duration)?.slice(1) ?? [];
  const parts = UNITS.flatMap(([ja, en], at) => {
    const count = counts[at];
    if (!count) return [];
    return lang === 'ja' ? [`${count}${ja}`] : [`${count} ${en}${count === '1' ? '' : 's'}`];
  });
  return parts.length > 0 ? parts.join(lang === 'ja' ? '' : ' ') : plain(duration);
}

/** When in the day and how long: 18:00ごろから約1時間, about 30 minutes; null where neither is told. */
export function timeText(
  date: { start: string | null; duration: string | null; approximate: boolean } | null,
  lang: Lang,
): string | null {
  if (!date || (date.start === null && date.duration === null)) return null;
  const { approximate } = date;
  const start = date.start === null ? null : plain(date.start);
  const length = date.duration === null ? null : durationText(date.duration, lang);
  if (lang === 'ja') {
    const from = start === null ? '' : `${start}${approximate ? 'ごろ' : ''}${length ? 'から' : ''}`;
    return `${from}${length ? `${approximate ? '約' : ''}${length}` : ''}`;
  }
  const about = approximate ? 'about ' : '';
  if (start === null) return `${about}${length}`;
  return length === null ? `${about}${start}` : `${about}${start}, for ${about}${length}`;
}
