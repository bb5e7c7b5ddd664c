/** Turns what the readers found into days, months and years, against the publication and the dates mentioned before. */
import { bareDay, bareMonth, bareWeekday } from './bare-dates.js';
import { type Cal, calOf, dayNumber, exists, isDay, iso, weekdayOf, yearOnly } from './calendar.js';
import { dateAgo, dateInWeek, monthOf, offsetDay, offsetMonth } from './counted-dates.js';
import type { DateDraft, YearDraft } from './drafts.js';
import { eraYear, inEra } from './eras.js';
import { endFrom } from './nearest.js';
import { type Resolved, result, unresolved } from './resolved.js';
import { Told } from './told.js';

/** A weekday written beside the date may choose between two readings only where the first is this far off (a slip is likelier nearer). */
const WEEKDAY_CHOOSES = 3;

const ifExists = (cal: Cal | null): Cal | null => (cal && exists(cal) ? cal : null);
const same = (a: Cal, b: Cal) => a.y === b.y && a.m === b.m && a.d === b.d;

const isSeason = ({ periodPart }: DateDraft) =>
  periodPart !== null && /^(?:spring|summer|autumn|winter)$/.test(periodPart);

export class Resolver {
  readonly told: Told;
  #fullYearSeen = false;

  constructor(published: string | null) {
    this.told = new Told(published);
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
    if (draft.ago) return dateAgo(this.told, draft.ago.unit, draft.ago.count);
    if (draft.week) return dateInWeek(this.told, draft.week, draft);
    if (draft.offset) return offsetDay(this.told, draft.offset, draft.day);
    if (draft.year) return this.#inYear(draft.year, draft);
    if (draft.month !== null) {
      if (typeof draft.month === 'number') return bareMonth(this.told, draft.month, draft);
      return offsetMonth(this.told, draft.month, draft);
    }
    if (draft.day !== null) return bareDay(this.told, draft.day, draft.tense);
    return bareWeekday(this.told, draft.weekday ?? 0);
  }

  #inYear(year: YearDraft, draft: DateDraft): Resolved {
    const found = this.#year(year, draft.fiscal);
    if (found === null) return unresolved(draft);
    const refersTo = 'from' in year && year.from === 'last' ? (this.told.last?.index ?? null) : null;
    const resolved = result(yearOnly(found), 'year', refersTo);
    resolved.relative = !('given' in year);
    if (draft.month === null) {
      if (draft.fiscal) resolved.precision = 'fiscal-year';
      else if (isSeason(draft)) resolved.precision = 'season';
      return resolved;
    }
    const m = typeof draft.month === 'number' ? draft.month : (monthOf(this.told, draft.month)?.m ?? 0);
    resolved.cal = calOf(found, m, draft.day);
    resolved.precision = draft.day === null ? 'month' : 'day';
    return resolved;
  }

  #year(year: YearDraft, fiscal: boolean): number | null {
    if ('given' in year) return year.given;
    const published = this.told.published;
    if ('short' in year) {
      const century = 2000 + year.short;
      return published && century > published.y + 10 ? century - 100 : century;
    }
    const base = year.from === 'last' ? (this.told.last?.cal ?? published) : published;
    if (!base) return null;
    return base.y + year.by - (fiscal && base.m !== null && base.m < 4 ? 1 : 0);
  }

  #chooseByWeekday(draft: DateDraft, resolved: Resolved): void {
    const { cal, past, future } = resolved;
    if (draft.weekday === null || (draft.day === null && !draft.offset) || !cal || !isDay(cal)) return;
    const fits = (candidate: Cal | null) =>
      candidate !== null && isDay(candidate) && weekdayOf(dayNumber(candidate)) === draft.weekday;
    if (!fits(cal) && this.told.today !== null && Math.abs(dayNumber(cal) - this.told.today) > WEEKDAY_CHOOSES) {
      const other = fits(past) ? past : fits(future) ? future : null;
      const sameMonth = typeof draft.month !== 'number';
      if (other && (sameMonth || Math.abs(dayNumber(cal) - this.told.today) > 60)) resolved.cal = other;
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
