/** 2021/11/23, 2021-11-23, 2021.11.23, R3.11.24, 11/23. */

import { openingsBefore } from '../begins.js';
import { behindNumber, Chars, DIGITS, isDigit, Sticky } from '../chars.js';
import { type DateDraft, dateDraft, type Reader, type YearDraft } from '../drafts.js';
import { ERAS, eraNamed, eraYear } from '../eras.js';
import { mayBeginNumber } from '../guards.js';

const letters = ERAS.map((era) => era.letter).join('');
const SEPARATORS = new Chars('-/.');
const FULL = new Sticky('12', '([12][0-9]{3})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9/])', '-/.');
const names = ERAS.map((era) => era.name);
const ERA = new Sticky(
  [...letters, ...names],
  `([${letters}]|${names.join('|')})([0-9]{1,2})([-/.])([0-9]{1,2})\\3([0-9]{1,2})(?![0-9/.])`,
);
const MONTH_DAY = new Sticky(
  DIGITS,
  '([01]?[0-9])/([0-3]?[0-9])(?![0-9/.%A-Za-z])(?!の(?:多数|賛成|同意|議席|国)|以上|超|程度|を占|テロ|同時多発)',
  '/',
);
/** 11/22-24. */
const LAST_DAY = new Sticky('~〜–-', '[~〜–-]([0-3]?[0-9])(?![0-9/.:%A-Za-z年月時人回])');
const OPEN = /[([【〔]$/;

/** The links behind a thread's counter are no longer than this; it bounds the look ahead. */
const TAIL_LENGTH = 300;

/** Whether only brackets, space and links stand behind. */
function nothingFollows(text: string, at: number): boolean {
  if (text.length - at > TAIL_LENGTH) return false;
  let i = at;
  while (i < text.length) {
    if (/[\s)\]】〕]/.test(text.charAt(i))) i++;
    else if (text.startsWith('http', i)) while (i < text.length && !/\s/.test(text.charAt(i))) i++;
    else return false;
  }
  return true;
}

/** (1/2), 【2/3】, or 1/2 at the very end or beginning: the number of a post in a thread. */
function isCounter(text: string, at: number, end: number, of: number, total: number): boolean {
  if (of < 1 || of > total || total > 10) return false;
  if (nothingFollows(text, end) && !/[ぁ-んァ-ヶ一-龠々]/.test(text.charAt(at - 1))) return true;
  const lead = text.slice(Math.max(0, at - 8), at).trimEnd();
  return (
    (at <= 8 && (lead === '' || (lead.length === 1 && OPEN.test(lead)))) ||
    (OPEN.test(lead) && /^[)\]】〕]\s*\n/.test(text.slice(end, end + 4)))
  );
}

function yearMonthDay(end: number, year: YearDraft, month: number, day: number): DateDraft {
  const date = dateDraft(end);
  date.year = year;
  date.month = month;
  date.day = day;
  return date;
}

export function readNumericDate(text: string, at: number): DateDraft | null {
  // Most numbers go on with a unit (24日), and none of these expressions has one.
  if (isDigit(text.charCodeAt(at)) && !SEPARATORS.at(text, behindNumber(text, at))) return null;
  if (!mayBeginNumber(text, at)) return null;
  const full = FULL.match(text, at);
  if (full)
    return yearMonthDay(at + full[0].length, { given: Number(full[1]), era: null }, Number(full[3]), Number(full[4]));
  const wareki = ERA.match(text, at);
  const era = wareki ? eraNamed(wareki[1] ?? '') : undefined;
  if (wareki && era) {
    const year = { given: eraYear(era, Number(wareki[2])), era };
    return yearMonthDay(at + wareki[0].length, year, Number(wareki[4]), Number(wareki[5]));
  }
  const short = MONTH_DAY.match(text, at);
  if (!short) return null;
  const month = Number(short[1]);
  const day = Number(short[2]);
  const end = at + short[0].length;
  if (month < 1 || month > 12 || day < 1 || day > 31 || isCounter(text, at, end, month, day)) return null;
  const date = dateDraft(end);
  date.month = month;
  date.day = day;
  const last = LAST_DAY.match(text, end);
  if (last && Number(last[1]) > day && Number(last[1]) <= 31) {
    date.end = end + last[0].length;
    date.through = dateDraft(date.end);
    date.through.day = Number(last[1]);
  }
  return date;
}

export const numericDate: Reader = {
  begins: [...DIGITS, ...openingsBefore([...letters, ...names])],
  read: readNumericDate,
};
