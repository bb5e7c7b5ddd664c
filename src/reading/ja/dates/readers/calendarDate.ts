/** 2021年11月23日, 令和元年9月, 昨年10月7日, 先月24日, 11月4、5日, 18、19両日, 今月中旬, 24日. */
import { type DateDraft, dateDraft, matchAt, type Offset, type Reader, type YearDraft } from '../drafts.js';
import { ERAS, eraNamed, eraYear } from '../eras.js';
import { kanjiBefore, mayBeginDate, mayBeginNumber, NOT_DAY, NOT_MONTH, NOT_YEAR } from '../guards.js';
import { N2, numeral } from '../numerals.js';
import type { PeriodPart } from '../types.js';
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
const ERA_YEAR = new RegExp(`(${oneOf(eraWords)}|[${eraLetters}](?=[0-9]))[ ]?(${N2}|元)[ ]?年(度)?${NOT_YEAR}`, 'y');
const FULL_YEAR = new RegExp(`([0-9]{4}|[一二三四五六七八九][〇零一二三四五六七八九]{3})[ ]?年(度)?${NOT_YEAR}`, 'y');
const YEARS = new RegExp(`([0-9]{4})(?:年?[~〜–-])([0-9]{2}|[0-9]{4})年(度)?${NOT_YEAR}`, 'y');
const YEAR_END = new RegExp(`([0-9]{1,2})年(?!度)${NOT_YEAR}`, 'y');
const SHORT_YEAR = new RegExp(`'?([0-9]{2})年(?:(?=${N2}月)|(?=[にの、]|から|以[来降]|まで|[春夏秋冬末初]))`, 'y');
const YEAR_WORD = new RegExp(`(${oneOf(Object.keys(YEAR_WORDS))})(度)?(?!比|同月比|同期|並み|代|齢|々)`, 'y');
const MONTH_WORD = new RegExp(`(${oneOf(Object.keys(MONTH_WORDS))})(?!比|号|並み|分)`, 'y');
const MONTH = new RegExp(`(${N2})[ ]?月${NOT_MONTH}`, 'y');
const MONTHS = new RegExp(`(${N2})(?:月?[~〜・-]|、)([0-9]{1,2})月${NOT_MONTH}`, 'y');
const prefixes = [...Object.keys(DAY_PREFIXES), ...Object.keys(TENSE_PREFIXES)];
const PREFIX = new RegExp(`(${oneOf(prefixes)})(?=${N2}[日月、・~])`, 'y');
const DAY = new RegExp(`(${N2})[ ]?日${NOT_DAY}`, 'y');
const DAYS = new RegExp(
  `([0-9]{1,2})日?(?:[、・,~〜-]|と|及び|および)(?:[0-9]{1,2}日?[、・,]){0,6}([0-9]{1,2})(?:日?の?両日|日(?!中)${NOT_DAY})`,
  'y',
);
const SEASON =
  /(春(?![節日闘])|夏(?![季目])|秋(?!田)|冬(?![季至])|末|初め|はじめ|初頭|早々|暮れ|前半|後半|半ば|内|中(?=[にのは、。]))/y;
const PART_OF_MONTH = new RegExp(
  `の?(${oneOf(Object.keys(PERIOD_PARTS).filter((part) => part.length > 1))}|[末内]|中(?=[にのは、。]))(?:(?:から|[~〜・])[中下]旬(?:にかけて)?)?`,
  'y',
);
/** 1日3回, 1日8時間: by the day. */
const CLEARLY_DATES = /に(?![はわ])|の|、|午[前後]/y;
const BY_THE_DAY = /(?:平均|[0-9一二三四五六七八九十]{1,4}(?:回|便|往復|時間|万|食|件))/y;
const LINK = /[ の]?(?=[0-9一二三四五六七八九十])/y;

/** A kanji day on its own is read only where it cannot be a count: 一日も早く, 二、三日. */
const KANJI_ALONE = /^[一二三]日$/;
const CLEAR_BEHIND = /(?:午[前後]|未明|早朝|夜|夕|朝(?!鮮)|付|、|まで|から)/y;

interface Read<T> {
  value: T;
  end: number;
}

