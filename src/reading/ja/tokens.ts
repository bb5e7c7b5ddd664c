/** The table words of a stretch of text, leftmost-longest, with two exceptions that Japanese needs. */
import { isKatakana } from './characters.js';
import type { Match } from './lexicon.js';
import { isOf, KIND, type Sense, type Tables } from './tables.js';

const TITLED = KIND.office | KIND.head | KIND.body;
const NAME = KIND.country | KIND.place | KIND.organisation | KIND.short;

const LAND = 0x56fd; // 国

/** A katakana name this short inside a longer run is a piece of another word: マリ in マリンユナイテッド. */
const SHORT_NAME = 3;

/** Whether a match lies inside a longer run of katakana. */
function insideKatakana(text: string, { start, end }: Match<Sense>, lastEnd: number): boolean {
  if (!isKatakana(text.charCodeAt(start)) || !isKatakana(text.charCodeAt(end - 1))) return false;
  const before = start !== lastEnd && isKatakana(text.charCodeAt(start - 1));
  return before || (end - start <= SHORT_NAME && isKatakana(text.charCodeAt(end)));
}

/**
 * Adds the table words from `from` to `to` to those found before. 米国防長官 is 米 and 国防長官, not 米国 and 防長官: where the last character of a country
 * begins a title or a ministry, the country gives it up.
 */
export function tokensOf(
  text: string,
  from: number,
  to: number,
  tables: Tables,
  found: Match<Sense>[] = [],
): Match<Sense>[] {
  let lastEnd = -1;
  let match = tables.lexicon.next(text, from, to);
  while (match) {
    if (
      match.end - match.start === 2 &&
      text.charCodeAt(match.end - 1) === LAND &&
      isOf(tables.lexicon.at(text, match.end - 1, to), TITLED)
    ) {
      match = tables.lexicon.at(text, match.start, match.end - 1) ?? match;
    }
    let rest = match.end;
    if (isOf(match, NAME) && insideKatakana(text, match, lastEnd)) rest = match.start + 1;
    else {
      found.push(match);
      lastEnd = rest;
    }
    match = tables.lexicon.next(text, rest, to);
  }
  return found;
}
