/**
 * Lists of small numbers and short strings as text, each number one character: a third of what JSON takes. Text, because every database
 * keeps it alike.
 */

export type Unpacked = number | string | Unpacked[];

/** What says what follows. */
const OPEN = 1;
const CLOSE = 2;
/** A string: its length, then itself. */
const STRING = 3;
/** A number too large for a character: its digits as a string. */
const LARGE = 4;

/** The character of 0. Those before it are the signs above, and line feeds and the like, which nobody wants to see in a dump. */
const ZERO = 0x21;
const SURROGATES = 0xd800;
const SKIPPED = 0x800;
const LARGEST = 0xffff - ZERO - SKIPPED;

/** Writes lists as they are told, so that they need not be made first: this is where adding would make most of its garbage. */
export class Packing {
  #units = new Uint16Array(1024);
  #length = 0;

  /** How much is written. */
  get length(): number {
    return this.#length;
  }

  /** Begins a list. */
  open(): void {
    this.#unit(OPEN);
  }

  /** Ends the list that was begun last. */
  close(): void {
    this.#unit(CLOSE);
  }

  /** @param value whole, and not below 0 */
  number(value: number): void {
    if (value < LARGEST) {
      const code = value + ZERO;
      this.#unit(code < SURROGATES ? code : code + SKIPPED);
    } else {
      this.#unit(LARGE);
      this.text(String(value));
    }
  }

  text(value: string): void {
    this.#unit(STRING);
    this.number(value.length);
    for (let at = 0; at < value.length; at++) this.#unit(value.charCodeAt(at));
  }

  /** @param length what was written up to there is kept, and no more */
  cut(length: number): void {
    this.#length = length;
  }

  /** All that was written; there is nothing then, and the next can be written. */
  take(): string {
    const text = Buffer.from(this.#units.buffer, 0, this.#length * 2).toString('utf16le');
    this.#length = 0;
    return text;
  }

  #unit(code: number): void {
    if (this.#length === this.#units.length) {
      const wider = new Uint16Array(this.#length * 2);
      wider.set(this.#units);
      this.#units = wider;
    }
    this.#units[this.#length++] = code;
  }
}

/** What was packed: one number, string or list. */
export function unpacked(text: string): Unpacked {
  let at = 0;
  const next = (): Unpacked => {
    if (at >= text.length) throw new Error('a packed text has no end');
    const code = text.charCodeAt(at++);
    if (code >= ZERO) return (code < SURROGATES ? code : code - SKIPPED) - ZERO;
    if (code === OPEN) {
      const list: Unpacked[] = [];
      while (text.charCodeAt(at) !== CLOSE) {
        if (at >= text.length) throw new Error('a packed list has no end');
        list.push(next());
      }
      at++;
      return list;
    }
    if (code === STRING) {
      const length = next() as number;
      at += length;
      return text.slice(at - length, at);
    }
    if (code === LARGE) return Number(next());
    throw new Error('a packed text has a sign that is none');
  };
  return next();
}
