/** Turns what the readers found into days, months and years, against the publication and the dates mentioned before. */
import {
  type Cal,
  calOf,
  type Day,
  dayNumber,
  dayOf,
  daysInMonth,
  exists,
  isDay,
  iso,
  parseIso,
  shiftMonth,
  weekdayOf,
} from './calendar.js';
import type { DateDraft, Offset, YearDraft } from './drafts.js';
import { eraYear, inEra } from './eras.js';
import type { DatePrecision } from './types.js';

/** A draft with its day. `cal` is null where there is no such day or nothing to count from. */
export interface Resolved {
  cal: Cal | null;
  endCal: Cal | null;
  precision: DatePrecision;
  relative: boolean;
  past: Cal | null;
  future: Cal | null;
  refersTo: number | null;
  weekdayAgrees: boolean | null;
  eraAgrees: boolean | null;
}

/** A date mentioned before, for 同日, 翌日 and for days without their month. */
interface Mentioned {
  cal: Cal;
  index: number;
  sentence: number;
  since: boolean;
}

/** A day this close before the publication is what a bare day number means, whatever stands before it in the text. */
const JUST_NOW = 2;
/** A bare day number this close ahead of the publication is taken for a coming day. */
const SOON_DAYS = 8;
/** Of two years, the publication's own is meant, unless it is this far off and the other this near (in days). */
const FAR = 270;
const NEAR = 95;
/** A weekday written beside the date may choose between two readings only where the first is this far off (a slip is likelier nearer). */
const WEEKDAY_CHOOSES = 3;

const monday = (day: number) => day - ((weekdayOf(day) + 6) % 7);
const ifExists = (cal: Cal | null): Cal | null => (cal && exists(cal) ? cal : null);
const same = (a: Cal, b: Cal) => a.y === b.y && a.m === b.m && a.d === b.d;
const yearOnly = (y: number): Cal => calOf(y, null, null);

/** Orders dates of unlike precision by their first day. */
const firstDay = (cal: Cal) => dayNumber(calOf(cal.y, cal.m ?? 1, cal.d ?? 1));

export class Resolver {
  readonly #published: Cal | null;
  readonly #today: number | null;
  #last: Mentioned | null = null;
  #topic: Mentioned | null = null;
  #sentence = 0;
  #fullYearSeen = false;

  constructor(published: string | null) {
    this.#published = parseIso(published);
    this.#today = this.#published && isDay(this.#published) ? dayNumber(this.#published) : null;
  }

  nextSentence(): void {
    this.#sentence++;
  }

  /** Keeps a resolved date for those that lean on it. `topic`: the day that the sentence is about (…は24日、). */
  remember(cal: Cal, index: number, topic: boolean, since: boolean): void {
    this.#last = { cal, index, sentence: this.#sentence, since };
    if (topic && cal.d !== null) this.#topic = this.#last;
  }

  /** Null where the draft turns out to be no date (a two-digit year alone in a text without a full one). */
  resolve(draft: DateDraft): Resolved | null {
    if (draft.year && 'short' in draft.year && draft.year.alone && !this.#fullYearSeen) return null;
    if (draft.year && 'given' in draft.year && draft.year.given > 999) this.#fullYearSeen = true;
    const resolved = this.#resolve(draft);
    resolved.cal = ifExists(resolved.cal);
    resolved.endCal = ifExists(resolved.endCal);
    const past = ifExists(resolved.past);
    const future = ifExists(resolved.future);
    const open = past !== null && future !== null && !same(past, future);
    resolved.past = open ? past : null;
    resolved.future = open ? future : null;
    this.#chooseByWeekday(draft, resolved);
    this.#checkEra(draft, resolved);
    return resolved;
  }

  /** The end of a range: the first day, month or year from its start on, unless the words tell it themselves. */
  resolveEnd(draft: DateDraft, start: Cal, from: YearDraft | null): Cal | null {
    if (draft.year && 'short' in draft.year && draft.month === null && from && 'given' in from) {
      const { era } = from;
      return yearOnly(era ? eraYear(era, draft.year.short) : Math.floor(from.given / 100) * 100 + draft.year.short);
    }
    const own =
      draft.year ||
      draft.week ||
      draft.offset ||
      draft.ago ||
      (draft.month !== null && typeof draft.month !== 'number');
    if (own) return this.#resolve(draft).cal;
    return endFrom(draft, start) ?? this.#resolve(draft).cal;
  }

  #resolve(draft: DateDraft): Resolved {
    if (draft.ago) return this.#ago(draft.ago.unit, draft.ago.count);
    if (draft.week) return this.#week(draft.week, draft);
    if (draft.offset) return this.#offsetDay(draft.offset, draft.day);
    if (draft.year) return this.#inYear(draft.year, draft);
    if (draft.month !== null) {
      if (typeof draft.month === 'number') return this.#bareMonth(draft.month, draft);
      return this.#offsetMonth(draft.month, draft);
    }
    if (draft.day !== null) return this.#bareDay(draft.day, draft.tense);
    return this.#bareWeekday(draft.weekday ?? 0);
  }

