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
  const lines: { end: number; width: number }[] = [];
  let widest = 0;
  for (let from = 0; from < text.length; ) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    // Most texts have a line longer than a column could be: they are done with here.
    if (end - from > WIDEST) return NONE;
    const width = widthOf(text, from, end);
    widest = Math.max(widest, width);
    lines.push({ end, width });
    from = end + 1;
  }
  if (widest < NARROWEST || widest > WIDEST) return NONE;
  const soft = new Set<number>();
  let run: number[] = [];
  let from = 0;
  for (const { end, width } of lines) {
    const ended = ENDS.test(text.slice(Math.max(from, end - 1), end));
    const goesOn = width >= widest * FULL && !ended && !/\s/.test(text[end + 1] ?? '\n');
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

/** How many half widths a line takes. */
function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}
