/** Lines of text in pieces that each have a style, folded to a width where there is one, and painted where there is colour. */
import { eastAsianWidth } from 'get-east-asian-width';
import { plain } from './plain.js';

export const STYLES = [
  'plain',
  'heading',
  'title',
  'label',
  'dim',
  'who',
  'place',
  'when',
  'outcome',
  'agreement',
  'said',
  'event',
  'presumed',
  'planned',
  'cancelled',
  'denied',
  'link',
] as const;
export type Style = (typeof STYLES)[number];
export type Part = readonly [style: Style, text: string];
export interface Line {
  /** Columns before the first piece. */
  readonly indent: number;
  /** Columns before what is carried over to the next line. */
  readonly hang: number;
  readonly parts: readonly Part[];
}
export type Paint = (style: Style, text: string) => string;

export interface Layout {
  readonly paint?: Paint;
  /** Columns to fold at; no folding without it. */
  readonly width?: number;
}

export const line = (indent: number, parts: readonly Part[], hang = indent): Line => ({ indent, hang, parts });
export const blank: Line = line(0, []);

/** The columns that a text takes on a terminal. */
export function columns(text: string): number {
  let width = 0;
  for (const char of text) {
    if (/\p{M}|\p{Cf}/u.test(char)) continue;
    width += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return width;
}

/** A text filled up with spaces to a number of columns. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

const asIs: Paint = (_style, text) => text;
const NARROWEST = 24;

/** The lines as text, each ended by a line feed. Whatever the words are, only the paint can steer a terminal. */
export function layOut(lines: Iterable<Line>, { paint = asIs, width }: Layout = {}): string {
  let text = '';
  for (const each of lines) {
    for (const row of width === undefined ? [each] : folded(each, Math.max(NARROWEST, width))) {
      const parts = row.parts.map(([style, words]) => paint(style, plain(words))).join('');
      text += parts === '' ? '\n' : `${' '.repeat(row.indent)}${parts}\n`;
    }
  }
  return text;
}

const CLOSERS = /^[\p{Pe}\p{Pf}、。,.!?:;!?・〜ー%々]+$/u;
const OPENERS = /[\p{Ps}\p{Pi}]$/u;
const WORD_BREAKS = new Intl.Segmenter('ja', { granularity: 'word' });

/** The pieces that a line is not broken inside: words, with the marks that must not begin or end a line. */
function unbroken(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of WORD_BREAKS.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSERS.test(segment) || OPENERS.test(last))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function* folded(whole: Line, width: number): Generator<Line> {
  let row: Part[] = [];
  let indent = whole.indent;
  let used = indent;
  for (const [style, text] of whole.parts) {
    // An address is of use only in one piece.
    for (const piece of style === 'link' ? [text] : unbroken(text)) {
      const wide = columns(piece);
      if (used + wide > width && row.length > 0) {
        yield { ...whole, indent, parts: trimmed(row) };
        row = [];
        indent = whole.hang;
        used = indent;
        if (piece.trim() === '') continue;
      }
      const last = row.at(-1);
      if (last && last[0] === style) row[row.length - 1] = [style, last[1] + piece];
      else row.push([style, piece]);
      used += wide;
    }
  }
  yield { ...whole, indent, parts: row };
}

function trimmed(row: readonly Part[]): Part[] {
  const last = row.at(-1);
  return last ? [...row.slice(0, -1), [last[0], last[1].trimEnd()]] : [];
}
