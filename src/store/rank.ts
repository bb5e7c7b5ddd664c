/** Which of two documents that have all the words comes first. */
import { placesOf, type Term } from './wanted-words.js';

/** Hits that count: a long document is not better for saying a word a hundred times. */
const MOST_HITS = 5;

/**
 * How well a document fits: words in its title first, then words that stand close to each other, then how often they come.
 * @param title folded
 * @param text folded
 */
export function fitOf(title: string, text: string, terms: readonly Term[]): number {
  let inTitle = 0;
  let hits = 0;
  const firsts: number[] = [];
  for (const term of terms) {
    if (!placesOf(term, title).next().done) inTitle++;
    let count = 0;
    for (const at of placesOf(term, text)) {
      if (count === 0) firsts.push(at);
      if (++count === MOST_HITS) break;
    }
    hits += count;
  }
  const apart = firsts.length > 1 ? Math.max(...firsts) - Math.min(...firsts) : 0;
  return (4 * inTitle + hits / MOST_HITS) / terms.length + 1 / (1 + apart / 50);
}
