/** What somebody searches for: words that have to be there, and words that must not. */
import { QueryError } from './errors.js';
import type { Wanted } from './facets.js';
import type { Named, NamedBy } from './record-store.js';
import { countryToken, eachRun, folded, Kind, kindOf, pairsOf, wordToken } from './words.js';

/** A word or a phrase, folded, and what has that name. */
export interface Term extends Named {
  readonly text: string;
}

export interface WantedWords {
  readonly terms: readonly Term[];
  readonly without: readonly Term[];
}

/** What most words are names of. Of those that must not be there, too, only they themselves are meant. */
export const NOTHING: Named = { countries: [], people: [] };

const LONGEST = 400;
const MOST = 16;
const PART = /(-?)(?:"([^"]*)"?|(\S+))/gu;

/** @throws QueryError where there is nothing to search for, or too much */
export function wantedWords(words: string, namedBy: NamedBy): WantedWords {
  if (words.length > LONGEST) throw new QueryError(`A search has at most ${LONGEST} characters.`);
  const terms: Term[] = [];
  const without: Term[] = [];
  for (const [, minus, phrase, word = ''] of folded(words)
    .replace(/[“”„〝〟]/gu, '"')
    .matchAll(PART)) {
    const text = (phrase ?? word).replace(/\s+/gu, ' ').trim();
    if (tokensIn(text).length === 0) continue;
    (minus ? without : terms).push({ text, ...(minus ? NOTHING : namedBy(text)) });
  }
  if (terms.length === 0) throw new QueryError('There is nothing to search for: give a word or a phrase in quotes.');
  if (terms.length + without.length > MOST) throw new QueryError(`A search has at most ${MOST} words.`);
  return { terms, without };
}

/** The tokens that a text with those words must have. A single character is looked for as the beginning of pairs. */
function tokensIn(text: string): Wanted[] {
  const tokens: Wanted[] = [];
  eachRun(text, (kind, start, end) => {
    const run = text.slice(start, end);
    const pairs = kind === Kind.word ? [wordToken(run)] : [...pairsOf(run)];
    for (const token of pairs) tokens.push({ token, prefix: false });
    if (pairs.length === 0) tokens.push({ token: run, prefix: true });
  });
  return tokens;
}

/** What the index is asked for. All that it leaves out is not meant; some that it finds may not be, for pairs can stand apart. */
export function tokensWanted({ terms, without }: WantedWords): { all: Wanted[][]; not: Wanted[] } {
  const all = terms.flatMap(({ text, countries, people }) => {
    const tokens = [...countries.map(countryToken), ...people.flatMap(rarestToken)];
    const named = tokens.map((token) => ({ token, prefix: false }));
    return tokensIn(text).map((wanted) => [wanted, ...named]);
  });
  const not = without.flatMap(({ text }) => {
    const only = onlyTokenOf(text);
    return only ? [only] : [];
  });
  return { all, not };
}

/** The longest word of a name in Latin letters: one token, that stands wherever the name does and seldom elsewhere. */
const rarestToken = (name: string): string[] =>
  tokensIn(folded(name))
    .map(({ token }) => token)
    .sort((a, b) => b.length - a.length)
    .slice(0, 1);

/** Whether the index alone knows what has the words: each is one of its tokens, and no text has to be looked into. */
export const isDecidedByTokens = ({ terms, without }: WantedWords): boolean =>
  [...terms, ...without].every(({ text, people }) => people.length === 0 && onlyTokenOf(text) !== null);

/** The token that stands wherever the words do, and nowhere else; null where there is none. */
function onlyTokenOf(text: string): Wanted | null {
  const [only, ...others] = tokensIn(text);
  return only && others.length === 0 && !only.prefix && only.token === text ? only : null;
}

/** Where a term stands in folded text. A word in letters is not found inside of a longer one. */
export function* placesOf({ text: term }: Term, text: string): Generator<number> {
  const begins = kindOf(term.codePointAt(0) ?? 0) === Kind.word;
  const ends = isWord(term, term.length);
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const inside = (begins && isWord(text, at)) || (ends && startsWord(text, at + term.length));
    if (!inside) yield at;
  }
}

const startsWord = (text: string, at: number): boolean => {
  const code = text.codePointAt(at);
  return code !== undefined && kindOf(code) === Kind.word;
};
/** Whether what stands before is part of a word. */
const isWord = (text: string, at: number): boolean => {
  if (at === 0) return false;
  const low = text.charCodeAt(at - 1);
  const pair = low >= 0xdc00 && low < 0xe000 && at > 1;
  return startsWord(text, pair ? at - 2 : at - 1);
};

export const stands = (term: Term, text: string): boolean => !placesOf(term, text).next().done;
