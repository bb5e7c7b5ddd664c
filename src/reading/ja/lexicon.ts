/**
 * All table words found in one pass: a trie whose steps are one look-up each, and whose last branches are short lists. What a
 * look-up touches lies close together, since a text asks all over the tables and waiting for the memory is most of the cost;
 * ten times the words cost next to nothing. Matches are leftmost-longest and do not overlap.
 */
import type { Bits } from './bits.js';
import { type Compiled, compiled, pairBit, pairCode, ROOT } from './compiled.js';
import type { Steps } from './steps.js';

/** One finding: the words from `start` to `end` of the view, and everything they may mean. */
export interface Match<Sense> {
  start: number;
  end: number;
  /** The bits of its senses: most questions are answered by them, and the senses, scattered over the memory, are left alone. */
  kinds: number;
  senses: readonly Sense[];
}

/** How far back a word that ends at a given place is looked for. */
const LONGEST_BACK = 12;

export class Lexicon<Sense> {
  readonly #steps: Steps;
  readonly #whole: Bits;
  readonly #longer: Bits;
  readonly #pairs: Bits;
  readonly #ends: Bits;
  readonly #lists: Uint16Array;
  readonly #kinds: Uint16Array;
  readonly #senses: readonly (readonly Sense[])[];

  constructor({ steps, whole, longer, pairs, ends, lists, kinds, senses }: Compiled<Sense>) {
    this.#steps = steps;
    this.#whole = whole;
    this.#longer = longer;
    this.#pairs = pairs;
    this.#ends = ends;
    this.#lists = lists;
    this.#kinds = kinds;
    this.#senses = senses;
  }

  /** A lexicon of words and what each may mean. */
  static of<Sense>(entries: Iterable<readonly [form: string, sense: Sense]>): Lexicon<Sense> {
    return new Lexicon(compiled(entries, () => 0));
  }

  /** Whether a word may begin with these two characters. */
  #mayBegin(first: number, second: number): boolean {
    return (this.#whole.has(first) | (this.#longer.has(first) & this.#pairs.has(pairBit(first, second)))) !== 0;
  }

  /** The longest word that starts exactly at `start` and ends by `limit`, or null. */
  at(text: string, start: number, limit = text.length): Match<Sense> | null {
    if (start >= limit) return null;
    const first = text.charCodeAt(start);
    const second = start + 1 < limit ? text.charCodeAt(start + 1) : 0;
    return this.#mayBegin(first, second) ? this.#longest(text, start, limit, first, second) : null;
  }

  /** The first word that begins between `from` and `to`, and ends by `to`. */
  next(text: string, from: number, to: number): Match<Sense> | null {
    let first = text.charCodeAt(from);
    for (let at = from; at < to; at++) {
      const second = at + 1 < to ? text.charCodeAt(at + 1) : 0;
      const match = this.#mayBegin(first, second) ? this.#longest(text, at, to, first, second) : null;
      if (match) return match;
      first = second;
    }
    return null;
  }

  #longest(text: string, start: number, limit: number, first: number, second: number): Match<Sense> | null {
    const steps = this.#steps;
    let end = start + 1;
    let word = this.#whole.has(first) ? steps.word(steps.from(ROOT, first)) : 0;
    let node = ROOT;
    let code = pairCode(first, second);
    for (let reached = start + 2; reached <= limit && node > 0; reached++) {
      const step = steps.from(node, code);
      if (step < 0) break;
      if (steps.word(step) > 0) {
        word = steps.word(step);
        end = reached;
      }
      node = steps.next(step);
      if (node < 0) return this.#listed(-node, text, start, reached, limit) ?? this.#match(word, start, end);
      code = text.charCodeAt(reached);
    }
    return this.#match(word, start, end);
  }

  /** The longest word of a list that goes on at `from`. */
  #listed(list: number, text: string, start: number, from: number, limit: number): Match<Sense> | null {
    const lists = this.#lists;
    const count = lists[list] as number;
    const before = ((lists[list + 2] as number) << 16) | (lists[list + 1] as number);
    let at = list + 3;
    for (let n = 1; n <= count; n++) {
      const length = lists[at++] as number;
      let same = 0;
      while (same < length && lists[at + same] === text.charCodeAt(from + same)) same++;
      if (same === length && from + length <= limit) return this.#match(before + n, start, from + length);
      at += length;
    }
    return null;
  }

  #match(word: number, start: number, end: number): Match<Sense> | null {
    if (word === 0) return null;
    return { start, end, kinds: this.#kinds[word] as number, senses: this.#senses[word] as readonly Sense[] };
  }

  /** The longest word that ends exactly at `end` and starts at `floor` or later, or null. */
  endingAt(text: string, end: number, floor: number): Match<Sense> | null {
    const last = text.charCodeAt(end - 1);
    if (!(this.#whole.has(last) | this.#ends.has(pairBit(text.charCodeAt(end - 2), last)))) return null;
    for (let start = Math.max(floor, end - LONGEST_BACK); start < end; start++) {
      const match = this.at(text, start, end);
      if (match?.end === end) return match;
    }
    return null;
  }

  /** All words of a stretch of text, leftmost-longest. */
  scan(text: string, from = 0, to = text.length): Match<Sense>[] {
    const found: Match<Sense>[] = [];
    for (let match = this.next(text, from, to); match; match = this.next(text, match.end, to)) found.push(match);
    return found;
  }
}
