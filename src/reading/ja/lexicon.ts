/**
 * All table words found in one pass: a trie whose steps are one look-up in an open-addressing hash table, so that
 * ten times the words cost next to nothing. Matches are leftmost-longest and do not overlap.
 */

/** One finding: the words from `start` to `end` of the view, and everything they may mean. */
export interface Match<Sense> {
  start: number;
  end: number;
  senses: readonly Sense[];
}

/** How far back a word that ends at a given place is looked for. */
const LONGEST_BACK = 12;
/** What a character begins: a word of one character, longer words, or both. */
const WHOLE = 1;
const LONGER = 2;
/** The fields of an entry in the table, side by side so that a step reads one line of the cache. */
const NODE = 0;
const CODE = 1;
const CHILD = 2;
const SENSES = 3;
const FIELDS = 4;
const PAIR_BITS = 16;
/** Entries that the table has room for at first. */
const SMALLEST = 64;

const mix = (a: number, b: number): number => Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
/** Which of the 65,536 bits a beginning of two characters has. */
const pairBit = (first: number, second: number): number => mix(first, second) >>> (32 - PAIR_BITS);
/** The first two characters make one step. */
const pairCode = (first: number, second: number): number => (first << 16) | second;

export class Lexicon<Sense> {
  /** Entries of the parent's node + 1 (0 where empty), the character, its node, and where its senses stand (0: none). */
  #table = new Int32Array(SMALLEST * FIELDS);
  #mask = SMALLEST - 1;
  readonly #senses: Sense[][] = [[]];
  #nodes = 1;
  /** What each character begins: two fifths of a text are passed over with this alone. */
  readonly #starts = new Uint8Array(65536);
  /** The two-character beginnings of all words. These 8 KB stay in the cache; the table is asked at one place in five. */
  readonly #pairs = new Uint8Array((1 << PAIR_BITS) / 8);

  constructor(entries: Iterable<readonly [form: string, sense: Sense]>) {
    for (const [form, sense] of entries) {
      if (form === '') continue;
      this.#makeRoom(form.length);
      this.#add(form, sense);
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

  #add(form: string, sense: Sense): void {
    const first = form.charCodeAt(0);
    const second = form.charCodeAt(1);
    let at: number;
    if (form.length === 1) {
      this.#starts[first] = (this.#starts[first] as number) | WHOLE;
      at = this.#step(0, first);
    } else {
      const bit = pairBit(first, second);
      this.#starts[first] = (this.#starts[first] as number) | LONGER;
      this.#pairs[bit >> 3] = (this.#pairs[bit >> 3] as number) | (1 << (bit & 7));
      at = this.#step(0, pairCode(first, second));
    }
    for (let i = 2; i < form.length; i++) at = this.#step(this.#table[at + CHILD] as number, form.charCodeAt(i));
    const known = this.#table[at + SENSES] as number;
    if (known > 0) this.#senses[known]?.push(sense);
    else this.#table[at + SENSES] = this.#senses.push([sense]) - 1;
  }

  /** The longest word that starts exactly at `start` and ends by `limit`, or null. */
  at(text: string, start: number, limit = text.length): Match<Sense> | null {
    const first = text.charCodeAt(start);
    const begins = this.#starts[first];
    if (!begins || start >= limit) return null;
    const table = this.#table;
    let end = start + 1;
    let found = begins & WHOLE ? (table[this.#place(0, first) + SENSES] as number) : 0;
    if (begins & LONGER && start + 1 < limit) {
      const second = text.charCodeAt(start + 1);
      const bit = pairBit(first, second);
      if ((this.#pairs[bit >> 3] as number) & (1 << (bit & 7))) {
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
    }
    return found > 0 ? { start, end, senses: this.#senses[found] as Sense[] } : null;
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
    for (let i = from; i < to; ) {
      const match = this.at(text, i, to);
      if (match) {
        found.push(match);
        i = match.end;
      } else {
        i++;
      }
    }
    return found;
  }
}
