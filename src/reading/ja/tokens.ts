/** The table words of a stretch of text, leftmost-longest, with two exceptions that Japanese needs. */
import type { Match } from './lexicon.js';
import type { Sense, Tables } from './tables.js';

const isTitled = (match: Match<Sense> | null): boolean =>
  match?.senses.some((s) => s.kind === 'office' || s.kind === 'head' || s.kind === 'body') ?? false;

const LAND = 0x56fd; // 国

const isKatakana = (code: number): boolean => (code >= 0x30a1 && code <= 0x30f4) || code === 0x30fc;
/** A katakana name this short inside a longer run is a piece of another word: マリ in マリンユナイテッド. */
const SHORT_NAME = 3;

/** Whether a match lies inside a longer run of katakana. */
function insideKatakana(text: string, { start, end }: Match<Sense>, lastEnd: number): boolean {
  if (!isKatakana(text.charCodeAt(start)) || !isKatakana(text.charCodeAt(end - 1))) return false;
  const before = start !== lastEnd && isKatakana(text.charCodeAt(start - 1));
  return before || (end - start <= SHORT_NAME && isKatakana(text.charCodeAt(end)));
}

const names = (match: Match<Sense>): boolean =>
  match.senses.some(
    (s) => s.kind === 'country' || s.kind === 'place' || s.kind === 'organisation' || s.kind === 'short',
  );

/**
 * Table words from `from` to `to`. 米国防長官 is 米 and 国防長官, not 米国 and 防長官: where the last character of a country
 * begins a title or a ministry, the country gives it up.
 */
export function tokensOf(text: string, from: number, to: number, tables: Tables): Match<Sense>[] {
  const found: Match<Sense>[] = [];
  for (let i = from; i < to; ) {
    let match = tables.lexicon.at(text, i, to);
    if (
      match &&
      match.end - match.start === 2 &&
      text.charCodeAt(match.end - 1) === LAND &&
      isTitled(tables.lexicon.at(text, match.end - 1, to))
    ) {
      match = tables.lexicon.at(text, i, match.end - 1) ?? match;
    }
    if (match && !(insideKatakana(text, match, found.at(-1)?.end ?? -1) && names(match))) {
      found.push(match);
      i = match.end;
    } else i++;
  }
  return found;
}
