/**
 * Text cut into tokens to be found by. Japanese has no spaces, so a run of Han, kana or Hangul gives every two characters that stand
 * side by side, and its last one alone; any other run of letters and digits is a word.
 */
import { type KaidanDocument, type Report, stableId } from '../record/index.js';
import { TokenList } from './token-list.js';

/** Half and full width, capitals and small letters are the same. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a character is part of. */
export const Kind = { gap: 1, word: 2, script: 3 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** Kinds of the first plane, each worked out when it is first met; 0 is not yet known. */
const kinds = new Uint8Array(0x10000);

/** @param code a code point of folded text */
export function kindOf(code: number): Kind {
  const known = kinds[code];
  if (known) return known as Kind;
  const char = String.fromCodePoint(code);
  const kind = SCRIPT.test(char) ? Kind.script : WORD.test(char) ? Kind.word : Kind.gap;
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

/** A run of one kind, in folded text. */
export type RunKind = typeof Kind.word | typeof Kind.script;

/** Goes through the runs of a folded text. */
export function eachRun(text: string, take: (kind: RunKind, start: number, end: number) => void): void {
  let start = 0;
  let open: Kind = Kind.gap;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const kind = kindOf(code);
    if (kind !== open) {
      if (open !== Kind.gap) take(open, start, at);
      start = at;
      open = kind;
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (open !== Kind.gap) take(open, start, text.length);
}

/** Longer words are known by how they begin. */
const LONGEST = 40;
export function wordToken(word: string): string {
  if (word.length <= LONGEST) return word;
  const begin = word.slice(0, LONGEST);
  // Not the half of a pair.
  return /[\ud800-\udbff]$/.test(begin) ? begin.slice(0, -1) : begin;
}

/** Every two characters of a run of script that stand side by side. */
export function* pairsOf(run: string): Generator<string> {
  let before = '';
  for (const char of run) {
    if (before !== '') yield before + char;
    before = char;
  }
}

/** Adds the tokens of a text. */
function addTokens(unfolded: string, tokens: TokenList): void {
  const text = folded(unfolded);
  eachRun(text, (kind, start, end) => {
    if (kind === Kind.word) tokens.add(wordToken(text.slice(start, end)));
    else if (hasPairs(text, start, end)) for (const token of rarePairs(text.slice(start, end))) tokens.add(token);
    else addPairs(text, start, end, tokens);
  });
}

function hasPairs(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) & 0xf800) === 0xd800) return true;
  return false;
}

/** Every pair of a run, and the last character. */
function* rarePairs(run: string): Generator<string> {
  yield* pairsOf(run);
  yield [...run].at(-1) ?? '';
}

/** The same where every character is one unit: this is where adding would spend its time. */
function addPairs(text: string, start: number, end: number, tokens: TokenList): void {
  let before = text.charCodeAt(start);
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    tokens.addPair(before, code);
    before = code;
  }
  tokens.addPair(0, before);
}

/** A country that takes part, whatever the text calls it. No text gives a token like this. */
export const countryToken = (code: string): string => `c_${code.toLowerCase()}`;

/** A report of a document by a part of its id, which others share, so that the tokens of all reports are few. */
export const reportToken = (id: string): string =>
  `r_${/^rep-([0-9a-f]{4})/.exec(id)?.[1] ?? stableId('', id).slice(1, 5)}`;

/** The names of those who take part, in every writing that is known. */
export function namesIn(reports: readonly Pick<Report, 'participants'>[]): Set<string> {
  const names = new Set<string>();
  for (const { participants } of reports) {
    for (const { person } of participants) {
      if (person === null) continue;
      names.add(person.name);
      if (person.nameEn !== null) names.add(person.nameEn);
    }
  }
  return names;
}

export function countriesIn(reports: readonly Pick<Report, 'participants'>[]): Set<string> {
  const countries = new Set<string>();
  for (const { participants } of reports) for (const { country } of participants) countries.add(country);
  return countries;
}

/** One for all documents, so that its room is made once. */
const tokens = new TokenList();

/** What a document is found by: its title, its text, who takes part in what it tells, and its reports. */
export function tokensOf(document: Pick<KaidanDocument, 'title' | 'text'>, reports: readonly Report[]): string {
  if (document.title !== null) addTokens(document.title, tokens);
  addTokens(document.text, tokens);
  for (const name of namesIn(reports)) addTokens(name, tokens);
  for (const code of countriesIn(reports)) tokens.add(countryToken(code));
  for (const { id } of reports) tokens.add(reportToken(id));
  return tokens.take();
}
