/** Turns what the readers found into days, months and years, against the publication and the dates mentioned before. */
import {
  type Cal,
  type Day,
  dayNumber,
  dayOf,
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
const yearOnly = (y: number): Cal => ({ y, m: null, d: null });

/** Orders dates of unlike precision by their first day. */
const firstDay = (cal: Cal) => dayNumber({ y: cal.y, m: cal.m ?? 1, d: cal.d ?? 1 });

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
    for (const key of ['cal', 'endCal', 'past', 'future'] as const) {
      const cal = resolved[key];
      if (cal && !exists(cal)) resolved[key] = null;
    }
    if (!resolved.past || !resolved.future || iso(resolved.past) === iso(resolved.future))
      resolved.past = resolved.future = null;
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
    if (draft.day !== null) return this.#bareDay(draft.day, draft);
    return this.#bareWeekday(draft.weekday ?? 0);
  }

  #inYear(year: YearDraft, draft: DateDraft): Resolved {
    const found = this.#year(year, draft.fiscal);
    const relative = !('given' in year);
    const refersTo = 'from' in year && year.from === 'last' ? (this.#last?.index ?? null) : null;
    if (found === null) return unresolved(draft, true);
    if (draft.month === null) {
      const precision = draft.fiscal ? 'fiscal-year' : isSeason(draft) ? 'season' : 'year';
      return result(yearOnly(found), precision, { relative, refersTo });
    }
    const month = typeof draft.month === 'number' ? draft.month : (this.#monthOf(draft.month)?.m ?? 0);
    return result({ y: found, m: month, d: draft.day }, draft.day === null ? 'month' : 'day', { relative, refersTo });
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
    if (!month) return unresolved(draft, true);
    const refersTo = offset.from === 'last' ? (this.#referentMonth()?.index ?? null) : null;
    return result({ ...month, d: draft.day }, draft.day === null ? 'month' : 'day', { relative: true, refersTo });
  }

  /** 本日, 前日, and with a number 本15日: the number wins where the two do not agree. */
  #offsetDay(offset: Offset, number: number | null): Resolved {
    const referent = offset.from === 'last' ? this.#referentDay() : null;
    const refersTo = referent?.index ?? null;
    const base = referent && isDay(referent.cal) ? dayNumber(referent.cal) : this.#today;
    if (base === null) {
      if (number !== null) return this.#bareDay(number, { tense: null, weekday: null });
      return result(null, 'day', { relative: true, refersTo });
    }
    const days = [base + offset.by, ...(this.#today === null ? [] : [this.#today + offset.by])].map(dayOf);
    const day = number === null ? days[0] : days.find((candidate) => candidate.d === number);
    if (day) return result(day, 'day', { relative: true, refersTo });
    if (refersTo === null || !referent) return this.#bareDay(number ?? 0, { tense: null, weekday: null });
    const after = offset.by > 0 ? endFrom({ day: number, month: null }, referent.cal) : { ...referent.cal, d: number };
    return result(after, 'day', { relative: true, refersTo });
  }

  #week(week: Offset, draft: DateDraft): Resolved {
    const referent = week.from === 'last' ? this.#referentDay() : null;
    const base = referent && isDay(referent.cal) ? dayNumber(referent.cal) : this.#today;
    const extra = { relative: true, refersTo: referent?.index ?? null };
    if (base === null) return result(null, draft.day === null && draft.weekday === null ? 'week' : 'day', extra);
    const first = monday(base) + week.by * 7;
    if (draft.day !== null) {
      const near = (n: number) => Math.abs(n - first - 3);
      let best: number | null = null;
      for (let n = first - 7; n <= first + 13; n++) {
        const side = week.by === 0 || Math.sign(n - base) === Math.sign(week.by);
        if (side && dayOf(n).d === draft.day && (best === null || near(n) < near(best))) best = n;
      }
      return result(best === null ? null : dayOf(best), 'day', extra);
    }
    if (draft.weekday !== null) return result(dayOf(first + ((draft.weekday + 6) % 7)), 'day', extra);
    return result(dayOf(first), 'week', { ...extra, endCal: dayOf(first + 6) });
  }

  #ago(unit: 'day' | 'month' | 'year', count: number): Resolved {
    const published = this.#published;
    if (unit === 'day')
      return result(this.#today === null ? null : dayOf(this.#today - count), 'day', { relative: true });
    if (!published || (unit === 'month' && published.m === null)) return result(null, unit, { relative: true });
    const cal = unit === 'year' ? yearOnly(published.y - count) : shiftMonth(published.y, published.m ?? 1, -count);
    return result(cal, unit, { relative: true });
  }

  /** 5月, 1月21日: the publication's own year, or where the text goes through another year, that one. */
  #bareMonth(m: number, draft: DateDraft): Resolved {
    const precision = draft.day === null ? 'month' : 'day';
    const base = this.#published ?? this.#last?.cal ?? null;
    if (!base || m < 1 || m > 12) return unresolved(draft, true);
    const inYear = (y: number): Cal => ({ y, m, d: draft.day });
    if (!this.#published || base.m === null) return result(inYear(base.y), precision, { relative: true });
    const now = precision === 'month' ? firstDay({ ...base, d: null }) : firstDay(base);
    const span = m === 2 && draft.day === 29 ? 8 : 1;
    let past: Cal | null = null;
    let future: Cal | null = null;
    for (let y = base.y - span; y <= base.y + span; y++) {
      const cal = inYear(y);
      if (!exists(cal)) continue;
      if (firstDay(cal) <= now) past = cal;
      else future ??= cal;
    }
    if (!past || !future) return result(null, precision, { relative: true });
    const ends = { relative: true, past, future: firstDay(past) === now ? past : future };
    if (draft.tense) return result(draft.tense === 'past' ? past : future, precision, { relative: true });
    const led = this.#yearOfSentence(inYear, now);
    if (led) return result(led, precision, ends);
    const behind = now - firstDay(past);
    const ahead = firstDay(future) - now;
    const sameYear = past.y === base.y ? past : future;
    const far = sameYear === past ? behind >= FAR && ahead <= NEAR : ahead >= FAR && behind <= NEAR;
    return result(far ? (sameYear === past ? future : past) : sameYear, precision, ends);
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
    const same = inYear(last.cal.y);
    const cal = firstDay(same) >= firstDay(last.cal) ? same : inYear(last.cal.y + 1);
    return exists(cal) && firstDay(cal) <= now ? cal : null;
  }

  /** 24日: see `findDates` for the rule. */
  #bareDay(d: number, { tense }: Pick<DateDraft, 'tense' | 'weekday'>): Resolved {
    const today = this.#today;
    const last = this.#last;
    if (d < 1 || d > 31) return result(null, 'day', { relative: true });
    if (today === null) {
      const base = last?.cal ?? this.#published;
      return result(base && base.m !== null ? { ...base, d } : null, 'day', { relative: true });
    }
    const past = bareDayFrom(today, d, -1);
    const future = bareDayFrom(today, d, 1);
    const ends = { relative: true, past, future };
    if (tense) return result(tense === 'past' ? past : future, 'day', { relative: true });
    const behind = today - dayNumber(past);
    const ahead = dayNumber(future) - today;
    if (behind <= JUST_NOW) return result(past, 'day', ends);
    if (ahead <= 1) return result(future, 'day', ends);
    if (last && last.cal.m !== null && last.cal.d !== null && !last.since) {
      const again = last.cal.d === d && Math.abs(today - firstDay(last.cal)) <= 62;
      const onward = last.sentence === this.#sentence && d > last.cal.d;
      const cal = { ...last.cal, d };
      if ((again || onward) && exists(cal)) return result(cal, 'day', ends);
    }
    return result(ahead <= SOON_DAYS && ahead < behind ? future : past, 'day', ends);
  }

  #bareWeekday(weekday: number): Resolved {
    const today = this.#today;
    if (today === null) return result(null, 'day', { relative: true });
    const back = (weekdayOf(today) - weekday + 7) % 7;
    const past = dayOf(today - back);
    return result(past, 'day', { relative: true, past, future: back === 0 ? past : dayOf(today - back + 7) });
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
    const value = resolved.cal ? iso(resolved.cal) : null;
    if (era && value) resolved.eraAgrees = inEra(era, value);
  }
}

