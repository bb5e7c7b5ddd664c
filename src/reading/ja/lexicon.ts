/**
 * All table words found in one pass: a trie whose steps are one look-up each, and whose last branches are short lists. What a
 * look-up touches lies close together, since a text asks all over the tables and waiting for the memory is most of the cost;
 * ten times the words cost next to nothing. Matches are leftmost-longest and do not overlap.
 */
import { Bits } from './bits.js';
import { mix, Steps } from './steps.js';

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
/** The node where all words begin. */
const ROOT = 1;
/** As many words go into a list, where they are compared one by one. */
const LISTED = 16;
const UNITS = 1 << 16;
const PAIR_BITS = 16;

/** Which of the bits a beginning of two characters has. */
const pairBit = (first: number, second: number): number => mix(first, second) >>> (32 - PAIR_BITS);
/** The first two characters make one step. */
const pairCode = (first: number, second: number): number => (first << 16) | second;

export class Lexicon<Sense> {
  /** They lead to nodes, or less than zero to lists. */
  readonly #steps = new Steps();
  #nodes = ROOT;
  /**
   * The characters that are words, those that begin longer ones, and the two-character beginnings of words: the few KB of these
   * that a text asks for stay in the cache, and with them it is passed over, but for one place in five.
   */
  readonly #whole = new Bits(UNITS);
  readonly #longer = new Bits(UNITS);
  readonly #pairs = new Bits(1 << PAIR_BITS);
  /** The last two characters of words. */
  readonly #ends = new Bits(1 << PAIR_BITS);
  /** A list: how many words, the number before the first one's (low, high), then of each the length and the characters left. */
  readonly #lists: Uint16Array;
  /** By the numbers of the words, from 1 on. */
  readonly #kinds: Uint16Array;
  readonly #senses: (readonly Sense[])[] = [[]];

  /** @param kindOf a bit for the kind of a sense, one of the lowest sixteen */
  constructor(entries: Iterable<readonly [form: string, sense: Sense]>, kindOf: (sense: Sense) => number = () => 0) {
    const kinds = [0];
    const lists = [0];
    const words = new Map<string, Sense[]>();
    for (const [form, sense] of entries) {
      const known = words.get(form);
      if (known) known.push(sense);
      else if (form !== '') words.set(form, [sense]);
    }
    const forms = [...words.keys()].sort();
    const number = (form: string): number => {
      const senses = words.get(form) ?? [];
      let kind = 0;
      for (const sense of senses) kind |= kindOf(sense);
      this.#senses.push(senses);
      return kinds.push(kind) - 1;
    };
    // The words from `from` to `to` begin alike, and of those the shorter come first.
    const branch = (from: number, to: number, node: number, depth: number): void => {
      for (let at = from; at < to; ) {
        const first = forms[at] as string;
        const reached = depth === 0 ? Math.min(first.length, 2) : depth + 1;
        const code =
          reached - depth === 2 ? pairCode(first.charCodeAt(0), first.charCodeAt(1)) : first.charCodeAt(depth);
        const word = first.length === reached ? number(first) : 0;
        const longer = word > 0 ? at + 1 : at;
        at = longer;
        // At first a single character makes a step of its own, beside those of two.
        const goesOn = depth > 0 || reached > 1;
        while (goesOn && at < to && isWithin(forms[at] as string, first, depth, reached)) at++;
        let next = 0;
        if (at - longer > LISTED) next = ++this.#nodes;
        else if (at > longer) {
          next = -lists.length;
          const few = forms.slice(longer, at);
          list(few, reached, kinds.length - 1, lists);
          few.forEach(number);
        }
        this.#steps.add(node, code, next, word);
        if (next > 0) branch(longer, at, next, reached);
      }
    };
    for (const form of words.keys()) this.#noteEdges(form);
    branch(0, forms.length, ROOT, 0);
    this.#lists = new Uint16Array(lists);
    this.#kinds = new Uint16Array(kinds);
  }

  #noteEdges(form: string): void {
    const first = form.charCodeAt(0);
    if (form.length === 1) this.#whole.add(first);
    else {
      this.#longer.add(first);
      this.#pairs.add(pairBit(first, form.charCodeAt(1)));
      this.#ends.add(pairBit(form.charCodeAt(form.length - 2), form.charCodeAt(form.length - 1)));
    }
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

/** Whether a word begins as another does that goes on behind `depth`, from there up to `reached`. */
function isWithin(form: string, like: string, depth: number, reached: number): boolean {
  if (form.length < reached) return false;
  for (let i = depth; i < reached; i++) if (form.charCodeAt(i) !== like.charCodeAt(i)) return false;
  return true;
}

/** Adds a list: of two words that begin alike, the longer one is met first. */
function list(forms: string[], depth: number, before: number, lists: number[]): void {
  if (forms.length > 1) forms.sort((a, b) => b.length - a.length);
  lists.push(forms.length, before & 0xffff, before >>> 16);
  for (const form of forms) {
    lists.push(form.length - depth);
    for (let i = depth; i < form.length; i++) lists.push(form.charCodeAt(i));
  }
}
