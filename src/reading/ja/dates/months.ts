/** The month of a date: 11月, 先月, 5、6月. */
import { oneOf } from './begins.js';
import { NUMERALS, Sticky } from './chars.js';
import type { Offset } from './drafts.js';
import { mayBeginDate, NOT_MONTH } from './guards.js';
import { endOfNumber, N2, numberAt, numeral } from './numerals.js';
import { endOfDay, endOfMonth, isJoined } from './units.js';
import { MONTH_WORDS } from './words.js';

export const monthWords = Object.keys(MONTH_WORDS);
const MONTH_WORD = new Sticky(monthWords, `${oneOf(monthWords)}(?!比|号|並み|分)`);
const MONTHS = new Sticky(NUMERALS, `(${N2})(?:月?[~〜・-]|、)([0-9]{1,2})月${NOT_MONTH}`);

interface Month {
  month: number | Offset;
  /** The last one of 5、6月. */
  through: number | null;
  end: number;
}

/** Reads a month, or several; `led`: a year or a word (去る) stands before it. */
export function readMonth(text: string, at: number, led: boolean): Month | null {
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
