/** Sets of characters (UTF-16 units), and the expressions that are tried only where the text goes on with one of such a set. */

export const DIGITS = '0123456789';
export const KANJI_NUMERALS = '〇一二三四五六七八九十';
export const NUMERALS = DIGITS + KANJI_NUMERALS;
/** What `\s` matches. */
export const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Eight sets share a table, a bit each: a look-up is one load, and memory stays small. */
let table = new Uint8Array(65536);
let taken = 0;

export class Chars {
  readonly #table: Uint8Array;
  readonly #bit: number;

  /** Of words, the first character counts. */
  constructor(words: Iterable<string>) {
    if (taken === 8) {
      table = new Uint8Array(65536);
      taken = 0;
    }
    this.#table = table;
    this.#bit = 1 << taken++;
    for (const word of words) this.#table[word.charCodeAt(0)] = this.#bit | (table[word.charCodeAt(0)] ?? 0);
  }

  has(code: number): boolean {
    return ((this.#table[code] ?? 0) & this.#bit) !== 0;
  }

  /** Whether the text has one of them at `at`; outside of it, never. */
  at(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at));
  }
}

const IN_NUMBERS = new Chars(`${NUMERALS}零`);
/** No expression begins with a longer number; it bounds the look ahead. */
const LONGEST = 4;

/** Where the unit stands of the number that begins at `at`, past one space: 年, 月, 日 …; `at` where there is no number. */
export function behindNumber(text: string, at: number): number {
  let end = at;
  while (end <= at + LONGEST && IN_NUMBERS.at(text, end)) end++;
  return end > at && text.charCodeAt(end) === 0x20 ? end + 1 : end;
}

/** A sticky expression with the characters that it may begin with; nearly everywhere these alone tell that it does not match. */
export class Sticky {
  readonly #heads: Chars;
  readonly #units: Chars | null;
  readonly #expression: RegExp;

  /** `units`: where it begins with a number, what may stand behind that. */
  constructor(heads: Iterable<string>, source: string, units: string | null = null) {
    this.#heads = new Chars(heads);
    this.#units = units === null ? null : new Chars(units);
    this.#expression = new RegExp(source, 'y');
  }

  match(text: string, at: number): RegExpExecArray | null {
    return this.#mayMatch(text, at) ? this.#expression.exec(text) : null;
  }

  /** Where the match ends; -1 where there is none. */
  end(text: string, at: number): number {
    return this.#mayMatch(text, at) && this.#expression.test(text) ? this.#expression.lastIndex : -1;
  }

  test(text: string, at: number): boolean {
    return this.#mayMatch(text, at) && this.#expression.test(text);
  }

  #mayMatch(text: string, at: number): boolean {
    if (!this.#heads.at(text, at)) return false;
    if (this.#units !== null) {
      const unit = behindNumber(text, at);
      if (unit > at && !this.#units.at(text, unit)) return false;
    }
    this.#expression.lastIndex = at;
    return true;
  }
}
