/**
 * Sentences in the Latin alphabet within a Japanese document: an English version above or below, a line of credits.
 * They are blanked before the Japanese reader sees the text, so that it takes no word of them for one of its own.
 */

/** From the beginning of a line or sentence: what stands there without a Japanese character. */
const RUN = /(?:^|[\n。！？])([^\n\u2e80-\uffff]{12,})/g;
const SENTENCE_END = /[.!?]["'”’)]*(?= |$)/g;
const WORD = /\p{Script=Latin}{2}/u;
/** Fewer words are a name or a heading within Japanese text (Joint Vision Statement). */
const WORDS = 4;

/** Whether a text has room for a foreign sentence, a space before each word but the first: most Japanese texts have not. */
function hasSpaces(text: string): boolean {
  let at = -1;
  for (let n = 1; n < WORDS; n++) {
    at = text.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The text with its foreign sentences as spaces, so that every offset stays as it is. */
export function withoutForeign(text: string): string {
  if (!hasSpaces(text)) return text;
  let blanked = '';
  let done = 0;
  let quotes = 0;
  for (const match of text.matchAll(RUN)) {
    const run = match[1] ?? '';
    const start = match.index + match[0].length - run.length;
    quotes += depthOf(text.slice(done, start));
    blanked += text.slice(done, start);
    const end = start + (quotes > 0 ? 0 : foreignLength(run, text.charAt(start + run.length)));
    blanked += ' '.repeat(end - start);
    done = end;
  }
  return done === 0 ? text : blanked + text.slice(done);
}

/** How much of a run is foreign sentences: all of it where the line ends with it, else up to the last full stop. */
function foreignLength(run: string, next: string): number {
  const length =
    next === '' || next === '\n'
      ? run.length
      : [...run.matchAll(SENTENCE_END)].reduce((_, m) => m.index + m[0].length, 0);
  const words = run
    .slice(0, length)
    .split(' ')
    .filter((part) => WORD.test(part) && !part.includes('/'));
  return words.length < WORDS ? 0 : length;
}

/** How many quotations a stretch of text opens and does not close: what is quoted is somebody's words, in any language. */
function depthOf(text: string): number {
  let depth = 0;
  for (const mark of text.match(/[「『」』]/g) ?? []) depth += mark === '「' || mark === '『' ? 1 : -1;
  return depth;
}
