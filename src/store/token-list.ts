/** Tokens, each once, in the order in which they come: as numbers, for most of a text's tokens are pairs, and a string each costs more. */
export class TokenList {
  /** What is to be given back, and how much of it is written. */
  #written = new Uint16Array(4096);
  #length = 0;
  /** The pairs that are written: a table of which no more than half is taken, 0 where nothing is. */
  #pairs = new Uint32Array(2048);
  #count = 0;
  readonly #words = new Set<string>();

  add(word: string): void {
    if (this.#words.has(word)) return;
    this.#words.add(word);
    this.#reserve(word.length);
    for (let at = 0; at < word.length; at++) this.#written[this.#length++] = word.charCodeAt(at);
    this.#written[this.#length++] = SPACE;
  }

  /** Two characters side by side, or with 0 for the first one alone. @param code of one unit, as is the other */
  addPair(before: number, code: number): void {
    if (!this.#isNew(before * 0x10000 + code)) return;
    this.#reserve(2);
    if (before > 0) this.#written[this.#length++] = before;
    this.#written[this.#length++] = code;
    this.#written[this.#length++] = SPACE;
  }

  /** All of them with spaces between them; the list is empty then, to be used again. */
  take(): string {
    const { buffer } = this.#written;
    const text = Buffer.from(buffer, 0, Math.max(0, this.#length - 1) * 2).toString('utf16le');
    this.#length = 0;
    this.#count = 0;
    this.#words.clear();
    // A page beyond all measure is not paid for by those after it.
    if (this.#pairs.length > LARGE) this.#pairs = new Uint32Array(LARGE);
    else this.#pairs.fill(0);
    return text;
  }

  #isNew(pair: number): boolean {
    const place = placeOf(pair, this.#pairs);
    if (this.#pairs[place] === pair) return false;
    this.#pairs[place] = pair;
    if (++this.#count * 2 > this.#pairs.length) this.#widen();
    return true;
  }

  #widen(): void {
    const wider = new Uint32Array(this.#pairs.length * 2);
    for (const pair of this.#pairs) if (pair > 0) wider[placeOf(pair, wider)] = pair;
    this.#pairs = wider;
  }

  /** Room for so many units and a space. */
  #reserve(units: number): void {
    if (this.#length + units < this.#written.length) return;
    const wider = new Uint16Array((this.#length + units + 1) * 2);
    wider.set(this.#written);
    this.#written = wider;
  }
}

const SPACE = 0x20;
const LARGE = 2 ** 14;

/** Where a pair stands in a table whose size is a power of two, or where it would. */
function placeOf(pair: number, table: Uint32Array): number {
  const last = table.length - 1;
  // The upper bits, as many as the table needs.
  let place = Math.imul(pair, 0x9e3779b1) >>> Math.clz32(last);
  while (table[place] !== 0 && table[place] !== pair) place = (place + 1) & last;
  return place;
}
