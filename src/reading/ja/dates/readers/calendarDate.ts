/** 2021年11月23日, 令和元年9月, 昨年10月7日, 先月24日, 11月4、5日, 18、19両日, 今月中旬, 24日. */
import { behindNumber, Chars, DIGITS, NUMERALS, Sticky } from '../chars.js';
import { type DateDraft, dateDraft, type Offset, type Reader, type YearDraft } from '../drafts.js';
import { ERAS, eraNamed, eraYear } from '../eras.js';
import {
  kanjiBefore,
  mayBeginDate,
  mayBeginNumber,
  NO_DAY,
  NO_MONTH,
  NOT_DAY,
  NOT_MONTH,
  NOT_YEAR,
} from '../guards.js';
import { endOfNumber, N2, numberAt, numeral } from '../numerals.js';
import {
  DAY_PREFIXES,
  MONTH_WORDS,
  oneOf,
  openings,
  openingsBefore,
  openingsOfNumbers,
  PERIOD_PARTS,
  SEASONS,
  TENSE_PREFIXES,
  YEAR_WORDS,
} from '../words.js';

const eraWords = ERAS.flatMap((era) => [era.name, era.ligature]);
const eraLetters = ERAS.map((era) => era.letter).join('');
const yearWords = Object.keys(YEAR_WORDS);
const monthWords = Object.keys(MONTH_WORDS);
const prefixes = [...Object.keys(DAY_PREFIXES), ...Object.keys(TENSE_PREFIXES)];

const ERA_YEAR = new Sticky(
  [...eraWords, ...eraLetters],
  `(${oneOf(eraWords)}|[${eraLetters}](?=[0-9]))[ ]?(${N2}|元)[ ]?年(度)?${NOT_YEAR}`,
);
const FULL_YEAR = new Sticky(
  NUMERALS,
  `([0-9]{4}|[一二三四五六七八九][〇零一二三四五六七八九]{3})[ ]?年(度)?${NOT_YEAR}`,
  '年',
);
const YEARS = new Sticky(DIGITS, `([0-9]{4})(?:年?[~〜–-])([0-9]{2}|[0-9]{4})年(度)?${NOT_YEAR}`, '年~〜–-');
const YEAR_END = new Sticky(DIGITS, `([0-9]{1,2})年(?!度)${NOT_YEAR}`, '年');
const SHORT_YEAR = new Sticky(
  `'${DIGITS}`,
  `'?([0-9]{2})年(?:(?=${N2}月)|(?=[にの、]|から|以[来降]|まで|[春夏秋冬末初]))`,
  '年',
);
const YEAR_WORD = new Sticky(yearWords, `(${oneOf(yearWords)})(度)?(?!比|同月比|同期|並み|代|齢|々)`);
const MONTH_WORD = new Sticky(monthWords, `${oneOf(monthWords)}(?!比|号|並み|分)`);
const MONTHS = new Sticky(NUMERALS, `(${N2})(?:月?[~〜・-]|、)([0-9]{1,2})月${NOT_MONTH}`);
const PREFIX = new Sticky(prefixes, `${oneOf(prefixes)}(?=${N2}[日月、・~])`);
const DAYS = new Sticky(
  DIGITS,
  `([0-9]{1,2})日?(?:[、・,~〜-]|と|及び|および)(?:[0-9]{1,2}日?[、・,]){0,6}([0-9]{1,2})(?:日?の?両日|日(?!中)${NOT_DAY})`,
);
const SEASON = new Sticky(
  '春夏秋冬末初は早暮前後半内中',
  '(春(?![節日闘])|夏(?![季目])|秋(?!田)|冬(?![季至])|末|初め|はじめ|初頭|早々|暮れ|前半|後半|半ば|内|中(?=[にのは、。]))',
);
const longParts = Object.keys(PERIOD_PARTS).filter((part) => part.length > 1);
const PART_OF_MONTH = new Sticky(
  ['の', '末', '内', '中', ...longParts],
  `の?(${oneOf(longParts)}|[末内]|中(?=[にのは、。]))(?:(?:から|[~〜・])[中下]旬(?:にかけて)?)?`,
);
const CLEARLY_DATES = new Sticky('にの、午', 'に(?![はわ])|の|、|午[前後]');
/** 1日3回, 1日8時間: by the day. */
const BY_THE_DAY = new Sticky(
  `平${NUMERALS}`,
  '(?:平均|[0-9一二三四五六七八九十]{1,4}(?:回|便|往復|時間|万|食|件))',
  '回便往時万食件',
);
const LINK = new Chars(' の');
const BEHIND_LINK = new Chars(NUMERALS.replace('〇', ''));

