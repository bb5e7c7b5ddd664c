/** The day of a date, and no count of days: 24日, 去る24日, 18、19両日. */
import { oneOf } from './begins.js';
import { Chars, DIGITS, NUMERALS, Sticky } from './chars.js';
import type { Offset } from './drafts.js';
import { kanjiBefore, mayBeginNumber, NOT_DAY } from './guards.js';
import { endOfNumber, N2, numberAt } from './numerals.js';
import { endOfDay, isJoined } from './units.js';
import { DAY_PREFIXES, TENSE_PREFIXES } from './words.js';

export const dayPrefixes = [...Object.keys(DAY_PREFIXES), ...Object.keys(TENSE_PREFIXES)];
/** 去る5日, 同24日. */
export const DAY_PREFIX = new Sticky(dayPrefixes, `${oneOf(dayPrefixes)}(?=${N2}[日月、・~])`);
const DAYS = new Sticky(
  DIGITS,
  `([0-9]{1,2})日?(?:[、・,~〜-]|と|及び|および)(?:[0-9]{1,2}日?[、・,]){0,6}([0-9]{1,2})(?:日?の?両日|日(?!中)${NOT_DAY})`,
);
const CLEARLY_DATES = new Sticky('にの、午', 'に(?![はわ])|の|、|午[前後]');
/** 1日3回, 1日8時間: by the day. */
const BY_THE_DAY = new Sticky(
  `平${NUMERALS}`,
  '(?:平均|[0-9一二三四五六七八九十]{1,4}(?:回|便|往復|時間|万|食|件))',
  '回便往時万食件',
);

/** A kanji day on its own is read only where it cannot be a count: 一日も早く, 二、三日. */
const COUNTS = new Chars('一二三');
const CLEAR_BEHIND = new Sticky('午未早夜夕朝付、まか', '(?:午[前後]|未明|早朝|夜|夕|朝(?!鮮)|付|、|まで|から)');

export interface Days {
  day: number;
  last: number | null;
  offset: Offset | null;
  tense: 'past' | 'future' | null;
  end: number;
}

/** Reads a day, or several; `led`: a month stands before it, so that the number can be no count. */
export function readDay(text: string, at: number, led: boolean): Days | null {
  const word = DAY_PREFIX.match(text, at)?.[0] ?? '';
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
  // 「2 日・ミクロネシア外相会談」: the number of a heading, and Japan.
  if (bare && text.startsWith(' 日・', endOfNumber(text, from))) return null;
  if (bare && day === 1 && BY_THE_DAY.test(text, end)) return null;
  if (bare && day === 3 && text.startsWith('2、', from - 2)) return null;
  if (bare && end === from + 2 && COUNTS.at(text, from) && !CLEAR_BEHIND.test(text, end)) return null;
  return { day, last: null, offset, tense, end };
}
