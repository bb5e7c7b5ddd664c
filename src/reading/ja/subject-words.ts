/** Which subjects the words of a stretch support. */
import { readTable } from '../../knowledge/table.js';
import { CONTEXTS, type Context } from '../../record/index.js';
import { Lexicon, type Match } from './lexicon.js';

/** Longer words that support none hide those inside them: モスクワ has no モスク. */
const NOTHING = 'none';
const COLUMNS = { word: 'text', context: [...CONTEXTS, NOTHING], reason: 'text' } as const;
const WORDS = Lexicon.of<Context | null>(
  readTable(new URL('./tables/contexts.csv', import.meta.url), COLUMNS).map(
    ({ word, context }) => [word, context === NOTHING ? null : context] as const,
  ),
);

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether letters run on over an end of it: THAI is no AI. */
const isCut = (text: string, { start, end }: Match<unknown>): boolean =>
  (isLetter(text.charCodeAt(start)) && isLetter(text.charCodeAt(start - 1))) ||
  (isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end)));

/** The contexts that the words between two places support, one for each word. */
export function subjectsIn(text: string, from: number, to: number): readonly Context[] {
  const found: Context[] = [];
  for (let match = WORDS.next(text, from, to); match; match = WORDS.next(text, match.end, to)) {
    if (isCut(text, match)) continue;
    for (const context of match.senses) if (context !== null) found.push(context);
  }
  return found;
}
