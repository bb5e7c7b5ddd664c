/** Numbers as dates write them: digits (already half-width), 二十三, 二〇二一. */
import { Chars, isDigit, KANJI_NUMERALS } from './chars.js';

const VALUES = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const));
VALUES.set('零', 0);
VALUES.set('元', 1);

/** Up to two digits, or a kanji number below a hundred. */
export const N2 = '(?:[0-9]{1,2}|[〇一二三四五六七八九十]{1,4})';

const KANJI = new Chars(KANJI_NUMERALS);

/** Where the `N2` that begins at `at` ends; `at` where there is none. */
export function endOfNumber(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && isDigit(text.charCodeAt(end))) end++;
  if (end > at) return end;
  while (end < at + 4 && KANJI.at(text, end)) end++;
  return end;
}

/** The value of what `N2` or a run of positional kanji digits matched; NaN where it is no number (十十). */
export function numeral(written: string): number {
  if (isDigit(written.charCodeAt(0))) return Number(written);
  const tens = written.indexOf('十');
  if (tens < 0) {
    let value = 0;
    for (const digit of written) value = value * 10 + (VALUES.get(digit) ?? Number.NaN);
    return value;
  }
  if (tens > 1 || written.length - tens > 2) return Number.NaN;
  const before = tens === 0 ? 1 : (VALUES.get(written.charAt(0)) ?? Number.NaN);
  const after = tens === written.length - 1 ? 0 : (VALUES.get(written.charAt(tens + 1)) ?? Number.NaN);
  return before * 10 + after;
}

/** The value of the `N2` from `at` to `end`. */
export function numberAt(text: string, at: number, end: number): number {
  let value = 0;
  for (let i = at; i < end; i++) {
    if (!isDigit(text.charCodeAt(i))) return numeral(text.slice(at, end));
    value = value * 10 + text.charCodeAt(i) - 0x30;
  }
  return value;
}
