/**
 * The text as the tables want to see it: widths folded, and without what only decorates or explains
 * (hashtag signs, emoji, links, invisible characters, parentheses). Every place in the view knows its place in the text.
 */

export interface Aside {
  /** Where the parenthesis stood, as a place in the view. */
  at: number;
  /** Its words (without the brackets), as places in the document's text. */
  start: number;
  end: number;
}

export interface View {
  text: string;
  /** For each place in the view, its place in the document's text; one more entry than the view is long. */
  at: Int32Array;
  asides: Aside[];
}

const MAX_ASIDE = 300;
const URL = /(?:https?:\/\/|pic\.(?:twitter|x)\.com\/)[^\s\u3000-\u9fff\uff00-\uffef]*/y;
const WORD = /[\p{L}\p{N}_ー々]/u;
const KANA_END = /[たすいるんねう！。]/;

/** Kana and kanji, most of a text: neither folded nor dropped. (゠ and the surrogates stand outside.) */
const isPlain = (code: number): boolean => code > 0x30a0 && code < 0xd800;

/** One character for one: full-width ASCII to half width, half-width kana to full, the comma of official prose to 、. */
function fold(code: number): number {
  if (isPlain(code)) return code;
  if (code === 0xff0c || code === 0xff64) return 0x3001; // ， ､
  if (code === 0xff61) return 0x3002; // ｡
  if (code === 0xff62) return 0x300c; // ｢
  if (code === 0xff63) return 0x300d; // ｣
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code === 0x3000 || code === 0xa0 || code === 0x09) return 0x20;
  if (code === 0x301c) return 0x7e; // 〜
  if (code === 0x2212 || code === 0x2010 || code === 0x2011) return 0x2d;
  if (code === 0x30a0) return 0x3d; // ゠
  return code;
}

/** Where the characters of one text are put together; longer texts get a longer one. */
let scratch = new Uint16Array(1 << 12);
function unitsFor(length: number): Uint16Array {
  if (scratch.length < length) scratch = new Uint16Array(length * 2);
  return scratch;
}

/** As many characters as a call takes arguments without trouble. */
const PIECE = 4096;

/** The first characters of an array as a string. (A TextDecoder would be a native object a call, and replaces lone surrogates.) */
function stringOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += PIECE) {
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(from + PIECE, length)) as unknown as number[],
    );
  }
  return text;
}

const FOLDED = /[\u00a0\t\u2010\u2011\u2212\u3000\u301c\u30a0\uff01-\uff64,]/;

const COMMA = 0x2c;
const CJK = 0x2e80;

/** What was folded last: the view and the dates of a document fold the same text. */
let folded = { from: '', to: '' };

/** The text folded one character for one, so that offsets stay as they are. */
export function foldWidths(text: string): string {
  if (folded.from === text) return folded.to;
  if (!FOLDED.test(text)) return text;
  const units = unitsFor(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A comma beside Japanese is 、 (本20日,大臣は,); between digits it groups them.
    units[i] = code === COMMA && (text.charCodeAt(i + 1) >= CJK || text.charCodeAt(i - 1) >= CJK) ? 0x3001 : fold(code);
  }
  folded = { from: text, to: stringOf(units, text.length) };
  return folded.to;
}

const isInvisible = (code: number): boolean =>
  code < 0x20
    ? code !== 0x0a
    : code === 0x7f ||
      code === 0xad ||
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x2069) ||
      (code >= 0xfe00 && code <= 0xfe0f) ||
      code === 0xfeff;

/** Symbols that decorate: dingbats, arrows, the emoji planes. */
const isDecoration = (code: number): boolean =>
  (code >= 0x2600 && code <= 0x27bf) || (code >= 0x2b00 && code <= 0x2bff) || (code >= 0xd83c && code <= 0xd83e);

/** The end of the parenthesis that opens at `open` in the same line, or -1. Nested brackets count. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i - open <= MAX_ASIDE; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return -1;
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return i;
  }
  return -1;
}

/** Builds the view of a document's text. Linear in its length. */
export function viewOf(original: string): View {
  const text = foldWidths(original);
  const units = unitsFor(text.length + 1);
  const at = new Int32Array(text.length + 2);
  const asides: Aside[] = [];
  let length = 0;
  let inTag = false;
  const put = (code: number, from: number): void => {
    at[length] = from;
    units[length++] = code;
  };
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isPlain(code)) {
      put(code, i++);
    } else if (isInvisible(code)) {
      i++;
    } else if (isDecoration(code)) {
      const from = i;
      while (i < text.length && (isDecoration(text.charCodeAt(i)) || isInvisible(text.charCodeAt(i)) || isLow(text, i)))
        i++;
      // An emoji after a finished predicate ends the sentence, as a full stop would.
      if (
        length > 0 &&
        KANA_END.test(String.fromCharCode(units[length - 1] ?? 0)) &&
        !/[のはがをにとでも]/.test(text[i] ?? '')
      )
        put(0x3002, from);
    } else if (code === 0x28) {
      const end = closing(text, i);
      if (end < 0) put(code, i++);
      else {
        asides.push({ at: length, start: i + 1, end });
        i = end + 1;
      }
    } else if (
      code === 0x23 &&
      WORD.test(text[i + 1] ?? '') &&
      !(i > 0 && /[\s。!]/.test(text[i - 1] ?? '') && isTagsOnly(text, i))
    ) {
      inTag = true;
      i++;
    } else if (code === 0x23 && isTagsOnly(text, i)) {
      // Tags that only close a line are labels, not words of a sentence.
      i = TAGS.lastIndex;
    } else if (
      code === 0x20 &&
      !inTag &&
      text.charCodeAt(i + 1) === 0x23 &&
      i > 0 &&
      WORD.test(text[i - 1] ?? '') &&
      !isTagsOnly(text, i + 1)
    ) {
      i++; // 護衛艦 #いかづち
    } else if (code === 0x20 && inTag) {
      inTag = false;
      if (text.charCodeAt(i + 1) === 0x23) put(0x3001, i);
      else if (!WORD.test(text[i + 1] ?? '')) put(code, i);
      i++;
    } else if ((code === 0x68 || code === 0x70) && isUrl(text, i)) {
      i = URL.lastIndex;
      put(0x20, i - 1);
    } else {
      if (code === 0x0a) inTag = false;
      put(code, i++);
    }
  }
  at[length] = text.length;
  return { text: stringOf(units, length), at: at.subarray(0, length + 1), asides };
}

const TAGS = /(?:#[^\s#]+[ ]*)+(?:https?:\S+\s*)?(?=\n|$)/y;
const isTagsOnly = (text: string, i: number): boolean => {
  TAGS.lastIndex = i;
  return TAGS.test(text);
};
const isLow = (text: string, i: number): boolean => (text.charCodeAt(i) & 0xfc00) === 0xdc00;
const isUrl = (text: string, i: number): boolean => {
  URL.lastIndex = i;
  return URL.test(text);
};

/** A stretch of the view as words of the document's text. */
export function spanOf(
  original: string,
  view: View,
  start: number,
  end: number,
): { start: number; end: number; exact: string } {
  const from = view.at[start] ?? original.length;
  const to = end > start ? (view.at[end - 1] ?? original.length) + 1 : from;
  return { start: from, end: to, exact: original.slice(from, to) };
}

/** The first place in the view at or after a place in the document's text. */
export function placeInView(view: View, original: number): number {
  let low = 0;
  let high = view.at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.at[middle] ?? 0) < original) low = middle + 1;
    else high = middle;
  }
  return low;
}
