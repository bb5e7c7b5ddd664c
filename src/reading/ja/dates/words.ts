/**
 * Words for days, months, years and their parts, as newspapers, broadcasters and ministries write them (共同通信『記者ハンドブック』
 * spellings with the broadcasters' kana forms beside them). A word is added by adding a row.
 */
import { DIGITS, KANJI_NUMERALS, NUMERALS } from './chars.js';
import type { DayPart, PeriodPart } from './types.js';

interface OffsetRow {
  from: 'published' | 'last';
  by: number;
}
const today = (by: number): OffsetRow => ({ from: 'published', by });
const mentioned = (by: number): OffsetRow => ({ from: 'last', by });

export interface DayWord extends OffsetRow {
  part?: DayPart;
}

/** Words that are a day; those with a part of the day name that too. */
export const DAY_WORDS: Readonly<Record<string, DayWord>> = {
  本日: today(0),
  今日: today(0),
  きょう: today(0),
  昨日: today(-1),
  きのう: today(-1),
  一昨日: today(-2),
  おととい: today(-2),
  明日: today(1),
  あす: today(1),
  あした: today(1),
  明後日: today(2),
  あさって: today(2),
  しあさって: today(3),
  同日: mentioned(0),
  同じ日: mentioned(0),
  この日: mentioned(0),
  当日: mentioned(0),
  翌日: mentioned(1),
  翌々日: mentioned(2),
  前日: mentioned(-1),
  前々日: mentioned(-2),
  今朝: { ...today(0), part: 'morning' },
  けさ: { ...today(0), part: 'morning' },
  今暁: { ...today(0), part: 'before-dawn' },
  今夕: { ...today(0), part: 'evening' },
  今夜: { ...today(0), part: 'night' },
  今晩: { ...today(0), part: 'night' },
  昨夕: { ...today(-1), part: 'evening' },
  昨夜: { ...today(-1), part: 'night' },
  昨晩: { ...today(-1), part: 'night' },
  ゆうべ: { ...today(-1), part: 'night' },
  明朝: { ...today(1), part: 'morning' },
  明晩: { ...today(1), part: 'night' },
  翌朝: { ...mentioned(1), part: 'morning' },
  同夜: { ...mentioned(0), part: 'night' },
  前夜: { ...mentioned(-1), part: 'night' },
};

/** What stands right before a day number: 本15日, 昨19日, 翌21日, 明25日, 同24日. */
export const DAY_PREFIXES: Readonly<Record<string, OffsetRow>> = {
  本: today(0),
  昨: today(-1),
  明: today(1),
  翌: mentioned(1),
  同: mentioned(0),
  同じ: mentioned(0),
};

/** Words that tell on which side of the publication a day lies: 去る5日, 来る10日. */
export const TENSE_PREFIXES: Readonly<Record<string, 'past' | 'future'>> = {
  去る: 'past',
  さる: 'past',
  来る: 'future',
  きたる: 'future',
};

export const WEEK_WORDS: Readonly<Record<string, OffsetRow>> = {
  今週: today(0),
  先週: today(-1),
  来週: today(1),
  先々週: today(-2),
  再来週: today(2),
  翌週: mentioned(1),
  前週: mentioned(-1),
  同週: mentioned(0),
};

export const MONTH_WORDS: Readonly<Record<string, OffsetRow>> = {
  今月: today(0),
  本月: today(0),
  先月: today(-1),
  来月: today(1),
  先々月: today(-2),
  再来月: today(2),
  同月: mentioned(0),
  同じ月: mentioned(0),
  翌月: mentioned(1),
  前月: mentioned(-1),
};

export const YEAR_WORDS: Readonly<Record<string, OffsetRow>> = {
  今年: today(0),
  ことし: today(0),
  本年: today(0),
  昨年: today(-1),
  去年: today(-1),
  一昨年: today(-2),
  おととし: today(-2),
  来年: today(1),
  明年: today(1),
  再来年: today(2),
  同年: mentioned(0),
  同じ年: mentioned(0),
  翌年: mentioned(1),
  前年: mentioned(-1),
};

/** 今春, 昨秋, 来夏: the year's one-character words before a season. */
export const SEASON_YEARS: Readonly<Record<string, OffsetRow>> = {
  今: today(0),
  昨: today(-1),
  来: today(1),
  翌: mentioned(1),
  一昨: today(-2),
};

