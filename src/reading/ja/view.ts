/**
 * The text as the tables want to see it: widths folded, and without what only decorates or explains
 * (hashtag signs, emoji, links, invisible characters, parentheses, line ends that a column made). Every place in the view knows its place in the text.
 */
import { Bits } from './bits.js';
import { foldWidths } from './widths.js';
import { softBreaks } from './wraps.js';

export interface View {
  text: string;
  /** The document's text with its widths folded, nothing left out. */
  folded: string;
  /** The stretches that were taken over as they stand: where each begins in the view, and by how much it stands further on in the text. */
  starts: readonly number[];
  shifts: readonly number[];
  /** Where brackets were left out that say that talks were a call: （テレビ会議形式）. */
  calls: readonly number[];
}

const MAX_ASIDE = 300;
/** A mode of talks alone in brackets. */
const CALL = /^\((?:テレビ|ビデオ|オンライン|ウェブ|電話|リモート)[^()]{0,8}\)$/i;
const LONGEST_CALL = 16;
const URL = /(?:https?:\/\/|pic\.(?:twitter|x)\.com\/)[^\s\u3000-\u9fff\uff00-\uffef]*/y;
const WORD = /[\p{L}\p{N}_ー々]/u;
const KANA_END = /[たすいるんねう！。]/;

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
const isInvisible = (code: number): boolean => invisible.has(code) === 1;
const isDecoration = (code: number): boolean => decoration.has(code) === 1;

/** The characters where there may be something to do. */
const MARKS = bitsOf([...INVISIBLE, ...DECORATION]);
for (const mark of '\n (#hp') MARKS.add(mark.charCodeAt(0));

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

/** Puts a view together. */
class Builder {
  /** Joined at the end: a text put together with `+` stays a chain of pieces to V8, and each of its characters costs more. */
  readonly #pieces: string[] = [];
  /** How long it is so far. */
  length = 0;
  readonly starts: number[] = [];
  readonly shifts: number[] = [];
  readonly #folded: string;
  #from = 0;

  constructor(folded: string) {
    this.#folded = folded;
  }

  /** Takes over what stands before a place, and goes on behind what is left out there. */
  leave(from: number, to: number): void {
    if (from > this.#from) this.#add(this.#folded.slice(this.#from, from), this.#from);
    this.#from = to;
  }

  /** The same, with another character in its place; `at` is where that one is said to stand. */
  replace(from: number, to: number, character: string, at: number): void {
    this.leave(from, to);
    this.#add(character, at);
  }

  /** Whether nothing was left out yet. */
  isWhole(): boolean {
    return this.#from === 0;
  }

  /** Its last character. */
  last(): string {
    return this.#pieces.at(-1)?.at(-1) ?? '';
  }

  text(): string {
    return this.#pieces.join('');
  }

  #add(words: string, at: number): void {
    this.starts.push(this.length);
    this.shifts.push(at - this.length);
    this.#pieces.push(words);
    this.length += words.length;
  }
}

/** The starts and the shifts of a view from which nothing was left out. */
const WHOLE: readonly number[] = [0];

/** Builds the view of a document's text. Linear in its length. */
export function viewOf(original: string): View {
  const places: number[] = [];
  const text = foldWidths(original, MARKS, places);
  const view = new Builder(text);
  const soft = softBreaks(text);
  const calls: number[] = [];
  let inTag = false;
  let i = 0;
  for (const from of places) {
    if (from < i) continue;
    i = from;
    const code = text.charCodeAt(i);
    if (isInvisible(code) || (code === 0x0a && soft.has(i))) {
      view.leave(from, ++i);
    } else if (isDecoration(code)) {
      while (i < text.length && (isDecoration(text.charCodeAt(i)) || isInvisible(text.charCodeAt(i)) || isLow(text, i)))
        i++;
      view.leave(from, i);
      // An emoji after a finished predicate ends the sentence, as a full stop would.
      if (KANA_END.test(view.last()) && !/[のはがをにとでも]/.test(text[i] ?? '')) view.replace(i, i, '。', from);
    } else if (code === 0x28) {
      const end = closing(text, i);
      i = end < 0 ? i + 1 : end + 1;
      if (end >= 0) view.leave(from, i);
      if (i - from <= LONGEST_CALL && CALL.test(text.slice(from, i))) calls.push(view.length);
    } else if (
      code === 0x23 &&
      WORD.test(text[i + 1] ?? '') &&
      !(i > 0 && /[\s。!]/.test(text[i - 1] ?? '') && isTagsOnly(text, i))
    ) {
      inTag = true;
      view.leave(from, ++i);
    } else if (code === 0x23 && isTagsOnly(text, i)) {
      // Tags that only close a line are labels, not words of a sentence.
      i = TAGS.lastIndex;
      view.leave(from, i);
    } else if (
      code === 0x20 &&
      !inTag &&
      text.charCodeAt(i + 1) === 0x23 &&
      i > 0 &&
      WORD.test(text[i - 1] ?? '') &&
      !isTagsOnly(text, i + 1)
    ) {
      view.leave(from, ++i); // 護衛艦 #いかづち
    } else if (code === 0x20 && inTag) {
      inTag = false;
      i++;
      if (text.charCodeAt(i) === 0x23) view.replace(from, i, '、', from);
      else if (WORD.test(text[i] ?? '')) view.leave(from, i);
    } else if ((code === 0x68 || code === 0x70) && isUrl(text, i)) {
      i = URL.lastIndex;
      view.replace(from, i, ' ', i - 1);
    } else {
      if (code === 0x0a) inTag = false;
      i++;
    }
  }
  if (view.isWhole()) return { text, folded: text, starts: WHOLE, shifts: WHOLE, calls };
  view.leave(text.length, text.length);
  return { text: view.text(), folded: text, starts: view.starts, shifts: view.shifts, calls };
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

/** The last of the stretches that begin at a place or before it, a place in the view or (`inText`) in the document's text; -1 where none does. */
function lastStretch({ starts, shifts }: View, place: number, inText: boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begin = (starts[middle] as number) + (inText ? (shifts[middle] as number) : 0);
    if (begin <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place in the document's text of a place in the view, or of its end. */
export function placeInText(view: View, at: number): number {
  if (at >= view.text.length) return view.folded.length;
  const n = lastStretch(view, at, false);
  return n < 0 ? at : at + (view.shifts[n] as number);
}

/** The first place in the view at or after a place in the document's text. */
export function placeInView(view: View, place: number): number {
  const { starts, shifts } = view;
  const n = lastStretch(view, place, true);
  if (n < 0) return 0;
  const end = n + 1 < starts.length ? (starts[n + 1] as number) : view.text.length;
  return Math.min(place - (shifts[n] as number), end);
}

/** A stretch of the view as words of the document's text. */
export function spanOf(
  original: string,
  view: View,
  start: number,
  end: number,
): { start: number; end: number; exact: string } {
  const from = placeInText(view, start);
  const to = end > start ? Math.min(placeInText(view, end - 1) + 1, original.length) : from;
  return { start: from, end: to, exact: original.slice(from, to) };
}
