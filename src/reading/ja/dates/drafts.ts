/** What the readers find in the text, before anything is resolved. */
import type { Era } from './eras.js';
import type { DayPart, PeriodPart } from './types.js';

/** So many days, months or years from the publication, or from the date mentioned last. */
export interface Offset {
  from: 'published' | 'last';
  by: number;
}

export type YearDraft = { given: number; era: Era | null } | { short: number; alone: boolean } | Offset;

export interface DateDraft {
  type: 'date';
  end: number;
  year: YearDraft | null;
  month: number | Offset | null;
  day: number | null;
  /** 本日, 翌日; with `day`: 本15日, 翌21日. */
  offset: Offset | null;
  week: Offset | null;
  /** 去る5日, 来る10日. */
  tense: 'past' | 'future' | null;
  /** Sunday is 0. */
  weekday: number | null;
  dayPart: DayPart | null;
  periodPart: PeriodPart | null;
  fiscal: boolean;
  approximate: boolean;
  /** The last of several days or months written as one (18、19両日). */
  through: DateDraft | null;
  /** 3年前, 10日前: counted back from the publication. */
  ago: { unit: 'day' | 'month' | 'year'; count: number } | null;
}

export interface TimeDraft {
  type: 'time';
  end: number;
  hour: number | null;
  minute: number;
  /** The last of two hours written as one (午後2~4時). */
  lastHour: number | null;
  /** `same`: 同8時半 takes over 午前 or 午後 from the time before. */
  half: 'am' | 'pm' | 'same' | null;
  part: DayPart | null;
  approximate: boolean;
}

export interface SpanDraft {
  type: 'span';
  end: number;
  duration: string | null;
  /** Not the length of an event: ぶり, 以内, 後 … */
  interval: boolean;
  /** Hours and minutes, which may stand behind a date without から. */
  short: boolean;
  approximate: boolean;
}

export type Draft = DateDraft | TimeDraft | SpanDraft;

/** A reader reads one expression at one place, where the text goes on with one of its `begins` (of one or two characters). */
export interface Reader {
  begins: readonly string[];
  read(text: string, at: number): Draft | null;
}

/** A date of which nothing is known yet; the reader that makes it fills in what it has read. */
export const dateDraft = (end: number): DateDraft => ({
  type: 'date',
  end,
  year: null,
  month: null,
  day: null,
  offset: null,
  week: null,
  tense: null,
  weekday: null,
  dayPart: null,
  periodPart: null,
  fiscal: false,
  approximate: false,
  through: null,
  ago: null,
});

/** The same for a time. */
export const timeDraft = (end: number): TimeDraft => ({
  type: 'time',
  end,
  hour: null,
  minute: 0,
  lastHour: null,
  half: null,
  part: null,
  approximate: false,
});
