/**
 * Lists of small numbers and short strings as text, each number one character: a third of what JSON takes. Text, because every database
 * keeps it alike.
 */

export type Packable = number | string | readonly Packable[];
export type Unpacked = number | string | Unpacked[];

/** Characters that say what follows. */
const OPEN = '\x01';
const CLOSE = '\x02';
/** A string: its length, then itself. */
const STRING = '\x03';
/** A number too large for a character: its digits as a string. */
const LARGE = '\x04';

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
  if (typeof value === 'string') return STRING + packed(value.length) + value;
  if (typeof value === 'number') {
    if (value < LARGEST - ZERO - 0x800) return charOf(value);
    return LARGE + packed(String(value));
  }
  let text = OPEN;
  for (const each of value) text += packed(each);
  return text + CLOSE;
}

/** What `packed` was given. */
export function unpacked(text: string): Unpacked {
  let at = 0;
  const next = (): Unpacked => {
    const char = text[at++];
    if (char === OPEN) {
      const list: Unpacked[] = [];
      while (text[at] !== CLOSE) {
        if (at >= text.length) throw new Error('a packed list has no end');
        list.push(next());
      }
      at++;
      return list;
    }
    if (char === STRING) {
      const length = next() as number;
      at += length;
      return text.slice(at - length, at);
    }
    if (char === LARGE) return Number(next());
    if (char === undefined) throw new Error('a packed text has no end');
    const code = char.charCodeAt(0);
    return (code < SURROGATES ? code : code - 0x800) - ZERO;
  };
  return next();
}
