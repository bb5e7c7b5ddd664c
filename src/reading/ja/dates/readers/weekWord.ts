/** 来週, 先週12日, 来週18、19両日, 来週月曜日, 週末, 週明け, 火曜日. */
import { dateDraft, matchAt, type Reader } from '../drafts.js';
import { oneOf, openings, WEEK_WORDS, WEEKDAYS } from '../words.js';
import { readCalendarDate } from './calendarDate.js';

const WORD = new RegExp(`(${oneOf(Object.keys(WEEK_WORDS))})`, 'y');
const WEEKDAY = new RegExp(`[ の]?([${WEEKDAYS}])曜日?`, 'y');
const END = /の?(?:末|週末)/y;
const PART = /の?(前半|後半|半ば|初め|はじめ|中(?=[にの、]))/y;

export const weekWord: Reader = {
  begins: openings(Object.keys(WEEK_WORDS)),
  read(text, at) {
    const match = matchAt(WORD, text, at);
    const row = match ? WEEK_WORDS[match[1] ?? ''] : undefined;
    if (!match || !row) return null;
    let end = at + match[0].length;
    const weekday = matchAt(WEEKDAY, text, end);
    if (weekday) return dateDraft(end + weekday[0].length, { week: row, weekday: WEEKDAYS.indexOf(weekday[1] ?? '') });
    const numberAt = text.charAt(end) === 'の' ? end + 1 : end;
    if (/[0-9]/.test(text.charAt(numberAt))) {
      const day = readCalendarDate(text, numberAt);
      if (day && day.day !== null && day.month === null && day.year === null) return { ...day, week: row };
    }
    const weekend = matchAt(END, text, end);
    if (weekend)
      return dateDraft(end + weekend[0].length, { week: row, weekday: 6, through: dateDraft(0, { weekday: 0 }) });
    const part = matchAt(PART, text, end);
    if (part) end += part[0].length;
    return dateDraft(end, { week: row });
  },
};

export const weekend: Reader = {
  begins: ['週末', '週明', '週内'],
  read(text, at) {
    if (/[今先来毎前翌々]/.test(text.charAt(at - 1))) return null;
    if (text.startsWith('週末', at)) {
      return dateDraft(at + 2, {
        week: { from: 'published', by: 0 },
        weekday: 6,
        through: dateDraft(0, { weekday: 0 }),
      });
    }
    const day = text.startsWith('週明けの', at) ? readCalendarDate(text, at + 4) : null;
    if (day?.day != null && day.month === null) return day;
    if (text.startsWith('週明け', at)) return dateDraft(at + 3, { week: { from: 'published', by: 1 }, weekday: 1 });
    if (text.startsWith('週内', at)) return dateDraft(at + 2, { week: { from: 'published', by: 0 } });
    return null;
  },
};

/** 火曜日, 火曜: a weekday on its own. */
export const loneWeekday: Reader = {
  begins: [...WEEKDAYS].map((day) => `${day}曜`),
  read(text, at) {
    if (text.charAt(at + 1) !== '曜' || /[毎日週0-9]/.test(text.charAt(at - 1))) return null;
    const end = text.charAt(at + 2) === '日' ? at + 3 : at + 2;
    return dateDraft(end, { weekday: WEEKDAYS.indexOf(text.charAt(at)) });
  },
};
