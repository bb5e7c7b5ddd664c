/**
 * Lists of small numbers and short strings as text, each number one character: a third of what JSON takes. Text, because every database
 * keeps it alike.
 */

export type Packable = number | string | readonly Packable[];
export type Unpacked = number | string | Unpacked[];

/** Characters that say what follows. */
const OPEN = 1;
const CLOSE = 2;
/** A string: its length, then itself. */
const STRING = 3;
/** A number too large for a character: its digits as a string. */
const LARGE = 4;
const sign = String.fromCharCode;

/** The character of 0. Those before it are the signs above, and line feeds and the like, which nobody wants to see in a dump. */
const ZERO = 0x21;
const SURROGATES = 0xd800;
const LARGEST = 0xffff;

const charOf = (number: number): string => {
  const code = number + ZERO;
  return String.fromCharCode(code < SURROGATES ? code : code + 0x800);
};

/** @param value numbers in it are whole and not below 0 */
export function packed(value: Packable): string {
  if (typeof value === 'string') return sign(STRING) + packed(value.length) + value;
  if (typeof value === 'number') {
    if (value < LARGEST - ZERO - 0x800) return charOf(value);
    return sign(LARGE) + packed(String(value));
  }
  let text = sign(OPEN);
  for (const each of value) text += packed(each);
  return text + sign(CLOSE);
}

/** What `packed` was given. */
export function unpacked(text: string): Unpacked {
  let at = 0;
  const next = (): Unpacked => {
    if (at >= text.length) throw new Error('a packed text has no end');
    const code = text.charCodeAt(at++);
    if (code >= ZERO) return (code < SURROGATES ? code : code - 0x800) - ZERO;
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