/** Months and years named by their place in the calendar: 年末, 月末 … `month` counts from January; null is the month at hand. */
export interface PeriodWord {
  of: 'month' | 'year';
  month?: 1 | 12;
  part: PeriodPart | null;
}
export const PERIOD_WORDS: Readonly<Record<string, PeriodWord>> = {
  年末: { of: 'year', month: 12, part: null },
  年の瀬: { of: 'year', month: 12, part: null },
  年明け: { of: 'year', month: 1, part: null },
  年初: { of: 'year', month: 1, part: null },
  年始: { of: 'year', month: 1, part: null },
  年頭: { of: 'year', month: 1, part: null },
  年内: { of: 'year', part: null },
  月内: { of: 'month', part: null },
  月末: { of: 'month', part: 'late' },
  月初め: { of: 'month', part: 'early' },
  月初: { of: 'month', part: 'early' },
};

export const SEASONS: Readonly<Record<string, PeriodPart>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };

/** Behind a month or a year. */
export const PERIOD_PARTS: Readonly<Record<string, PeriodPart | null>> = {
  上旬: 'early',
  初旬: 'early',
  初め: 'early',
  はじめ: 'early',
  初頭: 'early',
  早々: 'early',
  中旬: 'middle',
  半ば: 'middle',
  なかば: 'middle',
  下旬: 'late',
  末: 'late',
  暮れ: 'late',
  前半: 'first-half',
  後半: 'second-half',
  中: null,
  内: null,
};

/** Behind a date, or before a clock time. A bare 朝, 昼, 夕, 夜 is read there only (北朝鮮, 昼食, 夜間). */
export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  未明: 'before-dawn',
  夜明け前: 'before-dawn',
  明け方: 'early-morning',
  夜明け: 'early-morning',
  早朝: 'early-morning',
  朝方: 'morning',
  朝: 'morning',
  午前中: 'forenoon',
  午前: 'forenoon',
  昼前: 'forenoon',
  正午: 'noon',
  昼過ぎ: 'afternoon',
  昼すぎ: 'afternoon',
  昼頃: 'noon',
  昼ごろ: 'noon',
  昼: 'noon',
  午後: 'afternoon',
  夕方: 'evening',
  夕刻: 'evening',
  夕: 'evening',
  深夜: 'late-night',
  夜遅く: 'late-night',
  夜中: 'late-night',
  夜半: 'late-night',
  夜: 'night',
};

/** Parts of a day that stand on their own as well. */
export const LONE_DAY_PARTS = [
  '未明',
  '早朝',
  '明け方',
  '夜明け前',
  '午前中',
  '午前',
  '午後',
  '夕方',
  '夕刻',
  '深夜',
  '夜遅く',
];

/** Before a number of hours, days …; those of the second list leave it exact. */
export const ABOUT = ['約', 'およそ', 'おおよそ', '凡そ', 'ほぼ', '概ね', 'おおむね'];
export const IN_ALL = ['計', '合計', '延べ', 'のべ', '丸', 'まる', 'わずか', '最大'];

/** Behind a number of hours, days … */
export const MORE_OR_LESS = [
  '余り',
  'あまり',
  '余',
  '強',
  '弱',
  'ほど',
  '程度',
  '程',
  '近く',
  '以上',
  '超',
  '足らず',
  '前後',
  'くらい',
  'ぐらい',
  'ばかり',
];

/** Before a length of time that is not that of an event. */
export const INTERVAL_BEFORE = /(?:今後|過去|向こう|この|ここ|任期|最近|直近|毎日?|期限|生後|上限|最短|最長)$/;

/** Words in …時間 that are no place's time. */
export const NO_ZONES =
  /(?:長|短|同|会談|所要|滞在|飛行|労働|制限|空き|開始|終了|予定|会議|待ち|発言|持ち|面会|協議|営業|拘束|全|一定|当該)$/;

export const WEEKDAYS = '日月火水木金土';

/** An alternation of words for an expression, the longest first. */
export function oneOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

/** The first two characters of words. */
export const openings = (words: Iterable<string>): string[] => [...new Set([...words].map((word) => word.slice(0, 2)))];

/** Words that a number follows, with the first character of the number. */
export const openingsBefore = (words: Iterable<string>): string[] =>
  openings([...words].flatMap((word) => [...NUMERALS, ' '].map((digit) => word + digit)));

/** A number in digits, or in kanji with one of `units` or another numeral behind its first. */
export const openingsOfNumbers = (units: string): string[] => [
  ...DIGITS,
  ...[...KANJI_NUMERALS].flatMap((digit) => [...KANJI_NUMERALS, ...units, ' '].map((next) => digit + next)),
];
