/** The nearest date that has a number: back or ahead from a day, and from the start of a range on. */
import { type Cal, calOf, type Day, dayNumber, daysInMonth, shiftMonth } from './calendar.js';
import type { DateDraft } from './drafts.js';

/** Orders dates of unlike precision by their first day. */
export const firstDay = (cal: Cal) => dayNumber(calOf(cal.y, cal.m ?? 1, cal.d ?? 1));

/**
 * The nearest day with that number: today or before (-1), after today (1). Every third month at the latest has all numbers; at the ends
 * of the calendar it may be one that does not exist.
 */
export function bareDayFrom(today: Day, d: number, direction: -1 | 1): Day {
  let { y, m } = today;
  let fits = direction < 0 ? d <= today.d : d > today.d && d <= daysInMonth(y, m);
  while (!fits) {
    m += direction;
    if (m === 0 || m === 13) {
      y += direction;
      m = m === 0 ? 12 : 1;
    }
    fits = d <= daysInMonth(y, m);
  }
  return calOf(y, m, d);
}

/** The first date from `start` on that has this day or month (and day); null where `start` is too coarse to tell. */
export function endFrom(draft: Pick<DateDraft, 'day' | 'month'>, start: Cal): Cal | null {
  const { day, month } = draft;
  if (typeof month === 'number') {
    const sameYear = calOf(start.y, month, day);
    return firstDay(sameYear) >= firstDay(calOf(start.y, start.m, day === null ? null : start.d))
      ? sameYear
      : calOf(start.y + 1, month, day);
  }
  if (day === null || start.m === null || start.d === null) return null;
  if (day >= start.d) return calOf(start.y, start.m, day);
  const next = shiftMonth(start.y, start.m, 1);
  return calOf(next.y, next.m, day);
}
