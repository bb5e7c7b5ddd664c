/** Numbers as dates write them: digits (already half-width), 二十三, 二〇二一. */
import { isDigit } from './chars.js';

const VALUES = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const));
VALUES.set('零', 0);
VALUES.set('元', 1);

/** Up to two digits, or a kanji number below a hundred. */
export const N2 = '(?:[0-9]{1,2}|[〇一二三四五六七八九十]{1,4})';

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
