/** Countries that stand before a person's title, and for which the person therefore acts. */
import type { Match } from './lexicon.js';
import { NONE } from './lists.js';
import { COMMON, startsWord } from './short-forms.js';
import { isOf, KIND, namedCode, type Sense, senseOf } from './tables.js';
import { wordEndingAt } from './titles.js';

type Found = Match<Sense>;

/** The country before の or ・ or straight before a place in the text: ロシアの, 中国外務省の, 中国・. */
export function ownerBefore(
  text: string,
  start: number,
  floor: number,
  words: readonly Found[],
): { code: string; start: number } | null {
  let at = start;
  if (text[at - 1] === 'の' || text[at - 1] === '・') at--;
  else return null;
  for (let steps = 0; steps < 3 && at > floor; steps++) {
    const left = wordEndingAt(words, at);
    const code = namedCode(left);
    if (
      left &&
      isOf(left, KIND.short) &&
      !isOf(left, KIND.country) &&
      (!startsWord(text, left.start) || (COMMON.has(text.slice(left.start, left.end)) && left.end === start - 1))
    )
      return null;
    if (left && code) return { code, start: left.start };
    const body = senseOf(left, 'body');
    if (left && body?.country) {
      // カナダ外務省: the country before it, not the home that the bare word has.
      const before = wordEndingAt(words, left.start);
      const owner = namedCode(before);
      return before && owner ? { code: owner, start: before.start } : { code: body.country, start: left.start };
    }
    if (left && isOf(left, KIND.head)) {
      at = left.start;
      if (text[at - 1] === 'の') at--;
      continue;
    }
    return null;
  }
  return null;
}

/** The short form of a country's name that stands straight before a word: 〔日〕米. */
function shortBefore(text: string, { start }: Found, words: readonly Found[]): Found | null {
  const before = wordEndingAt(words, start) ?? (text[start - 1] === '・' ? wordEndingAt(words, start - 1) : undefined);
  return before && isOf(before, KIND.short) ? before : null;
}

/** The run of countries (日米韓, 日・米) that ends with this match, in order; none where it is a single one. */
export function shortsBefore(
  text: string,
  last: Found,
  floor: number,
  words: readonly Found[],
): readonly { code: string; start: number }[] {
  let left = shortBefore(text, last, words);
  if (!left) return NONE;
  const run: { code: string; start: number }[] = [];
  for (let word: Found | null = last; word && word.start >= floor; word = left) {
    run.unshift({ code: namedCode(word) ?? '', start: word.start });
    left = shortBefore(text, word, words);
  }
  return run;
}
