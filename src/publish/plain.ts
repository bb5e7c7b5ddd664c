/** Documents are strangers' words: nothing in them may steer a terminal or turn the direction of the text around it. */

/** One code point that no terminal obeys, shown in the place of one that some would. */
function shown(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A text of one line, safe to print. Line breaks and tabs become spaces; escape characters become visible. */
export const plain = (text: string): string => text.replace(/\r\n?|[\n\t\u2028\u2029]/g, ' ').replace(UNSAFE, shown);

/** JSON with the control characters that JSON lets through written as escapes. */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** An address that may be made a link: http or https, and nothing in it that would end a link or break a line. */
export function plainUrl(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[<>"'`()\\|\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
