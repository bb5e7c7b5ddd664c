/** Joins what the readers find: a date, its weekday, its time of day, a range's other end, the duration behind から. */
import { Chars, Sticky } from './chars.js';
import { type DateDraft, type Draft, type Reader, type SpanDraft, type TimeDraft, timeDraft } from './drafts.js';
import { NO_ZONES } from './length-words.js';
import { mayBegin, readersAt } from './openings.js';
import { readClock, readPartAlone, readPartBesideDate } from './readers/clock.js';
import { readSpan } from './readers/span.js';
import type { Bound } from './types.js';
import { WEEKDAYS } from './words.js';
import { readShortYear } from './years.js';

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

const WEEKDAY = new Sticky(
  ` (〔[${WEEKDAYS}`,
  `[ ]?(?:[(〔[][ ]?([${WEEKDAYS}])(?:曜日?)?(?:[・,、]?[祝休振]日?)?[ ]?[)〕\\]]|([${WEEKDAYS}])曜日?|([${WEEKDAYS}])(?=[ 、,。]|$))`,
);
const ABOUT_THEN = new Sticky('頃ご前', '頃|ごろ|前後');
const BEFORE_TIME = new Chars(' のT');
const COMMA = new Chars('、,');
const COMMA_OR_SPACE = new Chars('、, ');
const TO = new Sticky(' かよ~〜–—―-', '[ ]?(?:から|より|[~〜–—―-])(?:は|の)?[ ]?');
const RANGE_END = new Sticky(' にま', '[ ]?(?:にかけて|にかけ(?=[、の])|まで(?!に))');
const BOUND = new Sticky('かよま以', 'から|より(?!も)|までに|まで|以来|以降');
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
const BEHIND_ZONE = new Chars('ので');
const ENDS_ZONE = new Chars('間時地C');
const ZONE_BEHIND = new Sticky('現日', '(?:現地|日本)時間(?=[)、。\\s]|$)');

/** The first draft that one of the readers makes. */
function readUnit(readers: readonly Reader[], text: string, at: number): Draft | null {
  for (let n = 0; n < readers.length; n++) {
    const draft = (readers[n] as Reader).read(text, at);
    if (draft) return draft;
  }
  return null;
}

interface Point {
  date: DateDraft | null;
  time: TimeDraft | null;
  end: number;
}

/** A time of day behind a date: 24日午後6時, 24日の夜, 24日、未明. */
function timeBehind(text: string, end: number): TimeDraft | null {
  let near = end;
  while (near < end + 2 && BEFORE_TIME.at(text, near)) near++;
  const time = readClock(text, near, true) ?? readPartBesideDate(text, near);
  if (time || !COMMA.at(text, end)) return time;
  const far = text.charCodeAt(end + 1) === 0x20 ? end + 2 : end + 1;
  return readClock(text, far, true) ?? readPartAlone(text, far);
}

/** A date with its weekday and time of day, or a time alone. */
function readPoint(text: string, at: number, unit: DateDraft | TimeDraft): Point {
  if (unit.type === 'time') return { date: null, time: unit, end: unit.end };
  const date = unit;
  if (date.through?.end !== 0) takeWeekday(text, date);
  let time = timeBehind(text, date.end);
  if (time && date.day === null && date.offset === null && date.week === null && date.weekday === null) time = null;
  const about = time ? -1 : ABOUT_THEN.end(text, date.end);
  if (about >= 0) {
    date.end = about;
    date.approximate = true;
  }
  if (date.dayPart) {
    time ??= timeDraft(date.end);
    time.part ??= date.dayPart;
  }
  return { date, time, end: Math.max(time?.end ?? 0, date.end, at) };
}

function takeWeekday(text: string, date: DateDraft): void {
  if (date.day === null && date.offset === null) return;
  const match = WEEKDAY.match(text, date.end);
  if (!match) return;
  (date.through ?? date).weekday = WEEKDAYS.indexOf(match[1] ?? match[2] ?? match[3] ?? '');
  date.end += match[0].length;
}

