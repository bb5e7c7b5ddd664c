/** The table words of a stretch of text, leftmost-longest, with one exception that Japanese needs. */
import type { Match } from './lexicon.js';
import type { Sense, Tables } from './tables.js';

const titled = (match: Match<Sense> | null): boolean =>
  match?.senses.some((s) => s.kind === 'office' || s.kind === 'head' || s.kind === 'body') ?? false;

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
      text[match.end - 1] === '国' &&
      titled(tables.lexicon.at(text, match.end - 1, to))
    ) {
      match = tables.lexicon.at(text, i, match.end - 1) ?? match;
    }
    if (match) {
      found.push(match);
      i = match.end;
    } else i++;
  }
  return found;
}