/** A kanji day on its own is read only where it cannot be a count: 一日も早く, 二、三日. */
const COUNTS = new Chars('一二三');
const CLEAR_BEHIND = new Sticky('午未早夜夕朝付、まか', '(?:午[前後]|未明|早朝|夜|夕|朝(?!鮮)|付|、|まで|から)');

/** Where the number with the unit ends (24日, 11 月); -1 where there is none, or one of the words that `others` tells. */
function endOfUnit(text: string, at: number, unit: string, others: Sticky): number {
  const number = endOfNumber(text, at);
  const end = text.charCodeAt(number) === 0x20 ? number + 2 : number + 1;
  return number > at && text.charAt(end - 1) === unit && !others.test(text, end) ? end : -1;
}
const endOfMonth = (text: string, at: number) => endOfUnit(text, at, '月', NO_MONTH);
const endOfDay = (text: string, at: number) => endOfUnit(text, at, '日', NO_DAY);

const JOINT = new Chars('、・,~〜-と及お');
const BEHIND_JOINT = new Chars(`${DIGITS}びよ`);
/** Whether a number, with or without its unit, is joined to what follows: 18、19日, 5月~6月. */
function isJoined(text: string, at: number, unit: string): boolean {
  const end = behindNumber(text, at);
  const joint = text.charAt(end) === unit ? end + 1 : end;
  return JOINT.at(text, joint) && BEHIND_JOINT.at(text, joint + 1);
}

/** Fills in the year and tells where it ends; -1 where there is none. */
function readYear(text: string, at: number, date: DateDraft): number {
  const era = ERA_YEAR.match(text, at);
  if (era) {
    const named = eraNamed(era[1] ?? '');
    const letter = (era[1] ?? '').charCodeAt(0) < 0x80;
    const n = numeral(era[2] ?? '');
    if (!named || Number.isNaN(n) || (letter && !mayBeginNumber(text, at))) return -1;
    date.year = { given: eraYear(named, n), era: named };
    date.fiscal = era[3] !== undefined;
    return at + era[0].length;
  }
  const word = YEAR_WORD.match(text, at);
  if (word) {
    date.year = YEAR_WORDS[word[1] ?? ''] ?? null;
    date.fiscal = word[2] !== undefined;
    return at + word[0].length;
  }
  const full = mayBeginDate(text, at) ? FULL_YEAR.match(text, at) : null;
  if (full) {
    const year = numeral(full[1] ?? '');
    if (year < 1000 || year > 2999) return -1;
    date.year = { given: year, era: null };
    date.fiscal = full[2] !== undefined;
    return at + full[0].length;
  }
  const short = mayBeginNumber(text, at) ? SHORT_YEAR.match(text, at) : null;
  if (!short) return -1;
  const end = at + short[0].length;
  date.year = { short: Number(short[1]), alone: endOfMonth(text, end) < 0 };
  return end;
}

interface Month {
  month: number | Offset;
  /** The last one of 5、6月. */
  through: number | null;
  end: number;
}

function readMonth(text: string, at: number, led: boolean): Month | null {
  const word = MONTH_WORD.match(text, at)?.[0] ?? '';
  const row = word === '' ? undefined : MONTH_WORDS[word];
  if (row) return { month: row, through: null, end: at + word.length };
  if (!led && !mayBeginDate(text, at)) return null;
  const months = isJoined(text, at, '月') ? MONTHS.match(text, at) : null;
  if (months && endOfDay(text, at + months[0].length) < 0) {
    const first = numeral(months[1] ?? '');
    const last = numeral(months[2] ?? '');
    if (first >= 1 && first < last && last <= 12) return { month: first, through: last, end: at + months[0].length };
  }
  const end = endOfMonth(text, at);
  if (end < 0) return null;
  const month = numberAt(text, at, endOfNumber(text, at));
  return Number.isNaN(month) ? null : { month, through: null, end };
}

interface Days {
  day: number;
  last: number | null;
  offset: Offset | null;
  tense: 'past' | 'future' | null;
  end: number;
}