  #inYear(year: YearDraft, draft: DateDraft): Resolved {
    const found = this.#year(year, draft.fiscal);
    if (found === null) return unresolved(draft);
    const refersTo = 'from' in year && year.from === 'last' ? (this.#last?.index ?? null) : null;
    const resolved = result(yearOnly(found), 'year', refersTo);
    resolved.relative = !('given' in year);
    if (draft.month === null) {
      if (draft.fiscal) resolved.precision = 'fiscal-year';
      else if (isSeason(draft)) resolved.precision = 'season';
      return resolved;
    }
    const m = typeof draft.month === 'number' ? draft.month : (this.#monthOf(draft.month)?.m ?? 0);
    resolved.cal = calOf(found, m, draft.day);
    resolved.precision = draft.day === null ? 'month' : 'day';
    return resolved;
  }

  #year(year: YearDraft, fiscal: boolean): number | null {
    if ('given' in year) return year.given;
    const published = this.#published;
    if ('short' in year) {
      const century = 2000 + year.short;
      return published && century > published.y + 10 ? century - 100 : century;
    }
    const base = year.from === 'last' ? (this.#last?.cal ?? published) : published;
    if (!base) return null;
    return base.y + year.by - (fiscal && base.m !== null && base.m < 4 ? 1 : 0);
  }

  #monthOf(offset: Offset): Cal | null {
    const base = offset.from === 'last' ? (this.#referentMonth()?.cal ?? this.#published) : this.#published;
    return base && base.m !== null ? shiftMonth(base.y, base.m, offset.by) : null;
  }

  #offsetMonth(offset: Offset, draft: DateDraft): Resolved {
    const month = this.#monthOf(offset);
    if (!month) return unresolved(draft);
    const refersTo = offset.from === 'last' ? (this.#referentMonth()?.index ?? null) : null;
    return result(calOf(month.y, month.m, draft.day), draft.day === null ? 'month' : 'day', refersTo);
  }

  /** 本日, 前日, and with a number 本15日: the number wins where the two do not agree. */
  #offsetDay(offset: Offset, number: number | null): Resolved {
    const referent = offset.from === 'last' ? this.#referentDay() : null;
    const refersTo = referent?.index ?? null;
    const base = referent && isDay(referent.cal) ? dayNumber(referent.cal) : this.#today;
    if (base === null) {
      if (number !== null) return this.#bareDay(number, null);
      return result(null, 'day', refersTo);
    }
    const day = dayOf(base + offset.by);
    if (number === null || day.d === number) return result(day, 'day', refersTo);
    const fromToday = this.#today === null ? null : dayOf(this.#today + offset.by);
    if (fromToday?.d === number) return result(fromToday, 'day', refersTo);
    if (refersTo === null || !referent) return this.#bareDay(number, null);
    const { cal } = referent;
    const after = offset.by > 0 ? endFrom({ day: number, month: null }, cal) : calOf(cal.y, cal.m, number);
    return result(after, 'day', refersTo);
  }

  #week(week: Offset, draft: DateDraft): Resolved {
    const referent = week.from === 'last' ? this.#referentDay() : null;
    const base = referent && isDay(referent.cal) ? dayNumber(referent.cal) : this.#today;
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

  #ago(unit: 'day' | 'month' | 'year', count: number): Resolved {
    const published = this.#published;
    if (unit === 'day') return result(this.#today === null ? null : dayOf(this.#today - count), 'day');
    if (!published || (unit === 'month' && published.m === null)) return result(null, unit);
    const cal = unit === 'year' ? yearOnly(published.y - count) : shiftMonth(published.y, published.m ?? 1, -count);
    return result(cal, unit);
  }

  /** 5月, 1月21日: the publication's own year, or where the text goes through another year, that one. */
  #bareMonth(m: number, draft: DateDraft): Resolved {
    const precision = draft.day === null ? 'month' : 'day';
    const base = this.#published ?? this.#last?.cal ?? null;
    if (!base || m < 1 || m > 12) return unresolved(draft);
    const inYear = (y: number): Cal => calOf(y, m, draft.day);
    if (!this.#published || base.m === null) return result(inYear(base.y), precision);
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
    const led = this.#yearOfSentence(inYear, now);
    if (led) return result(led, precision, null, past, coming);
    const behind = now - firstDay(past);
    const ahead = firstDay(future) - now;
    // 5月1日 in April is the coming one, whatever the tense: of the last one 昨年 is said. A month alone may be either.
    if (behind >= FAR && ahead <= NEAR)
      return result(future, precision, null, draft.day === null ? past : null, coming);
    if (ahead >= FAR && behind <= NEAR) return result(past, precision, null, past, coming);
    return result(past.y === base.y ? past : future, precision, null, past, coming);
  }

