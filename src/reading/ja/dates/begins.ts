/** Words made into expressions, and into what a reader says that its expressions begin with. */
import { DIGITS, KANJI_NUMERALS, NUMERALS } from './chars.js';

/** An alternation of words for an expression, the longest first. */
export function oneOf(words: Iterable<string>): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}

/** The first two characters of words. */
export const openings = (words: Iterable<string>): string[] => [...new Set([...words].map((word) => word.slice(0, 2)))];

/** Words that a number follows, with the first character of the number. */
export const openingsBefore = (words: Iterable<string>): string[] =>
  openings([...words].flatMap((word) => [...NUMERALS, ' '].map((digit) => word + digit)));

/** A number in digits, or in kanji with one of `units` or another numeral behind its first. */
export const openingsOfNumbers = (units: string): string[] => [
  ...DIGITS,
  ...[...KANJI_NUMERALS].flatMap((digit) => [...KANJI_NUMERALS, ...units, ' '].map((next) => digit + next)),
];
