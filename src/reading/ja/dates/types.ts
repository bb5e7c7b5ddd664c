/** What the date reader gives back. Every mention carries all fields, so that one loop serves all kinds; `kind` narrows them. */

/** The day, month, season or year that `value` is meant to. `week` is a Monday to Sunday; `fiscal-year` runs from April to March. */
export type DatePrecision = 'day' | 'week' | 'month' | 'season' | 'year' | 'fiscal-year';

/** Part of a day (no HH:MM is made up for it). */
export type DayPart =
  | 'before-dawn'
  | 'early-morning'
  | 'morning'
  | 'forenoon'
  | 'noon'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'late-night';

/** Part of a month or a year. */
export type PeriodPart =
  | 'early'
  | 'middle'
  | 'late'
  | 'first-half'
  | 'second-half'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter';

/** How a particle or suffix behind the mention bounds it: から, まで, までに, 以来. */
export type Bound = 'from' | 'until' | 'by' | 'since';

/** One way to resolve a mention: first day (or month, year) and, for a range, the last. */
export interface Reading {
  value: string;
  endValue: string | null;
}

interface Common {
  /** UTF-16 offsets into the text given, end exclusive; `text.slice(start, end) === exact`. */
  start: number;
  end: number;
  exact: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where the words name no day, no possible day, or nothing to resolve against. */
  value: string | null;
  /** The last day, month or year of a range. */
  endValue: string | null;
  precision: DatePrecision | null;
  /** Local clock time as written, `HH:MM` (`24:00` for midnight at the end of the day). */
  time: string | null;
  endTime: string | null;
  part: DayPart | null;
  endPart: DayPart | null;
  /** 上旬, 末, 秋 … */
  periodPart: PeriodPart | null;
  /** ISO 8601 (`PT1H30M`, `P2D`); null also where the words give no number (数時間). */
  duration: string | null;
  /** 約, およそ, ごろ, すぎ, ほど, 前後 … anywhere in the mention. */
  approximate: boolean;
  /** 現地時間 and インド時間 are `local`, 日本時間 `japan`, 世界時 `utc`. */
  zone: 'local' | 'japan' | 'utc' | null;
  /** Whether resolving needed an anchor: the publication, or a date mentioned before. */
  relative: boolean;
  /** Whether every weekday written beside a date fits the date; null where none is written. */
  weekdayAgrees: boolean | null;
  /** Whether a wareki date falls into its era (平成31年5月1日 does not; it is resolved all the same). */
  eraAgrees: boolean | null;
  /** Where the words alone leave open whether the day is behind or ahead of the publication: both readings. `value` is one of them. */
  alternatives: { past: Reading; future: Reading } | null;
  bound: Bound | null;
  /** Index, in the list returned, of the mention that 同日, 翌日, 同月 … leans on. */
  refersTo: number | null;
}

/** A day, month or year, with the time of day and the duration that stand beside it. */
export interface PointMention extends Common {
  kind: 'date';
  precision: DatePrecision;
}
/** Several days, months or years: `value` is the first, `endValue` the last. */
export interface RangeMention extends Common {
  kind: 'range';
  precision: DatePrecision;
}
/** A time or part of a day without its date; `value` is null. */
export interface TimeMention extends Common {
  kind: 'time';
  value: null;
}
/** How long something lasts. */
export interface DurationMention extends Common {
  kind: 'duration';
  value: null;
}
/** A length of time that is not the length of an event: 20年ぶり, 48時間以内, 3時間後, 過去24時間. */
export interface IntervalMention extends Common {
  kind: 'interval';
  value: null;
}
export type DateMention = PointMention | RangeMention | TimeMention | DurationMention | IntervalMention;
