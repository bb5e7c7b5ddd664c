/** Full-width ASCII and the ideographic space to half-width, one unit to one, so that offsets stand. */
export function foldWidth(text: string): string {
  return text.replace(/[！-～\u3000]/g, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
}
