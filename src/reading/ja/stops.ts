/** Which of the words of a sentence stop a mention, and how far an expression reaches. */
import type { Match } from './lexicon.js';
import { isOf, KIND, type Sense } from './tables.js';

export type Words = readonly Match<Sense>[];

/** Predicates and titles: a mention that runs into one has no particle. */
const STOP = KIND.predicate | KIND.office;

/** Where the first of the words that stop a mention begins, at a place or behind it. */
export function stopFrom(words: Words, at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Match<Sense>).start < at) low = middle + 1;
    else high = middle;
  }
  while (low < words.length && !isOf(words[low], STOP)) low++;
  return low < words.length ? (words[low] as Match<Sense>).start : Number.MAX_SAFE_INTEGER;
}

/** How many characters an expression takes at a place. */
export const lengthOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
};