  /** Within one sentence, months follow the year named before: 2019年4月に署名、10月に発効. */
  #yearOfSentence(inYear: (y: number) => Cal, now: number): Cal | null {
    const last = this.#last;
    if (
      !last ||
      last.since ||
      last.sentence !== this.#sentence ||
      last.cal.m === null ||
      last.cal.y === this.#published?.y
    )
      return null;
    const sameYear = inYear(last.cal.y);
    const cal = firstDay(sameYear) >= firstDay(last.cal) ? sameYear : inYear(last.cal.y + 1);
    return exists(cal) && firstDay(cal) <= now ? cal : null;
  }

  /** 24日: see `findDates` for the rule. */
  #bareDay(d: number, tense: DateDraft['tense']): Resolved {
    const today = this.#today;
    const last = this.#last;
    if (d < 1 || d > 31) return result(null, 'day');
    if (today === null) {
      const base = last?.cal ?? this.#published;
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
      const onward = last.sentence === this.#sentence && d > last.cal.d;
      const cal = calOf(last.cal.y, last.cal.m, d);
      if ((again || onward) && exists(cal)) return result(cal, 'day', null, past, future);
    }
    return result(ahead <= SOON_DAYS && ahead < behind ? future : past, 'day', null, past, future);
  }

  #bareWeekday(weekday: number): Resolved {
    const today = this.#today;
    if (today === null) return result(null, 'day');
    const back = (weekdayOf(today) - weekday + 7) % 7;
    const past = dayOf(today - back);
    return result(past, 'day', null, past, back === 0 ? past : dayOf(today - back + 7));
  }

  /** The day that 同日 and its like lean on: the last one in this sentence, else the day that the text is telling of. */
  #referentDay(): Mentioned | null {
    const day = this.#last && this.#last.cal.d !== null ? this.#last : null;
    return day?.sentence === this.#sentence ? day : (this.#topic ?? day);
  }

  #referentMonth(): Mentioned | null {
    return this.#last && this.#last.cal.m !== null ? this.#last : this.#topic;
  }

  #chooseByWeekday(draft: DateDraft, resolved: Resolved): void {
    const { cal, past, future } = resolved;
    if (draft.weekday === null || (draft.day === null && !draft.offset) || !cal || !isDay(cal)) return;
    const fits = (candidate: Cal | null) =>
      candidate !== null && isDay(candidate) && weekdayOf(dayNumber(candidate)) === draft.weekday;
    if (!fits(cal) && this.#today !== null && Math.abs(dayNumber(cal) - this.#today) > WEEKDAY_CHOOSES) {
      const other = fits(past) ? past : fits(future) ? future : null;
      const sameMonth = typeof draft.month !== 'number';
      if (other && (sameMonth || Math.abs(dayNumber(cal) - this.#today) > 60)) resolved.cal = other;
    }
    resolved.weekdayAgrees = fits(resolved.cal);
    if (resolved.weekdayAgrees && (past || future) && resolved.cal) resolved.past = resolved.future = null;
  }

  #checkEra(draft: DateDraft, resolved: Resolved): void {
    const era = draft.year && 'given' in draft.year ? draft.year.era : null;
    const value = era && resolved.cal ? iso(resolved.cal) : null;
    if (era && value) resolved.eraAgrees = inEra(era, value);
  }
}

const isSeason = ({ periodPart }: DateDraft) =>
  periodPart !== null && /^(?:spring|summer|autumn|winter)$/.test(periodPart);

/** Where the words alone do not leave it open (`past`, `future`) and lean on no other date (`refersTo`). */
function result(
  cal: Cal | null,
  precision: DatePrecision,
  refersTo: number | null = null,
  past: Cal | null = null,
  future: Cal | null = null,
): Resolved {
  return {
    cal,
    endCal: null,
    precision,
    relative: true,
    past,
    future,
    refersTo,
    weekdayAgrees: null,
    eraAgrees: null,
  };
}

function unresolved(draft: DateDraft): Resolved {
  return result(null, draft.day !== null ? 'day' : draft.month !== null ? 'month' : 'year');
}

/**
 * The nearest day with that number: today or before (-1), after today (1). Every third month at the latest has all numbers; at the ends
 * of the calendar it may be one that does not exist.
 */
function bareDayFrom(today: Day, d: number, direction: -1 | 1): Day {
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
function endFrom(draft: Pick<DateDraft, 'day' | 'month'>, start: Cal): Cal | null {
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
