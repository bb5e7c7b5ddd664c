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
/** What a character begins: no word, longer words only, or a word of one character (and maybe longer ones). */
const LONGER = 1;
const WHOLE = 2;
const PAIR_BITS = 16;

/** Which of the 65,536 bits a beginning of two characters has. */
const pairBit = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - PAIR_BITS);

export class Lexicon<Sense> {
  /** node * 65536 + character: exact in a double, however large the tables grow. */
  readonly #keys: Float64Array;
  readonly #values: Int32Array;
  readonly #mask: number;
  /** Senses by trie node; node 0 is the root. */
  readonly #senses: (Sense[] | undefined)[] = [undefined];
  /** What each character begins: a third of a text is passed over with this alone. */
  readonly #starts = new Uint8Array(65536);
  /** The two-character beginnings of all words. These 8 KB stay in the cache, the table does not: it is asked at one place in five. */
  readonly #pairs = new Uint8Array((1 << PAIR_BITS) / 8);

  constructor(entries: Iterable<readonly [form: string, sense: Sense]>) {
    const words = [...entries];
    // A step for every character is more than words with shared beginnings need: the table is at most three quarters full.
    const most = words.reduce((sum, [form]) => sum + form.length, 0);
    const size = 2 ** Math.ceil(Math.log2((most * 4) / 3 + 1));
    this.#keys = new Float64Array(size).fill(-1);
    this.#values = new Int32Array(size);
    this.#mask = size - 1;
    for (const [form, sense] of words) if (form !== '') this.#add(form, sense);
  }

  #slot(node: number, code: number): number {
    const key = node * 65536 + code;
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #add(form: string, sense: Sense): void {
    const first = form.charCodeAt(0);
    if (form.length === 1) this.#starts[first] = WHOLE;
    else {
      this.#starts[first] ||= LONGER;
      const bit = pairBit(first, form.charCodeAt(1));
      this.#pairs[bit >> 3] = (this.#pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    let node = 0;
    for (let i = 0; i < form.length; i++) {
      const slot = this.#slot(node, form.charCodeAt(i));
      if (this.#keys[slot] === -1) {
        this.#keys[slot] = node * 65536 + form.charCodeAt(i);
        this.#values[slot] = this.#senses.length;
        this.#senses.push(undefined);
      }
      node = this.#values[slot] ?? 0;
    }
    const senses = this.#senses[node];
    if (senses) senses.push(sense);
    else this.#senses[node] = [sense];
  }

  /** Whether some word may start at `start`; says no at most places, and never wrongly. */
  #mayStart(text: string, start: number): boolean {
    const first = text.charCodeAt(start);
    const begins = this.#starts[first];
    if (begins !== LONGER) return begins === WHOLE;
    const bit = pairBit(first, text.charCodeAt(start + 1));
    return ((this.#pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  /** The longest word that starts exactly at `start` and ends by `limit`, or null. */
  at(text: string, start: number, limit = text.length): Match<Sense> | null {
    if (!this.#mayStart(text, start)) return null;
    let node = 0;
    let end = start;
    let senses: readonly Sense[] | null = null;
    for (let i = start; i < limit; i++) {
      const slot = this.#slot(node, text.charCodeAt(i));
      if (this.#keys[slot] === -1) break;
      node = this.#values[slot] ?? 0;
      const here = this.#senses[node];
      if (here) {
        senses = here;
        end = i + 1;
      }
    }
    return senses && { start, end, senses };
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
