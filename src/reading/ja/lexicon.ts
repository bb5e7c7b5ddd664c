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

export class Lexicon<Sense> {
  /** node * 65536 + character: exact in a double, however large the tables grow. */
  #keys: Float64Array;
  #values: Int32Array;
  #mask: number;
  /** Senses by trie node; node 0 is the root. */
  readonly #senses: (Sense[] | undefined)[] = [undefined];
  #edges = 0;
  /** Which characters start a word: most places in a text are passed over with this alone. */
  readonly #starts = new Uint8Array(65536);

  constructor(entries: Iterable<readonly [form: string, sense: Sense]>) {
    this.#keys = new Float64Array(1 << 12).fill(-1);
    this.#values = new Int32Array(1 << 12);
    this.#mask = this.#keys.length - 1;
    for (const [form, sense] of entries) this.#add(form, sense);
  }

  #slot(node: number, code: number, keys = this.#keys, mask = this.#mask): number {
    const key = node * 65536 + code;
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #add(form: string, sense: Sense): void {
    if (form === '') return;
    this.#starts[form.charCodeAt(0)] = 1;
    let node = 0;
    for (let i = 0; i < form.length; i++) {
      const slot = this.#slot(node, form.charCodeAt(i));
      if (this.#keys[slot] === -1) {
        this.#keys[slot] = node * 65536 + form.charCodeAt(i);
        this.#values[slot] = this.#senses.length;
        this.#senses.push(undefined);
        node = this.#senses.length - 1;
        if (++this.#edges * 2 > this.#keys.length) this.#grow();
      } else {
        node = this.#values[slot] ?? 0;
      }
    }
    const senses = this.#senses[node];
    if (senses) senses.push(sense);
    else this.#senses[node] = [sense];
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    const keys = new Float64Array(size).fill(-1);
    const values = new Int32Array(size);
    this.#keys.forEach((key, old) => {
      if (key === -1) return;
      const slot = this.#slot(Math.floor(key / 65536), key % 65536, keys, size - 1);
      keys[slot] = key;
      values[slot] = this.#values[old] ?? 0;
    });
    this.#keys = keys;
    this.#values = values;
    this.#mask = size - 1;
  }

  /** The longest word that starts exactly at `start` and ends by `limit`, or null. */
  at(text: string, start: number, limit = text.length): Match<Sense> | null {
    if (this.#starts[text.charCodeAt(start)] !== 1) return null;
    let node = 0;
    let found: Match<Sense> | null = null;
    for (let i = start; i < limit; i++) {
      const slot = this.#slot(node, text.charCodeAt(i));
      if (this.#keys[slot] === -1) break;
      node = this.#values[slot] ?? 0;
      const senses = this.#senses[node];
      if (senses) found = { start, end: i + 1, senses };
    }
    return found;
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