function readDay(text: string, at: number, led: boolean): Days | null {
  const word = PREFIX.match(text, at)?.[0] ?? '';
  if (word && kanjiBefore(text, at) && !led) return null;
  const from = at + word.length;
  const bare = !led && !word;
  if (bare && !mayBeginNumber(text, from)) return null;
  const offset = word === '' ? null : (DAY_PREFIXES[word] ?? null);
  const tense = word === '' ? null : (TENSE_PREFIXES[word] ?? null);
  const several = isJoined(text, from, '日') ? DAYS.match(text, from) : null;
  if (several) {
    const day = Number(several[1]);
    const last = Number(several[2]);
    const end = from + several[0].length;
    const both = several[0].includes('両日');
    const apart = /日[、,]/.test(several[0]) && !both;
    const guess = several[0] === '2、3日' && bare && !CLEARLY_DATES.test(text, end);
    const joined = !/と|及び|および/.test(several[0]) || both || last === day + 1;
    if (day >= 1 && last <= 31 && last > day && joined && !guess && !apart) return { day, last, offset, tense, end };
  }
  const end = endOfDay(text, from);
  if (end < 0) return null;
  const day = numberAt(text, from, endOfNumber(text, from));
  if (Number.isNaN(day) || (!led && (day < 1 || day > 31))) return null;
  if (bare && day === 1 && BY_THE_DAY.test(text, end)) return null;
  if (bare && day === 3 && text.startsWith('2、', from - 2)) return null;
  if (bare && end === from + 2 && COUNTS.at(text, from) && !CLEAR_BEHIND.test(text, end)) return null;
  return { day, last: null, offset, tense, end };
}

const link = (text: string, at: number) => (LINK.at(text, at) && BEHIND_LINK.at(text, at + 1) ? at + 1 : at);

function takeDays(date: DateDraft, { day, last, tense, end }: Days): void {
  date.end = end;
  date.day = day;
  date.tense = tense;
  if (last === null) return;
  date.through = dateDraft(end);
  date.through.day = last;
}

function takePeriodPart(date: DateDraft, text: string, pattern: Sticky): void {
  const match = pattern.match(text, date.end);
  if (!match) return;
  const word = match[1] ?? '';
  date.periodPart = SEASONS[word] ?? PERIOD_PARTS[word] ?? null;
  date.end += match[0].length;
}

/** The 16年 of 2014年から16年. */
export function readShortYear(text: string, at: number): DateDraft | null {
  const match = YEAR_END.match(text, at);
  if (!match || endOfMonth(text, at + match[0].length) >= 0) return null;
  const date = dateDraft(at + match[0].length);
  date.year = { short: Number(match[1]), alone: false };
  return date;
}

/** 2014~16年. */
function readYears(text: string, at: number): DateDraft | null {
  const match = mayBeginDate(text, at) ? YEARS.match(text, at) : null;
  const given = Number(match?.[1]);
  if (!match || given < 1000 || given > 2999) return null;
  const end = at + match[0].length;
  if (endOfMonth(text, end) >= 0) return null;
  const last = match[2] ?? '';
  const lastYear: YearDraft =
    last.length === 4 ? { given: Number(last), era: null } : { short: Number(last), alone: false };
  const date = dateDraft(end);
  const through = dateDraft(end);
  date.year = { given, era: null };
  through.year = lastYear;
  date.fiscal = through.fiscal = match[3] !== undefined;
  date.through = through;
  return date;
}

/** 年月日 with any of its parts left out; words may take the place of year and month. */
export function readCalendarDate(text: string, at: number): DateDraft | null {
  // Neither a year nor a month begins with a number before 日, and most dates do.
  if (text.charAt(behindNumber(text, at)) === '日') return readLoneDay(text, at);
  const years = readYears(text, at);
  if (years) return years;
  const date = dateDraft(at);
  const yearEnd = readYear(text, at, date);
  // 去る11月5日, 同11月5日
  const word = date.year || kanjiBefore(text, at) ? '' : (PREFIX.match(text, at)?.[0] ?? '');
  const prefixed = word !== '' && endOfMonth(text, at + word.length) >= 0;
  const monthAt = prefixed ? at + word.length : date.year ? link(text, yearEnd) : at;
  const month = date.fiscal ? null : readMonth(text, monthAt, date.year !== null || prefixed);
  if (month) {
    date.month = month.month;
    const days = month.through === null ? readDay(text, link(text, month.end), true) : null;
    if (days) {
      takeDays(date, days);
      if (prefixed) date.tense = TENSE_PREFIXES[word] ?? null;
      return date;
    }
    date.end = month.end;
    if (month.through !== null) {
      date.through = dateDraft(month.end);
      date.through.month = month.through;
    }
    takePeriodPart(date, text, PART_OF_MONTH);
    return date;
  }
  if (date.year) {
    date.end = yearEnd;
    if (!date.fiscal) takePeriodPart(date, text, SEASON);
    return date;
  }
  return readLoneDay(text, at);
}

function readLoneDay(text: string, at: number): DateDraft | null {
  const days = readDay(text, at, false);
  if (!days) return null;
  const date = dateDraft(days.end);
  takeDays(date, days);
  date.offset = days.offset;
  return date;
}

export const calendarDate: Reader = {
  begins: [
    "'",
    ...openingsOfNumbers('年月日'),
    ...openingsBefore([...eraWords, ...eraLetters, ...prefixes]),
    ...openings([...eraWords.map((era) => `${era}元`), ...yearWords, ...monthWords]),
  ],
  read: readCalendarDate,
};
