/** Where the stretches of a text end that are no words of its sentences: links, tags that are labels, what stands in brackets. */
import { isOf, KIND, type Tables } from './tables.js';

const URL = /(?:https?:\/\/|pic\.(?:twitter|x)\.com\/)[^\s\u3000-\u9fff\uff00-\uffef]*/y;
/** Tags that close a line, with a link behind them. */
const TAGS = /(?:#[^\s#]+[ ]*)+(?:https?:\S+\s*)?(?=\n|$)/y;

const MAIL = /[\w.+-]/;

function endOf(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

/** The end of the link that begins at a place, or -1. */
export const linkEnd = (text: string, at: number): number => endOf(URL, text, at);

/** The name of an account, with the space before it, and behind it one that keeps a particle away. */
const HANDLE = / ?@[A-Za-z0-9_]{2,15}(?![A-Za-z0-9_.@])(?: (?=[ぁ-ゖ]))?/y;

/** The end of the name of an account that begins at a place, behind what is no mail's address; or -1. */
export const handleEnd = (text: string, at: number): number =>
  at > 0 && MAIL.test(text[at - 1] ?? '') ? -1 : endOf(HANDLE, text, at);

/** The end of the tags that begin at a place and close their line, or -1. */
export const labelsEnd = (text: string, at: number): number => endOf(TAGS, text, at);

const MAX_ASIDE = 300;

/** The parenthesis that closes the one at `open` in the same line, or -1. Nested brackets count. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i - open <= MAX_ASIDE; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return -1;
    if (code === 0x28) depth++;
    else if (code === 0x29 && --depth === 0) return i;
  }
  return -1;
}

const LONGEST_TOWN = 16;

/** Whether brackets hold a town and nothing else, behind its country: 中国(北京)に出張. */
export function holdsTown(text: string, open: number, close: number, { lexicon }: Tables): boolean {
  if (close - open > LONGEST_TOWN) return false;
  const town = lexicon.at(text, open + 1, close);
  if (town?.end !== close || !isOf(town, KIND.place)) return false;
  const country = lexicon.endingAt(text, open, Math.max(0, open - LONGEST_TOWN));
  return country !== null && isOf(country, KIND.country);
}

/** A mode of talks alone in brackets. */
const CALL = /^\((?:テレビ|ビデオ|オンライン|ウェブ|電話|リモート)[^()]{0,8}\)$/i;
const LONGEST_CALL = 16;

/** Whether a stretch in brackets says that talks were a call. */
export const isCall = (text: string, from: number, to: number): boolean =>
  to - from <= LONGEST_CALL && CALL.test(text.slice(from, to));
