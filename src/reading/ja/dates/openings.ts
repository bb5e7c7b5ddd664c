/** Which readers to try at a place of the text, by the two characters that stand there. */
import { behindNumber, Chars, isDigit } from './chars.js';
import type { Reader } from './drafts.js';
import { READERS } from './readers/index.js';

/** Longer ones last, so that they are entered over those of one character. */
const openings = [...new Set(READERS.flatMap((reader) => reader.begins))].sort((a, b) => a.length - b.length);
const heads = [...new Set(openings.map((opening) => opening.charAt(0)))];
const seconds = [...new Set(openings.map((opening) => opening.charAt(1)).filter((second) => second !== ''))];

/** From 1 on; 0 for all other characters. */
function numbered(chars: readonly string[]): Uint16Array {
  const numbers = new Uint16Array(65536);
  for (const [index, char] of chars.entries()) numbers[char.charCodeAt(0)] = index + 1;
  return numbers;
}

/** A table with a row for each first character and a column for each second. */
const ROW = numbered(heads);
const COLUMN = numbered(seconds);
const WIDTH = seconds.length + 1;
const cell = (head: number, second: number) => (ROW[head] ?? 0) * WIDTH + (COLUMN[second] ?? 0);
const NONE: readonly Reader[] = [];
const TABLE = new Array<readonly Reader[]>(WIDTH * (heads.length + 1)).fill(NONE);
for (const opening of openings) {
  const any = opening.charAt(0);
  const fitting = READERS.filter((reader) => reader.begins.includes(opening) || reader.begins.includes(any));
  const at = cell(opening.charCodeAt(0), opening.charCodeAt(1));
  TABLE.fill(fitting, at, opening.length > 1 ? at + 1 : at + WIDTH);
}

/** What may stand behind the digits of a date, a time or a length. */
const BEHIND_DIGITS = new Chars('年月日時分週泊間/:-.、,~〜–・かカヵヶケ箇個と及お');

/** Whether anything may begin with the character; few do. */
export const mayBegin = (code: number): boolean => ROW[code] !== 0;

export function readersAt(text: string, at: number): readonly Reader[] {
  const head = text.charCodeAt(at);
  if (isDigit(head) && !BEHIND_DIGITS.at(text, behindNumber(text, at))) return NONE;
  return TABLE[cell(head, text.charCodeAt(at + 1))] ?? NONE;
}
