/** 来週, 先週12日, 来週18、19両日, 来週月曜日, 週末, 週明け, 火曜日. */

import { oneOf, openings } from '../begins.js';
import { isDigit, Sticky } from '../chars.js';
import { type DateDraft, dateDraft, type Offset, type Reader } from '../drafts.js';
import { WEEK_WORDS, WEEKDAYS } from '../words.js';
import { readCalendarDate } from './calendarDate.js';

const WORD = new Sticky(Object.keys(WEEK_WORDS), oneOf(Object.keys(WEEK_WORDS)));
const WEEKDAY = new Sticky(` の${WEEKDAYS}`, `[ の]?([${WEEKDAYS}])曜日?`);
const END = new Sticky('の末週', 'の?(?:末|週末)');
const PART = new Sticky('の前後半初は中', 'の?(?:前半|後半|半ば|初め|はじめ|中(?=[にの、]))');

function inWeek(end: number, week: Offset, weekday: number | null): DateDraft {
  const date = dateDraft(end);
  date.week = week;
  date.weekday = weekday;
  return date;
}

/** A Saturday, through the Sunday behind it. */
function endOfWeek(end: number, week: Offset): DateDraft {
  const date = inWeek(end, week, 6);
  date.through = dateDraft(0);
  date.through.weekday = 0;
  return date;
}

export const weekWord: Reader = {
  begins: openings(Object.keys(WEEK_WORDS)),
  read(text, at) {
    const word = WORD.match(text, at)?.[0] ?? '';
    const row = WEEK_WORDS[word];
    if (!row) return null;
    const end = at + word.length;
    const weekday = WEEKDAY.match(text, end);
    if (weekday) return inWeek(end + weekday[0].length, row, WEEKDAYS.indexOf(weekday[1] ?? ''));
    const numberAt = text.charAt(end) === 'の' ? end + 1 : end;
    if (isDigit(text.charCodeAt(numberAt))) {
      const day = readCalendarDate(text, numberAt);
      if (day && day.day !== null && day.month === null && day.year === null) {
        day.week = row;
        return day;
      }
    }
    const weekendEnd = END.end(text, end);
    return weekendEnd < 0 ? inWeek(Math.max(end, PART.end(text, end)), row, null) : endOfWeek(weekendEnd, row);
  },
};

const THIS_WEEK: Offset = { from: 'published', by: 0 };
const NEXT_WEEK: Offset = { from: 'published', by: 1 };

export const weekend: Reader = {
  begins: ['週末', '週明', '週内'],
  read(text, at) {
    if (/[今先来毎前翌々]/.test(text.charAt(at - 1))) return null;
    if (text.startsWith('週末', at)) return endOfWeek(at + 2, THIS_WEEK);
    const day = text.startsWith('週明けの', at) ? readCalendarDate(text, at + 4) : null;
    if (day?.day != null && day.month === null) return day;
    if (text.startsWith('週明け', at)) return inWeek(at + 3, NEXT_WEEK, 1);
    if (text.startsWith('週内', at)) return inWeek(at + 2, THIS_WEEK, null);
    return null;
  },
};

/** 火曜日, 火曜: a weekday on its own. */
export const loneWeekday: Reader = {
  begins: [...WEEKDAYS].map((day) => `${day}曜`),
  read(text, at) {
    if (text.charAt(at + 1) !== '曜' || /[毎日週0-9]/.test(text.charAt(at - 1))) return null;
    const end = text.charAt(at + 2) === '日' ? at + 3 : at + 2;
    const date = dateDraft(end);
    date.weekday = WEEKDAYS.indexOf(text.charAt(at));
    return date;
  },
};