function readYear(text: string, at: number): Read<{ year: YearDraft; fiscal: boolean }> | null {
  const era = matchAt(ERA_YEAR, text, at);
  if (era) {
    const named = eraNamed(era[1] ?? '');
    const letter = (era[1] ?? '').charCodeAt(0) < 0x80;
    const n = numeral(era[2] ?? '');
    if (!named || Number.isNaN(n) || (letter && !mayBeginNumber(text, at))) return null;
    return {
      value: { year: { given: eraYear(named, n), era: named }, fiscal: era[3] !== undefined },
      end: at + era[0].length,
    };
  }
  const word = matchAt(YEAR_WORD, text, at);
  if (word) {
    const row = YEAR_WORDS[word[1] ?? ''];
    if (row) return { value: { year: row, fiscal: word[2] !== undefined }, end: at + word[0].length };
  }
  const full = mayBeginDate(text, at) ? matchAt(FULL_YEAR, text, at) : null;
  if (full) {
    const year = numeral(full[1] ?? '');
    if (year < 1000 || year > 2999) return null;
    return { value: { year: { given: year, era: null }, fiscal: full[2] !== undefined }, end: at + full[0].length };
  }
  const short = mayBeginNumber(text, at) ? matchAt(SHORT_YEAR, text, at) : null;
  if (!short) return null;
  const end = at + short[0].length;
  return {
    value: { year: { short: Number(short[1]), alone: matchAt(MONTH, text, end) === null }, fiscal: false },
    end,
  };
}

/** The last one of 5、6月 comes as `through`. */
function readMonth(
  text: string,
  at: number,
  led: boolean,
): Read<{ month: number | Offset; through: number | null }> | null {
  const word = matchAt(MONTH_WORD, text, at);
  const row = word ? MONTH_WORDS[word[1] ?? ''] : undefined;
  if (word && row) return { value: { month: row, through: null }, end: at + word[0].length };
  if (!led && !mayBeginDate(text, at)) return null;
  const months = matchAt(MONTHS, text, at);
  if (months && matchAt(DAY, text, at + months[0].length) === null) {
    const first = numeral(months[1] ?? '');
    const last = numeral(months[2] ?? '');
    if (first >= 1 && first < last && last <= 12)
      return { value: { month: first, through: last }, end: at + months[0].length };
  }
  const month = matchAt(MONTH, text, at);
  if (!month) return null;
  const value = numeral(month[1] ?? '');
  return Number.isNaN(value) ? null : { value: { month: value, through: null }, end: at + month[0].length };
}

interface Days {
  day: number;
  last: number | null;
  offset: Offset | null;
  tense: 'past' | 'future' | null;
}

function readDay(text: string, at: number, led: boolean): Read<Days> | null {
  const prefix = matchAt(PREFIX, text, at);
  if (prefix && kanjiBefore(text, at) && !led) return null;
  const word = prefix?.[1] ?? '';
  const offset = DAY_PREFIXES[word] ?? null;
  const tense = TENSE_PREFIXES[word] ?? null;
  const from = at + word.length;
  if (!led && !prefix && !mayBeginNumber(text, from)) return null;
  const several = matchAt(DAYS, text, from);
  if (several) {
    const day = Number(several[1]);
    const last = Number(several[2]);
    const both = several[0].includes('両日');
    const apart = /日[、,]/.test(several[0]) && !both;
    const guess = several[0] === '2、3日' && !led && !prefix && !matchAt(CLEARLY_DATES, text, from + several[0].length);
    const joined = !/と|及び|および/.test(several[0]) || both || last === day + 1;
    if (day >= 1 && last <= 31 && last > day && joined && !guess && !apart) {
      return { value: { day, last, offset, tense }, end: from + several[0].length };
    }
  }
  const single = matchAt(DAY, text, from);
  if (!single) return null;
  const end = from + single[0].length;
  const day = numeral(single[1] ?? '');
  if (Number.isNaN(day) || (!led && (day < 1 || day > 31))) return null;
  if (!led && !prefix && day === 1 && matchAt(BY_THE_DAY, text, end)) return null;
  if (!led && !prefix && day === 3 && text.startsWith('2、', from - 2)) return null;
  if (!led && !prefix && KANJI_ALONE.test(single[0]) && matchAt(CLEAR_BEHIND, text, end) === null) return null;
  return { value: { day, last: null, offset, tense }, end };
}

