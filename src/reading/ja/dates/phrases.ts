/** Joins what the readers find: a date, its weekday, its time of day, a range's other end, the duration behind から. */
import { type DateDraft, type Draft, matchAt, type Reader, type SpanDraft, type TimeDraft } from './drafts.js';
import { readShortYear } from './readers/calendarDate.js';
import { readClock, readPartAlone, readPartBesideDate } from './readers/clock.js';
import { READERS } from './readers/index.js';
import { readSpan } from './readers/span.js';
import type { Bound } from './types.js';
import { NO_ZONES, WEEKDAYS } from './words.js';

export interface Phrase {
  start: number;
  end: number;
  date: DateDraft | null;
  time: TimeDraft | null;
  toDate: DateDraft | null;
  toTime: TimeDraft | null;
  span: SpanDraft | null;
  zone: 'local' | 'japan' | 'utc' | null;
  bound: Bound | null;
}

/** Which readers to try, by the first character and then the second; `0` is for any other second. */
const AT: (Map<number, readonly Reader[]> | undefined)[] = [];
/** 1 at every character that an expression may begin with; most characters have none. */
export const BEGINS = new Uint8Array(65536);
for (const opening of READERS.flatMap((reader) => reader.begins)) {
  const head = opening.charCodeAt(0);
  const any = opening.charAt(0);
  BEGINS[head] = 1;
  AT[head] ??= new Map([[0, READERS.filter((reader) => reader.begins.includes(any))]]);
  const fitting = READERS.filter((reader) => reader.begins.includes(opening) || reader.begins.includes(any));
  if (opening.length > 1) AT[head].set(opening.charCodeAt(1), fitting);
}

/** What may stand behind the digits of a date, a time or a length. */
const BEHIND_DIGITS = new Set(
  [...'年月日時分週泊間/:-.、,~〜–・かカヵヶケ箇個と及お '].map((unit) => unit.charCodeAt(0)),
);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const NONE: readonly Reader[] = [];

function readersAt(text: string, at: number): readonly Reader[] {
  const head = text.charCodeAt(at);
  if (isDigit(head)) {
    let end = at + 1;
    while (end < at + 5 && isDigit(text.charCodeAt(end))) end++;
    if (!BEHIND_DIGITS.has(text.charCodeAt(end))) return NONE;
  }
  const next = AT[head];
  return next?.get(text.charCodeAt(at + 1)) ?? next?.get(0) ?? NONE;
}

const WEEKDAY = new RegExp(
  `[ ]?(?:[(〔[][ ]?([${WEEKDAYS}])(?:曜日?)?(?:[・,、]?[祝休振]日?)?[ ]?[)〕\\]]|([${WEEKDAYS}])曜日?|([${WEEKDAYS}])(?=[ 、,。]|$))`,
  'y',
);
const ABOUT_THEN = /頃|ごろ|前後/y;
const BEFORE_TIME = /[ のT]{0,2}/y;
const BEFORE_FAR_TIME = /[、,][ ]?/y;
const TO = /[ ]?(?:から|より|[~〜–—―-])(?:は|の)?[ ]?/y;
const BEFORE_SPAN = /[、, ]?(?:から|より)?は?、?/y;
const RANGE_END = /[ ]?(?:にかけて|にかけ(?=[、の])|まで(?!に))/y;
const BOUND = /から|より(?!も)|までに|まで|以来|以降/y;
const BOUNDS: Readonly<Record<string, Bound>> = {
  から: 'from',
  より: 'from',
  まで: 'until',
  までに: 'by',
  以来: 'since',
  以降: 'since',
};
const ZONE_BEFORE =
  /(?:現地|協定世界|世界標準|世界|[ァ-ヶー]{2,10}|[一-龠]{1,5}|[A-Z]{2,4})(?:東部|西部|夏|標準)?時間?[ので]?[ ]?$|現地の?$|UTC[ ]?$/;
const ZONE_BEHIND = /[、,]?[ ]?[(]?(現地|日本)時間(?=[)、。\s]|$)/y;

function readUnit(text: string, at: number): Draft | null {
  for (const reader of readersAt(text, at)) {
    const draft = reader.read(text, at);
    if (draft) return draft;
  }
  return null;
}

interface Point {
  date: DateDraft | null;
  time: TimeDraft | null;
  end: number;
}

