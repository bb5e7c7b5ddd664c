/** Dates that leave out their year or month (5月, 24日, 月曜日): which of the nearest ones is meant. */
import { type Cal, calOf, dayNumber, dayOf, exists, weekdayOf } from './calendar.js';
import type { DateDraft } from './drafts.js';
import { bareDayFrom, firstDay } from './nearest.js';
import { type Resolved, result, unresolved } from './resolved.js';
import type { Told } from './told.js';

/** A day this close before the publication is what a bare day number means, whatever stands before it in the text. */
const JUST_NOW = 2;
/** A bare day number this close ahead of the publication is taken for a coming day. */
const SOON_DAYS = 8;
/** Of two years, the publication's own is meant, unless it is this far off and the other this near (in days). */
const FAR = 270;
const NEAR = 95;

/** 5月, 1月21日: the publication's own year, or where the text goes through another year, that one. */
export function bareMonth(told: Told, m: number, draft: DateDraft): Resolved {
  const precision = draft.day === null ? 'month' : 'day';
  const base = told.published ?? told.last?.cal ?? null;
  if (!base || m < 1 || m > 12) return unresolved(draft);
  const inYear = (y: number): Cal => calOf(y, m, draft.day);
  if (!told.published || base.m === null) return result(inYear(base.y), precision);
  const now = precision === 'month' ? dayNumber(calOf(base.y, base.m, 1)) : firstDay(base);
  const span = m === 2 && draft.day === 29 ? 8 : 1;
  let past: Cal | null = null;
  let future: Cal | null = null;
  for (let y = base.y - span; y <= base.y + span; y++) {
    const cal = inYear(y);
    if (!exists(cal)) continue;
    if (firstDay(cal) <= now) past = cal;
    else future ??= cal;
  }
  if (!past || !future) return result(null, precision);
  const coming = firstDay(past) === now ? past : future;
  if (draft.tense) return result(draft.tense === 'past' ? past : future, precision);
  const led = yearOfSentence(told, inYear, now);
  if (led) return result(led, precision, null, past, coming);
  const behind = now - firstDay(past);
  const ahead = firstDay(future) - now;
  // 5月1日 in April is the coming one, whatever the tense: of the last one 昨年 is said. A month alone may be either.
  if (behind >= FAR && ahead <= NEAR) return result(future, precision, null, draft.day === null ? past : null, coming);
  if (ahead >= FAR && behind <= NEAR) return result(past, precision, null, past, coming);
  return result(past.y === base.y ? past : future, precision, null, past, coming);
}

/** Within one sentence, months follow the year named before: 2019年4月に署名、10月に発効. */
function yearOfSentence(told: Told, inYear: (y: number) => Cal, now: number): Cal | null {
  const last = told.last;
  if (!last || last.since || last.sentence !== told.sentence || last.cal.m === null || last.cal.y === told.published?.y)
    return null;
  const sameYear = inYear(last.cal.y);
  const cal = firstDay(sameYear) >= firstDay(last.cal) ? sameYear : inYear(last.cal.y + 1);
  return exists(cal) && firstDay(cal) <= now ? cal : null;
}

/** 24日: see `findDates` for the rule. */
export function bareDay(told: Told, d: number, tense: DateDraft['tense']): Resolved {
  const today = told.today;
  const last = told.last;
  if (d < 1 || d > 31) return result(null, 'day');
  if (today === null) {
    const base = last?.cal ?? told.published;
    return result(base && base.m !== null ? calOf(base.y, base.m, d) : null, 'day');
  }
  const from = dayOf(today);
  const past = bareDayFrom(from, d, -1);
  const future = bareDayFrom(from, d, 1);
  if (tense) return result(tense === 'past' ? past : future, 'day');
  const behind = today - dayNumber(past);
  const ahead = dayNumber(future) - today;
  if (behind <= JUST_NOW) return result(past, 'day', null, past, future);
  if (ahead <= 1) return result(future, 'day', null, past, future);
  if (last && last.cal.m !== null && last.cal.d !== null && !last.since) {
    const again = last.cal.d === d && Math.abs(today - firstDay(last.cal)) <= 62;
    const onward = last.sentence === told.sentence && d > last.cal.d;
    const cal = calOf(last.cal.y, last.cal.m, d);
    if ((again || onward) && exists(cal)) return result(cal, 'day', null, past, future);
  }
  return result(ahead <= SOON_DAYS && ahead < behind ? future : past, 'day', null, past, future);
}

/** 月曜日: the last one, where the tense does not tell. */
export function bareWeekday(told: Told, weekday: number): Resolved {
  const today = told.today;
  if (today === null) return result(null, 'day');
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const past = dayOf(today - back);
  return result(past, 'day', null, past, back === 0 ? past : dayOf(today - back + 7));
}
