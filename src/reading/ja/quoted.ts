/** Which words of a sentence are not the document's own: they stand in a quote, or are part of a name. */
import type { Stretch } from './draft.js';
import type { Match } from './lexicon.js';
import type { Mention } from './mentions.js';
import { EVENT_KINDS, type Predicate } from './predicates.js';
import { isSpeech } from './quotes.js';
import type { Quote } from './sentences.js';
import type { Sense } from './tables.js';

/** Inside a quote this long stand somebody's words, not the document's; a shorter one may be a term or a name. */
const LONGEST_TERM = 14;
/** What follows a long quote that is a name all the same: 「NATO・ウクライナ理事会」の. */
const AS_NOUN = /[のをにがはでへや]/;
/** 「3人を解放した」と発表した: what a short quote tells as done is told all the same. */
const EVENTS: ReadonlySet<string> = new Set(EVENT_KINDS);

/** 「厳正な申し入れと強烈な抗議」を〔行った〕: a noun in marks, that the verb behind them carries. */
const CARRIED = /を(?:行|申し入|伝|示|表明)/y;
const endsAsNoun = (text: string, { end: after }: Quote, end: number): boolean => {
  CARRIED.lastIndex = after;
  return end === after - 1 && CARRIED.test(text);
};

/** Whether a predicate's word is somebody's, and tells of nothing by itself. */
export function isQuoted(
  text: string,
  quotes: readonly Quote[],
  { start, end }: Match<Sense>,
  row: Predicate,
): boolean {
  for (const quote of quotes)
    if (quote.start < start && end <= quote.end && !endsAsNoun(text, quote, end))
      return quote.end - quote.start > LONGEST_TERM || (!EVENTS.has(row.kind) && isSpeech(text, quote));
  return false;
}

/** Whether a phrase or a date stands in somebody's words. */
export function isSaid(text: string, quotes: readonly Quote[], { start, end }: Stretch): boolean {
  for (const quote of quotes)
    if (quote.start < start && end <= quote.end)
      return quote.end - quote.start > LONGEST_TERM ? !AS_NOUN.test(text[quote.end] ?? '') : isSpeech(text, quote);
  return false;
}

/** Whether a word is part of a name. */
export function isNamed(mentions: readonly Mention[], { start, end }: Match<Sense>): boolean {
  for (const mention of mentions) if (mention.start <= start && end <= mention.end) return true;
  return false;
}
