/** Where the words of a search stand in a text as it was published, which may be longer or shorter than when it is folded. */
import type { Mark } from './record-store.js';
import { placesOf, type Term } from './wanted-words.js';
import { folded } from './words.js';

/** A character with what is written on it: a half-width kana and its voicing become one when folded. */
const CHARACTER = /[\s\S][\p{M}\uff9e\uff9f]*/gu;

/** Every place where a term stands, in the order of the text; places that touch or overlap are one. */
export function marksIn(text: string, terms: readonly Term[]): Mark[] {
  const { plain, starts, ends } = withOffsets(text);
  const found = terms.flatMap((term) =>
    [...placesOf(term, plain)].map((at) => ({ start: starts[at] ?? 0, end: ends[at + term.text.length - 1] ?? 0 })),
  );
  const marks: { start: number; end: number }[] = [];
  for (const mark of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = marks.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else marks.push({ ...mark });
  }
  return marks;
}

/** Folded text, with where each of its units began and ended. */
function withOffsets(text: string): { plain: string; starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const part = folded(character);
    plain += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + character.length);
    }
  }
  return { plain, starts, ends };
}
