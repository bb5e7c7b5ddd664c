/** Dates told by how far they are from another: 前日, 翌月, 先週の金曜日, 3日前. */
import { bareDay } from './bare-dates.js';
import { type Cal, calOf, dayNumber, dayOf, isDay, shiftMonth, weekdayOf, yearOnly } from './calendar.js';
import type { DateDraft, Offset } from './drafts.js';
import { endFrom } from './nearest.js';
import { type Resolved, result, unresolved } from './resolved.js';
import type { Told } from './told.js';

const monday = (day: number) => day - ((weekdayOf(day) + 6) % 7);

/** 先月, 同月. */
export function monthOf(told: Told, offset: Offset): Cal | null {
  const base = offset.from === 'last' ? (told.referentMonth()?.cal ?? told.published) : told.published;
  return base && base.m !== null ? shiftMonth(base.y, base.m, offset.by) : null;
}

/** 来月5日, 先月. */
export function offsetMonth(told: Told, offset: Offset, draft: DateDraft): Resolved {
  const month = monthOf(told, offset);
  if (!month) return unresolved(draft);
  const refersTo = offset.from === 'last' ? (told.referentMonth()?.index ?? null) : null;
  return result(calOf(month.y, month.m, draft.day), draft.day === null ? 'month' : 'day', refersTo);
}

/** 本日, 前日, and with a number 本15日: the number wins where the two do not agree. */
export function offsetDay(told: Told, offset: Offset, number: number | null): Resolved {
  const referent = offset.from === 'last' ? told.referentDay() : null;
  const refersTo = referent?.index ?? null;
  const base = referent && isDay(referent.cal) ? dayNumber(referent.cal) : told.today;
  if (base === null) {
    if (number !== null) return bareDay(told, number, null);
    return result(null, 'day', refersTo);
  }
  const day = dayOf(base + offset.by);
  if (number === null || day.d === number) return result(day, 'day', refersTo);
  const fromToday = told.today === null ? null : dayOf(told.today + offset.by);
  if (fromToday?.d === number) return result(fromToday, 'day', refersTo);
  if (refersTo === null || !referent) return bareDay(told, number, null);
  const { cal } = referent;
  const after = offset.by > 0 ? endFrom({ day: number, month: null }, cal) : calOf(cal.y, cal.m, number);
  return result(after, 'day', refersTo);
}

/** 先週, 来週の金曜日, 今週24日. */
export function dateInWeek(told: Told, week: Offset, draft: DateDraft): Resolved {
  const referent = week.from === 'last' ? told.referentDay() : null;
  const base = referent && isDay(referent.cal) ? dayNumber(referent.cal) : told.today;
  const refersTo = referent?.index ?? null;
  if (base === null) return result(null, draft.day === null && draft.weekday === null ? 'week' : 'day', refersTo);
  const first = monday(base) + week.by * 7;
  if (draft.day !== null) {
    const near = (n: number) => Math.abs(n - first - 3);
    let best: number | null = null;
    for (let n = first - 7; n <= first + 13; n++) {
      const side = week.by === 0 || Math.sign(n - base) === Math.sign(week.by);
      if (side && dayOf(n).d === draft.day && (best === null || near(n) < near(best))) best = n;
    }
    return result(best === null ? null : dayOf(best), 'day', refersTo);
  }
  if (draft.weekday !== null) return result(dayOf(first + ((draft.weekday + 6) % 7)), 'day', refersTo);
  const resolved = result(dayOf(first), 'week', refersTo);
  resolved.endCal = dayOf(first + 6);
  return resolved;
}

/** 3日前, 5か月前. */
export function dateAgo(told: Told, unit: 'day' | 'month' | 'year', count: number): Resolved {
  const published = told.published;
  if (unit === 'day') return result(told.today === null ? null : dayOf(told.today - count), 'day');
  if (!published || (unit === 'month' && published.m === null)) return result(null, unit);
  const cal = unit === 'year' ? yearOnly(published.y - count) : shiftMonth(published.y, published.m ?? 1, -count);
  return result(cal, unit);
}