/** A date with its weekday and time of day, or a time alone. */
function readPoint(text: string, at: number, unit: DateDraft | TimeDraft): Point {
  if (unit.type === 'time') return { date: null, time: unit, end: unit.end };
  let date = unit.through && unit.through.end === 0 ? unit : withWeekday(text, unit);
  const near = date.end + (matchAt(BEFORE_TIME, text, date.end)?.[0].length ?? 0);
  let time = readClock(text, near, true) ?? readPartBesideDate(text, near);
  if (!time) {
    const far = matchAt(BEFORE_FAR_TIME, text, date.end);
    if (far) time = readClock(text, date.end + far[0].length, true) ?? readPartAlone(text, date.end + far[0].length);
  }
  if (time && date.day === null && date.offset === null && date.week === null && date.weekday === null) time = null;
  const about = time ? null : matchAt(ABOUT_THEN, text, date.end);
  if (about) date = { ...date, end: date.end + about[0].length, approximate: true };
  if (time && date.dayPart && time.part === null) time = { ...time, part: date.dayPart };
  if (!time && date.dayPart) {
    date = { ...date };
    time = {
      type: 'time',
      end: date.end,
      hour: null,
      minute: 0,
      lastHour: null,
      half: null,
      part: date.dayPart,
      approximate: false,
    };
  }
  return { date, time, end: Math.max(time?.end ?? 0, date.end, at) };
}

function withWeekday(text: string, date: DateDraft): DateDraft {
  if (date.day === null && date.offset === null) return date;
  const match = matchAt(WEEKDAY, text, date.end);
  if (!match) return date;
  const weekday = WEEKDAYS.indexOf(match[1] ?? match[2] ?? match[3] ?? '');
  const end = date.end + match[0].length;
  return date.through ? { ...date, end, through: { ...date.through, weekday } } : { ...date, end, weekday };
}

function zoneBefore(text: string, start: number, from: number): { zone: Phrase['zone']; start: number } {
  if (start === from || !/[間のでC\s時地]/.test(text.charAt(start - 1))) return { zone: null, start };
  const lead = text.slice(Math.max(from, start - 14), start);
  const match = ZONE_BEFORE.exec(lead);
  if (!match) return { zone: null, start };
  const words = match[0].replace(/時間?[ので]?[ ]?$/, '');
  // 会談時間, 三時間; and 時 without 間 only in 世界時, 標準時.
  const length = match[0].includes('時') && (NO_ZONES.test(words) || /^[一二三四五六七八九十]/.test(words));
  const bare = match[0].includes('時') && !match[0].includes('時間') && !/(?:世界|標準)$/.test(words);
  if (length || bare) return { zone: null, start };
  if (words.endsWith('日本')) return { zone: 'japan', start: start - match[0].length + words.length - 2 };
  return { zone: /世界|UTC|GMT/.test(match[0]) ? 'utc' : 'local', start: start - match[0].length };
}

/** The whole expression that begins at `at`; `from` is where the one before it ended. */
export function readPhrase(text: string, at: number, from: number): Phrase | null {
  const unit = readUnit(text, at);
  if (!unit) return null;
  const phrase: Phrase = {
    start: at,
    end: unit.end,
    date: null,
    time: null,
    toDate: null,
    toTime: null,
    span: null,
    zone: null,
    bound: null,
  };
  if (unit.type === 'span') return { ...phrase, span: unit };
  const point = readPoint(text, at, unit);
  Object.assign(phrase, point);
  if (!point.date?.through) readRangeEnd(text, phrase);
  if (!phrase.toDate && !phrase.toTime) readSpanBehind(text, phrase);
  Object.assign(phrase, zoneBefore(text, at, from));
  const behind = phrase.zone ? null : matchAt(ZONE_BEHIND, text, phrase.end);
  if (behind) phrase.zone = behind[1] === '日本' ? 'japan' : 'local';
  phrase.bound = BOUNDS[matchAt(BOUND, text, phrase.end)?.[0] ?? ''] ?? null;
  return phrase;
}

/** 2014年から16年: behind a year alone, a short one belongs to it. */
function shortYearEnd(text: string, at: number, from: DateDraft | null): DateDraft | null {
  return from?.year && 'given' in from.year && from.month === null ? readShortYear(text, at) : null;
}

function readRangeEnd(text: string, phrase: Phrase): void {
  const to = matchAt(TO, text, phrase.end);
  if (!to) return;
  const at = phrase.end + to[0].length;
  const unit = shortYearEnd(text, at, phrase.date) ?? readUnit(text, at);
  if (!unit || unit.type === 'span' || (unit.type === 'date' && (unit.ago || (unit.through && unit.through.end > 0))))
    return;
  const { date, time, end } = readPoint(text, at, unit);
  if (date && !phrase.date) return;
  if (!date && (!time || !phrase.time)) return;
  phrase.toDate = date;
  phrase.toTime = time;
  phrase.end = end + (matchAt(RANGE_END, text, end)?.[0].length ?? 0);
}

function readSpanBehind(text: string, phrase: Phrase): void {
  const link = matchAt(BEFORE_SPAN, text, phrase.end)?.[0] ?? '';
  const at = phrase.end + link.length;
  if (at >= text.length || !BEGINS[text.charCodeAt(at)]) return;
  const span = readSpan(text, at);
  if (span?.type !== 'span' || span.interval) return;
  const day = phrase.date !== null && (phrase.date.day !== null || phrase.date.offset !== null);
  if (!/から|より/.test(link) && !(span.short && (day || phrase.time?.hour != null))) return;
  phrase.span = span;
  phrase.end = span.end;
}