/** Takes in the name of a zone before the phrase; `from` is where the phrase before it ended. */
function takeZoneBefore(text: string, from: number, phrase: Phrase): void {
  const { start } = phrase;
  let end = text.charCodeAt(start - 1) === 0x20 ? start - 1 : start;
  if (BEHIND_ZONE.at(text, end - 1)) end--;
  if (!ENDS_ZONE.at(text, end - 1)) return;
  const match = ZONE_BEFORE.exec(text.slice(Math.max(from, start - 14), start));
  if (!match) return;
  const words = match[0].replace(/時間?[ので]?[ ]?$/, '');
  // 会談時間, 三時間; and 時 without 間 only in 世界時, 標準時.
  const length = match[0].includes('時') && (NO_ZONES.test(words) || /^[一二三四五六七八九十]/.test(words));
  const bare = match[0].includes('時') && !match[0].includes('時間') && !/(?:世界|標準)$/.test(words);
  if (length || bare) return;
  phrase.start -= match[0].length;
  if (words.endsWith('日本')) {
    phrase.zone = 'japan';
    phrase.start += words.length - 2;
  } else phrase.zone = /世界|UTC|GMT/.test(match[0]) ? 'utc' : 'local';
}

/** 18時、日本時間。 and 18時(現地時間) */
function zoneBehind(text: string, end: number): Phrase['zone'] {
  let at = COMMA.at(text, end) ? end + 1 : end;
  if (text.charCodeAt(at) === 0x20) at++;
  if (text.charCodeAt(at) === 0x28) at++;
  if (!ZONE_BEHIND.test(text, at)) return null;
  return text.startsWith('日', at) ? 'japan' : 'local';
}

/** The whole expression that one of the readers finds at `at`; `from` is where the one before it ended. */
export function readPhrase(readers: readonly Reader[], text: string, at: number, from: number): Phrase | null {
  const unit = readUnit(readers, text, at);
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
  if (unit.type === 'span') {
    phrase.span = unit;
    return phrase;
  }
  const point = readPoint(text, at, unit);
  phrase.date = point.date;
  phrase.time = point.time;
  phrase.end = point.end;
  if (!point.date?.through) readRangeEnd(text, phrase);
  if (!phrase.toDate && !phrase.toTime) readSpanBehind(text, phrase);
  takeZoneBefore(text, from, phrase);
  phrase.zone ??= zoneBehind(text, phrase.end);
  const bound = BOUND.match(text, phrase.end);
  phrase.bound = bound ? (BOUNDS[bound[0]] ?? null) : null;
  return phrase;
}

/** 2014年から16年: behind a year alone, a short one belongs to it. */
function shortYearEnd(text: string, at: number, from: DateDraft | null): DateDraft | null {
  return from?.year && 'given' in from.year && from.month === null ? readShortYear(text, at) : null;
}

function readRangeEnd(text: string, phrase: Phrase): void {
  const at = TO.end(text, phrase.end);
  if (at < 0) return;
  const unit = shortYearEnd(text, at, phrase.date) ?? readUnit(readersAt(text, at), text, at);
  if (!unit || unit.type === 'span' || (unit.type === 'date' && (unit.ago || (unit.through && unit.through.end > 0))))
    return;
  const { date, time, end } = readPoint(text, at, unit);
  if (date && !phrase.date) return;
  if (!date && (!time || !phrase.time)) return;
  phrase.toDate = date;
  phrase.toTime = time;
  phrase.end = Math.max(end, RANGE_END.end(text, end));
}

function readSpanBehind(text: string, phrase: Phrase): void {
  let at = COMMA_OR_SPACE.at(text, phrase.end) ? phrase.end + 1 : phrase.end;
  const from = text.startsWith('から', at) || text.startsWith('より', at);
  if (from) at += 2;
  if (text.charAt(at) === 'は') at++;
  if (text.charAt(at) === '、') at++;
  if (at >= text.length || !mayBegin(text.charCodeAt(at))) return;
  const span = readSpan(text, at);
  if (span?.type !== 'span' || span.interval) return;
  const day = phrase.date !== null && (phrase.date.day !== null || phrase.date.offset !== null);
  if (!from && !(span.short && (day || phrase.time?.hour != null))) return;
  phrase.span = span;
  phrase.end = span.end;
}
