/** Sentences and quotes of a view: a full stop inside quotation marks ends no sentence, a line end closes every quote. */

import { unitsOf } from './units.js';

export interface Quote {
  /** Place of the opening mark and the place after the closing mark. */
  start: number;
  end: number;
}

export interface Sentence {
  /** The sentence without its bullet, number or dateline, and without its closing mark. */
  start: number;
  end: number;
  /** Where the label right before it begins (【中国海軍艦艇の動向】); its start, where it has none. */
  labelStart: number;
  /** Outermost quotes, in order. */
  quotes: readonly Quote[];
  /** Line of the view in which it stands, counted from 0. */
  line: number;
  /** Whether it is a line of its own that ends in no full stop: a heading, a list item, a headline. */
  heading: boolean;
  /** Whether it opens its line. */
  first: boolean;
}

const SPACE = 0x20;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const FULL_STOP = 0x3002;
const OPEN = 0x300c; // 「
const CLOSE = 0x300d;
const INNER_OPEN = 0x300e; // 『
const INNER_CLOSE = 0x300f;

/** What may stand before a line's first word: bullets, numbers, datelines and labels in heavy brackets. It never looks past its line, or lines without a word would cost their number squared. */
const LEAD =
  /[^\S\n]*(?:[▼■◆▽◇●][^。、\s]{2,20}[^\S\n])?(?:[・▼▽■□○●◎◆◇▲△*※★☆–—-][^\S\n]*)*(?:\d{1,2}(?:[.．、](?!\d)|[^\S\n])[^\S\n]*)?(?:(?:【[^】\n]{1,40}】|<[^>\n]{1,12}>|〈[^〉\n]{1,12}〉|《[^》\n]{1,20}》|\[[^\]\n]{1,12}\]|\[[^\]\n]{1,30}(?:ロイター|AFP|AP|共同|時事)\](?:[^\S\n]*[-–—―])?)[^\S\n]*(?=[^\s。]))*[^\S\n]*/y;
const HEADING_LENGTH = 60;

/** Cuts a view's text into sentences. Linear in its length. */
export function sentencesOf(text: string): Sentence[] {
  const cutter = new Cutter(unitsOf(text));
  for (let from = 0; from <= text.length; ) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    LEAD.lastIndex = from;
    const start = LEAD.test(text) && LEAD.lastIndex <= to ? LEAD.lastIndex : from;
    cutter.cut(from, start, to);
    from = to + 1;
  }
  return cutter.sentences;
}

const NONE: readonly Quote[] = [];
/** For the sentences behind the first of a line. */
const NO_LABEL = -1;

/** Cuts line after line of a text. */
class Cutter {
  readonly sentences: Sentence[] = [];
  readonly #units: Uint16Array;
  #line = -1;

  constructor(units: Uint16Array) {
    this.#units = units;
  }

  /** The next line, whose words begin at `start`. */
  cut(lead: number, start: number, to: number): void {
    this.#line++;
    let from = start;
    let labelStart = lead;
    let quotes: Quote[] | null = null;
    let depth = 0;
    let opened = 0;
    for (let i = start; i < to; i++) {
      const code = this.#units[i] as number;
      // Kana and kanji, nearly all of a text, end nothing.
      if (code > INNER_CLOSE) continue;
      if (code === OPEN || code === INNER_OPEN) {
        if (depth++ === 0) opened = i;
      } else if (code === CLOSE || code === INNER_CLOSE) {
        if (depth > 0 && --depth === 0) {
          quotes ??= [];
          quotes.push({ start: opened, end: i + 1 });
        }
      } else if (depth === 0 && (code === FULL_STOP || code === EXCLAMATION || code === QUESTION)) {
        this.#add(labelStart, from, i, quotes, false);
        quotes = null;
        from = i + 1;
        labelStart = NO_LABEL;
      }
    }
    if (depth > 0) {
      quotes ??= [];
      quotes.push({ start: opened, end: to });
    }
    this.#add(labelStart, from, to, quotes, labelStart !== NO_LABEL && to - from <= HEADING_LENGTH);
  }

  #add(labelStart: number, from: number, end: number, quotes: Quote[] | null, heading: boolean): void {
    let start = from;
    while (start < end && this.#units[start] === SPACE) start++;
    if (end === start) return;
    const first = labelStart !== NO_LABEL;
    this.sentences.push({
      start,
      end,
      labelStart: first ? labelStart : start,
      quotes: quotes ?? NONE,
      line: this.#line,
      heading,
      first,
    });
  }
}
