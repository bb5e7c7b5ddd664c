/** Widths folded, so that tables and expressions need to know only one way to write a character. */

/** Hiragana, katakana, kanji, and the punctuation of Japanese: nearly all of a text, neither folded nor dropped. */
export const isPlain = (code: number): boolean => code > 0x3000 && code < 0xd800 && code !== 0x301c && code !== 0x30a0;

/** One character for one: full-width ASCII to half width, half-width kana to full, the comma of official prose to 、. */
function fold(code: number): number {
  if (code === 0xff0c || code === 0xff64) return 0x3001; // ， ､
  if (code === 0xff61) return 0x3002; // ｡
  if (code === 0xff62) return 0x300c; // ｢
  if (code === 0xff63) return 0x300d; // ｣
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0 || code === 0x09) return 0x20;
  if (code === 0x301c) return 0x7e; // 〜
  if (code === 0x2212 || code === 0x2010 || code === 0x2011) return 0x2d;
  if (code === 0x30a0) return 0x3d; // ゠
  if (code >= 0x2160 && code <= 0x2168) return 0x31 + code - 0x2160; // Ⅰ … Ⅸ: ジャンカイⅡ級
  return code;
}

const COMMA = 0x2c;
const CJK = 0x2e80;

/** The text folded one character for one, so that offsets stay as they are. */
export function foldWidths(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlain(code)) continue;
    // A comma beside Japanese is 、 (本20日,大臣は,); between digits it groups them.
    const beside = code === COMMA && (text.charCodeAt(i + 1) >= CJK || text.charCodeAt(i - 1) >= CJK);
    const to = beside ? 0x3001 : fold(code);
    if (to === code) continue;
    pieces.push(text.slice(from, i), String.fromCharCode(to));
    from = i + 1;
  }
  if (from === 0) return text;
  pieces.push(text.slice(from));
  // Joined, and not added up: see the view.
  return pieces.join('');
}
