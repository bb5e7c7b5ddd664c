/**
 * Lines broken by a column's width, as in releases that were PDF or mail: 中国海⏎軍艦艇. Where no line is longer than some width, and
 * several come near it without an end of a sentence, their breaks mean nothing.
 */

/** A column this wide, in half widths, or narrower than a line of print is no column of prose. */
const NARROWEST = 36;
const WIDEST = 120;
/** How much of the column's width a full line takes: digits and letters may be wide or narrow, so that lines of one length differ. */
const FULL = 0.7;
/** So many full lines make a column. */
const FULL_LINES = 3;

const ENDS = /[。!?」』)】\]:]$/;
/** What begins an item, a heading or a paragraph and goes on from nothing. */
const BEGINS = /^(?:[^\S\n]|[・▼▽■□○●◎◆◇▲△*※★☆–—\-〇(「『【<〈《[]|\d{1,2}[.．、)])/;

const NONE: ReadonlySet<number> = new Set();

/** The line ends of a text that only a column's width made. Linear in its length. */
export function softBreaks(text: string): ReadonlySet<number> {
  const ends = lineEnds(text);
  if (ends === null || ends.length <= FULL_LINES) return NONE;
  const widths = ends.map((end, n) => widthOf(text, n > 0 ? (ends[n - 1] as number) + 1 : 0, end));
  const widest = widths.reduce((one, other) => Math.max(one, other), 0);
  if (widest < NARROWEST || widest > WIDEST) return NONE;
  const soft = new Set<number>();
  let run: number[] = [];
  let from = 0;
  for (const [n, end] of ends.entries()) {
    const ended = ENDS.test(text.slice(Math.max(from, end - 1), end));
    const goesOn = (widths[n] as number) >= widest * FULL && !ended && !/\s/.test(text[end + 1] ?? '\n');
    if (goesOn && !BEGINS.test(text.slice(end + 1, end + 4))) run.push(end);
    else {
      // Headlines under one another are alike in length too, and have no full stop.
      const begin = run[0] === undefined ? from : text.lastIndexOf('\n', run[0] - 1) + 1;
      if (text.slice(begin, end).includes('。')) for (const place of run) soft.add(place);
      run = [];
    }
    from = end + 1;
  }
  return soft.size >= FULL_LINES ? soft : NONE;
}

/** Where each line ends; null where one is longer than a column could be, as in most texts, which are done with there. */
function lineEnds(text: string): number[] | null {
  const ends: number[] = [];
  for (let from = 0; from < text.length; ) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    if (end - from > WIDEST) return null;
    ends.push(end);
    from = end + 1;
  }
  return ends;
}

/** How many half widths a line takes. */
function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}
