/** Widths folded, so that tables and expressions need to know only one way to write a character. */
import { Bits } from './bits.js';
import { textOf, unitsOf } from './units.js';

/** Hiragana, katakana, kanji, and the punctuation of Japanese: nearly all of a text, neither folded nor dropped. */
const isPlain = (code: number): boolean => code > 0x3000 && code < 0xd800 && code !== 0x301c && code !== 0x30a0;

/** One character for one: full-width ASCII to half width, half-width kana to full, the comma of official prose to 、. */
function fold(code: number): number {
  if (code > 0x20 && code < 0x7f) return code;
  if (code === 0xff0c || code === 0xff64) return 0x3001; // ， ､
  if (code === 0xff61) return 0x3002; // ｡
  if (code === 0xff62) return 0x300c; // ｢
  if (code === 0xff63) return 0x300d; // ｣
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0 || code === 0x09) return 0x20;
  if (code === 0x301c || code === 0x2500) return 0x7e; // 〜, and 17─21日 as agencies write it
  if (code === 0x2212 || code === 0x2010 || code === 0x2011) return 0x2d;
  if (code === 0x30a0) return 0x3d; // ゠
  if (code >= 0x2160 && code <= 0x2168) return 0x31 + code - 0x2160; // Ⅰ … Ⅸ: ジャンカイⅡ級
  return code;
}

const COMMA = 0x2c;
const CJK = 0x2e80;
const NONE = new Bits(65536);

/**
 * The text folded one character for one, so that offsets stay as they are.
 * @param marks characters (as folded) whose places are wanted, none of them a plain one: they are met on the way
 * @param places where to put those places, in order
 */
export function foldWidths(text: string, marks: Bits = NONE, places: number[] = []): string {
  const { length } = text;
  const units = unitsOf(text);
  let folded = false;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const code = units[i] as number;
    if (!isPlain(code)) {
      // A comma beside Japanese is 、 (本20日,大臣は,); between digits it groups them.
      const beside = code === COMMA && (before >= CJK || (i + 1 < length && (units[i + 1] as number) >= CJK));
      const to = beside ? 0x3001 : fold(code);
      if (marks.has(to) === 1) places.push(i);
      if (to !== code) {
        units[i] = to;
        folded = true;
      }
    }
    before = code;
  }
  return folded ? textOf(units, length) : text;
}
