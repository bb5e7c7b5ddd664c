/** 2021年11月23日, 令和元年9月, 昨年10月7日, 先月24日, 11月4、5日, 18、19両日, 今月中旬, 24日. */
import { oneOf, openings, openingsBefore, openingsOfNumbers } from '../begins.js';
import { behindNumber, Chars, NUMERALS, Sticky } from '../chars.js';
import { DAY_PREFIX, type Days, dayPrefixes, readDay } from '../days.js';
import { type DateDraft, dateDraft, type Reader } from '../drafts.js';
import { kanjiBefore } from '../guards.js';
import { monthWords, readMonth } from '../months.js';
import { PERIOD_PARTS, SEASONS } from '../period-words.js';
import { endOfMonth } from '../units.js';
import { TENSE_PREFIXES } from '../words.js';
import { eraLetters, eraWords, readYear, readYears, yearWords } from '../years.js';

const SEASON = new Sticky(
  '春夏秋冬末初は早暮前後半内中',
  '(春(?![節日闘])|夏(?![季目])|秋(?!田)|冬(?![季至])|末|初め|はじめ|初頭|早々|暮れ|前半|後半|半ば|内|中(?=[にのは、。]))',
);
const longParts = Object.keys(PERIOD_PARTS).filter((part) => part.length > 1);
const PART_OF_MONTH = new Sticky(
  ['の', '末', '内', '中', ...longParts],
  `の?(${oneOf(longParts)}|[末内]|中(?=[にのは、。]))(?:(?:から|[~〜・])[中下]旬(?:にかけて)?)?`,
);
const LINK = new Chars(' の');
const BEHIND_LINK = new Chars(NUMERALS.replace('〇', ''));

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

/** 年月日 with any of its parts left out; words may take the place of year and month. */
export function readCalendarDate(text: string, at: number): DateDraft | null {
  // Neither a year nor a month begins with a number before 日, and most dates do.
  if (text.charAt(behindNumber(text, at)) === '日') return readLoneDay(text, at);
  const years = readYears(text, at);
  if (years) return years;
  const date = dateDraft(at);
  const yearEnd = readYear(text, at, date);
  // 去る11月5日, 同11月5日
  const word = date.year || kanjiBefore(text, at) ? '' : (DAY_PREFIX.match(text, at)?.[0] ?? '');
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
    ...openingsBefore([...eraWords, ...eraLetters, ...dayPrefixes]),
    ...openings([...eraWords.map((era) => `${era}元`), ...yearWords, ...monthWords]),
  ],
  read: readCalendarDate,
};
