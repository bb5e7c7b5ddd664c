/** Strangers' words in other people's formats. What a format cannot carry is replaced, never dropped. */

/** Half of a surrogate pair stands for nothing and has no UTF-8: it becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

const picture = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
};

/**
 * Text as most formats and their readers can carry it: tabs and line feeds stay, a carriage return before a line feed
 * goes, other control characters become their pictures (`␀`, `␛`), and what is no character U+FFFD.
 */
export const carried = (text: string): string =>
  text.replace(/\r\n/g, '\n').replace(/[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/gu, picture);

/** The same on one line. */
export const carriedLine = (text: string): string => carried(text).replace(/[\t\n\u2028\u2029]/g, ' ');

/**
 * A cell that a spreadsheet would run as a formula, made text by a `'` before it. A cell that already looks so made gets
 * another, so whoever takes one `'` off every cell of the form `'`…`=` has the text back.
 */
export const harmless = (cell: string): string => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** Several values in one cell, `|` between them; a `|` or `\` inside a value has a `\` before it. */
export const listed = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[\\|]/g, '\\$&')).join('|');
