/** A page as lines: what every format of page is brought to before its posts are looked for. */

import type { Complain, PageInput } from './source.js';

/** One line: its words without the space around them, and where in the page they stand. */
export interface PageLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number of the embedded post that the line belongs to, where the page's mark-up says so. */
  readonly embed: number | null;
  /** The number of the article, or other main part of a page, that the line stands in. */
  readonly part: number;
  /** The address of a post that the line links to. */
  readonly post: string | null;
}

/** A page of more lines than this is not one page, and would not fit in memory. */
export const MAX_LINES = 2_000_000;

/**
 * The lines of a plain text; of empty lines in a row the first two. For each, `page.slice(line.start, line.end) === line.text`.
 * `cut` is told where reading stopped if there are more lines than are read.
 */
export function* textLines(page: string, cut: (offset: number) => void): Generator<PageLine> {
  let empty = 0;
  let count = 0;
  for (let from = 0; from <= page.length; ) {
    const found = page.indexOf('\n', from);
    const to = found < 0 ? page.length : found;
    const raw = page.slice(from, to);
    const text = raw.trim();
    empty = text === '' ? empty + 1 : 0;
    const next = to + 1;
    if (empty > 2) {
      from = next;
      continue;
    }
    if (count === MAX_LINES) return cut(from);
    count += 1;
    const start = text === '' ? from : from + raw.indexOf(text);
    yield { text, start, end: start + text.length, embed: null, part: 0, post: null };
    from = next;
  }
}

/** The lines' words as one text: a line break between lines, never more than one empty line, none at the ends. */
export function joinLines(lines: readonly PageLine[]): string {
  return lines
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Counts lines from 1 for offsets that mostly grow: each part of the page is gone through once, however many are asked for. */
export function lineCounter(page: string): (offset: number) => number {
  let number = 1;
  let from = 0;
  return (offset) => {
    if (offset < from) [number, from] = [1, 0];
    for (let at = page.indexOf('\n', from); at >= 0 && at < offset; at = page.indexOf('\n', from)) {
      number += 1;
      from = at + 1;
    }
    return number;
  };
}

/** What to tell the user where a page has more lines than are read. */
export function lineBound(page: string, input: PageInput, complain: Complain): (offset: number) => void {
  return (offset) => {
    const reason = `the page has more than ${MAX_LINES} lines`;
    complain({
      file: input.name,
      line: lineCounter(page)(offset),
      reason,
      advice: 'It is read up to here. Split the page.',
    });
  };
}
