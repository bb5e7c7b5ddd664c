/** Characters that nobody reads: invisible ones, and symbols that only decorate. */
import { Bits } from './bits.js';

type Range = readonly [first: number, last: number];
/** Controls but for the line end, soft hyphen, zero widths, marks of direction, variation selectors. */
const INVISIBLE: readonly Range[] = [
  [0, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x7f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
/** Symbols that decorate: dingbats, arrows, the emoji planes. */
const DECORATION: readonly Range[] = [
  [0x2600, 0x27bf],
  [0x2b00, 0x2bff],
  [0xd83c, 0xd83e],
];

function bitsOf(ranges: readonly Range[]): Bits {
  const bits = new Bits(65536);
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) bits.add(code);
  return bits;
}

const invisible = bitsOf(INVISIBLE);
const decoration = bitsOf(DECORATION);
export const isInvisible = (code: number): boolean => invisible.has(code) === 1;
export const isDecoration = (code: number): boolean => decoration.has(code) === 1;

const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** The end of the run of such characters that begins at a place. */
export function decorationEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (!isDecoration(code) && !isInvisible(code) && !isLow(code)) break;
  }
  return end;
}

/** The set of all of them, and of some more. */
export const decorationAnd = (others: string): Bits => {
  const bits = bitsOf([...INVISIBLE, ...DECORATION]);
  for (const other of others) bits.add(other.charCodeAt(0));
  return bits;
};