const isSeason = ({ periodPart }: DateDraft) =>
  periodPart !== null && /^(?:spring|summer|autumn|winter)$/.test(periodPart);

function result(cal: Cal | null, precision: DatePrecision, rest: Partial<Resolved> & { relative: boolean }): Resolved {
  return {
    cal,
    endCal: null,
    precision,
    past: null,
    future: null,
    refersTo: null,
    weekdayAgrees: null,
    eraAgrees: null,
    ...rest,
  };
}

function unresolved(draft: DateDraft, relative: boolean): Resolved {
  return result(null, draft.day !== null ? 'day' : draft.month !== null ? 'month' : 'year', { relative });
}

/** The nearest day with that number: today or before (-1), after today (1). Every third month at the latest has all numbers. */
function bareDayFrom(today: number, d: number, direction: -1 | 1): Day {
  const { y, m, d: now } = dayOf(today);
  const here = direction < 0 ? d <= now : d > now;
  for (let by = here ? 0 : direction; ; by += direction) {
    const cal = { ...shiftMonth(y, m, by), d };
    if (exists(cal)) return cal;
  }
}

/** The first date from `start` on that has this day or month (and day); null where `start` is too coarse to tell. */
function endFrom(draft: Pick<DateDraft, 'day' | 'month'>, start: Cal): Cal | null {
  const { day, month } = draft;
  if (typeof month === 'number') {
    const same = { y: start.y, m: month, d: day };
    return firstDay(same) >= firstDay({ ...start, d: day === null ? null : start.d })
      ? same
      : { ...same, y: start.y + 1 };
  }
  if (day === null || start.m === null || start.d === null) return null;
  return day >= start.d ? { ...start, d: day } : { ...shiftMonth(start.y, start.m, 1), d: day };
}