const link = (text: string, at: number) => at + (matchAt(LINK, text, at)?.[0].length ?? 0);

function readPeriodPart(text: string, at: number, pattern: RegExp): Read<PeriodPart | null> {
  const match = matchAt(pattern, text, at);
  if (!match) return { value: null, end: at };
  const word = match[1] ?? '';
  return { value: SEASONS[word] ?? PERIOD_PARTS[word] ?? null, end: at + match[0].length };
}

/** The 16年 of 2014年から16年. */
export function readShortYear(text: string, at: number): DateDraft | null {
  const match = matchAt(YEAR_END, text, at);
  if (!match || matchAt(MONTH, text, at + match[0].length)) return null;
  return dateDraft(at + match[0].length, { year: { short: Number(match[1]), alone: false } });
}

/** 2014~16年. */
function readYears(text: string, at: number): DateDraft | null {
  const match = mayBeginDate(text, at) ? matchAt(YEARS, text, at) : null;
  const given = Number(match?.[1]);
  if (!match || given < 1000 || given > 2999) return null;
  const end = at + match[0].length;
  if (matchAt(MONTH, text, end)) return null;
  const fiscal = match[3] !== undefined;
  const last = match[2] ?? '';
  const year: YearDraft =
    last.length === 4 ? { given: Number(last), era: null } : { short: Number(last), alone: false };
  return dateDraft(end, { year: { given, era: null }, fiscal, through: dateDraft(end, { year, fiscal }) });
}

/** 年月日 with any of its parts left out; words may take the place of year and month. */
export function readCalendarDate(text: string, at: number): DateDraft | null {
  const years = readYears(text, at);
  if (years) return years;
  const year = readYear(text, at);
  const fields = { year: year?.value.year ?? null, fiscal: year?.value.fiscal ?? false };
  const afterYear = year ? link(text, year.end) : at;
  const leading = year ? null : matchAt(PREFIX, text, at);
  const prefixed =
    leading !== null && !kanjiBefore(text, at) && matchAt(MONTH, text, at + (leading[1] ?? '').length) !== null;
  const monthAt = prefixed ? at + (leading?.[1] ?? '').length : afterYear;
  const month = fields.fiscal ? null : readMonth(text, monthAt, year !== null || prefixed);
  if (month) {
    const dayAt = link(text, month.end);
    const day = month.value.through === null ? readDay(text, dayAt, true) : null;
    if (day) {
      const through = day.value.last === null ? null : dateDraft(day.end, { day: day.value.last });
      const tense = prefixed ? (TENSE_PREFIXES[leading?.[1] ?? ''] ?? null) : day.value.tense;
      return dateDraft(day.end, { ...fields, month: month.value.month, day: day.value.day, through, tense });
    }
    const through = month.value.through === null ? null : dateDraft(month.end, { month: month.value.through });
    const part = readPeriodPart(text, month.end, PART_OF_MONTH);
    return dateDraft(part.end, { ...fields, month: month.value.month, through, periodPart: part.value });
  }
  if (year) {
    const part = fields.fiscal ? { value: null, end: year.end } : readPeriodPart(text, year.end, SEASON);
    return dateDraft(part.end, { ...fields, periodPart: part.value });
  }
  const day = readDay(text, at, false);
  if (!day) return null;
  const through = day.value.last === null ? null : dateDraft(day.end, { day: day.value.last });
  return dateDraft(day.end, { day: day.value.day, offset: day.value.offset, tense: day.value.tense, through });
}

export const calendarDate: Reader = {
  begins: [
    "'",
    ...openingsOfNumbers('年月日'),
    ...openingsBefore([...eraWords, ...eraLetters, ...prefixes]),
    ...openings([...eraWords.map((era) => `${era}元`), ...Object.keys(YEAR_WORDS), ...Object.keys(MONTH_WORDS)]),
  ],
  read: readCalendarDate,
};
