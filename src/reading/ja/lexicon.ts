/**
 * All table words found in one pass: a trie whose steps are one look-up in an open-addressing hash table, so that
 * ten times the words cost next to nothing. Matches are leftmost-longest and do not overlap.
 */

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
/** The fields of an entry in the table, side by side so that a step reads one line of the cache. */
const NODE = 0;
const CODE = 1;
const CHILD = 2;
const SENSES = 3;
const FIELDS = 4;
/** A number of senses (0: none) stands in the table together with their kinds. */
const KIND_BITS = 12;
const KINDS = (1 << KIND_BITS) - 1;
const PAIR_BITS = 16;
/** Entries that the table has room for at first. */
const SMALLEST = 64;

const mix = (a: number, b: number): number => Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
/** Which of the bits a beginning of two characters has. */
const pairBit = (first: number, second: number): number => mix(first, second) >>> (32 - PAIR_BITS);
/** One bit in 32. (A shift takes the last five bits of its distance.) */
const has = (bits: Int32Array, bit: number): number => ((bits[bit >> 5] as number) >>> bit) & 1;
const put = (bits: Int32Array, bit: number): void => {
  bits[bit >> 5] = (bits[bit >> 5] as number) | (1 << bit);
};
/** The first two characters make one step. */
const pairCode = (first: number, second: number): number => (first << 16) | second;

export class Lexicon<Sense> {
  /** Entries of the parent's node + 1 (0 where empty), the character, its node, and its senses (0: none). */
  #table = new Int32Array(SMALLEST * FIELDS);
  #mask = SMALLEST - 1;
  readonly #senses: Sense[][] = [[]];
  #nodes = 1;
  /**
   * A bit for each character that is a word, that begins a longer one, and for the two-character beginnings of words: the few
   * KB of these that a text asks for stay in the cache, and with them it is passed over, but for one place in five.
   */
  readonly #whole = new Int32Array(1 << 11);
  readonly #longer = new Int32Array(1 << 11);
  readonly #pairs = new Int32Array(1 << (PAIR_BITS - 5));

  /** @param kindOf a bit for the kind of a sense, one of the lowest twelve */
  constructor(entries: Iterable<readonly [form: string, sense: Sense]>, kindOf: (sense: Sense) => number = () => 0) {
    for (const [form, sense] of entries) {
      if (form === '') continue;
      this.#makeRoom(form.length);
      const at = this.#enter(form);
      const known = this.#table[at + SENSES] as number;
      if (known > 0) this.#senses[known >> KIND_BITS]?.push(sense);
      const senses = known > 0 ? known : (this.#senses.push([sense]) - 1) << KIND_BITS;
      this.#table[at + SENSES] = senses | kindOf(sense);
    }
  }

  /** Doubles the table where so many more steps would fill more than half of it: the smaller it is, the more of it is cached. */
  #makeRoom(steps: number): void {
    const old = this.#table;
    let size = this.#mask + 1;
    while ((this.#nodes + steps) * 2 > size) size *= 2;
    if (size === this.#mask + 1) return;
    this.#table = new Int32Array(size * FIELDS);
    this.#mask = size - 1;
    for (let at = 0; at < old.length; at += FIELDS) {
      const node = old[at + NODE] as number;
      if (node !== 0) this.#table.set(old.subarray(at, at + FIELDS), this.#place(node - 1, old[at + CODE] as number));
    }
  }

  /** Where the entry of a step stands, or the empty place where it would. */
  #place(node: number, code: number): number {
    const table = this.#table;
    const mixed = mix(node, code);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    for (;;) {
      const at = slot * FIELDS;
      const owner = table[at + NODE];
      if (owner === 0 || (owner === node + 1 && table[at + CODE] === code)) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #step(node: number, code: number): number {
    const at = this.#place(node, code);
    if (this.#table[at + NODE] === 0) {
      this.#table[at + NODE] = node + 1;
      this.#table[at + CODE] = code;
      this.#table[at + CHILD] = this.#nodes++;
    }
    return at;
  }

  /** The entry of a word's last step. */
  #enter(form: string): number {
    const first = form.charCodeAt(0);
    const second = form.charCodeAt(1);
    let at: number;
    if (form.length === 1) {
      put(this.#whole, first);
      at = this.#step(0, first);
    } else {
      put(this.#longer, first);
      put(this.#pairs, pairBit(first, second));
      at = this.#step(0, pairCode(first, second));
    }
    for (let i = 2; i < form.length; i++) at = this.#step(this.#table[at + CHILD] as number, form.charCodeAt(i));
    return at;
  }

  /** Whether a word may begin with these two characters: a few bits, and no branch between them. */
  #mayBegin(first: number, second: number): boolean {
    return (has(this.#whole, first) | (has(this.#longer, first) & has(this.#pairs, pairBit(first, second)))) !== 0;
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
    const table = this.#table;
    let end = start + 1;
    let found = has(this.#whole, first) ? (table[this.#place(0, first) + SENSES] as number) : 0;
    if (start + 1 < limit) {
      let at = this.#place(0, pairCode(first, second));
      for (let next = start + 2; table[at + NODE] !== 0; next++) {
        const senses = table[at + SENSES] as number;
        if (senses > 0) {
          found = senses;
          end = next;
        }
        if (next >= limit) break;
        at = this.#place(table[at + CHILD] as number, text.charCodeAt(next));
      }
    }
    if (found === 0) return null;
    return { start, end, kinds: found & KINDS, senses: this.#senses[found >> KIND_BITS] as Sense[] };
  }

  /** The longest word that ends exactly at `end` and starts at `floor` or later, or null. */
  endingAt(text: string, end: number, floor: number): Match<Sense> | null {
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
