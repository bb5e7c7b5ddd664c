/** Countries and organisations by name: alone, in a run (日米韓), or with a body or a noun of theirs. */
import { withHead } from './bodies-of.js';
import { isKatakana } from './characters.js';
import { Chars } from './dates/chars.js';
import type { Match } from './lexicon.js';
import { NONE } from './lists.js';
import { isOneOfThem, membersEnd } from './members.js';
import { countriesAt, type Mention, organisationAt } from './mentions.js';
import { COMMON, startsWord } from './short-forms.js';
import { isOf, KIND, named, namedCode, type Sense } from './tables.js';
import { isPosted } from './titles.js';

type Found = Match<Sense>;

/** What follows a one-character form that is a word of its own: 米は, 米側. */
const BEHIND_SHORT = new Chars('はがをにとのも、・側軍艦機');

/** 現在, 滞在: words that end as 在日 begins. */
const NO_POST = '現存滞所健不実';

/** 親イラン〔武装組織〕, 反米: on whose side somebody is, and not that one. */
function isStance(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 0x89aa || before === 0x53cd;
}

/** 在日〔ロシア大使館〕: where another country's mission is. */
function isPost(text: string, matches: readonly Found[], index: number): boolean {
  const { start, end } = matches[index] as Found;
  if (!isPosted(text, start) || NO_POST.includes(text[start - 2] || '。')) return false;
  const next = matches[index + 1];
  return next?.start === end && namedCode(next) !== null;
}

/** 西日本, 中日本: a part of Japan, for two countries are 日西 and 日中. */
const isRegion = (text: string, match: Found): boolean => isOf(match, KIND.short) && text.startsWith('日本', match.end);

/** A country, a run of countries (日米韓, 日・NATO), a body of one (中国海軍), or a noun that belongs to one. */
export function readCountries(text: string, matches: readonly Found[], index: number, limit: number): Mention | null {
  if (isPost(text, matches, index) || isRegion(text, matches[index] as Found)) return null;
  let codes: readonly string[] = NONE;
  const start = matches[index]?.start ?? 0;
  if (isStance(text, start)) return null;
  let end = start;
  let count = 0;
  for (let at = index; at < matches.length; at++) {
    const match = matches[at] as Found;
    const sense = named(match);
    if (!sense || match.end > limit) break;
    if (match.start !== end && !(match.start === end + 1 && text[end] === '・' && count > 0)) break;
    // After a full name the next country belongs to something else (日本米国 does not occur; 中国ロシア is two).
    if (count > 0 && match.start === end && !isOf(matches[at - 1], KIND.short)) break;
    if (count === 0) codes = sense.codes;
    else if (!codes.includes(sense.code)) codes = [...codes, sense.code];
    count++;
    end = match.end;
  }
  if (count !== 1) return countriesAt(start, end, codes);
  const first = matches[index];
  if (isOf(first, KIND.short) && !standsAlone(text, start, end, matches[index + 1])) return null;
  if (isOf(first, KIND.organisation)) {
    const members = membersEnd(text, end);
    const isOne = members > end && isOneOfThem(text, members, nextFrom(matches, index, members));
    return organisationAt(start, isOne ? end : members, codes);
  }
  return withHead(text, countriesAt(start, end, codes), matches, index + 1);
}

/** The first word behind a place, of those that follow the one at an index. */
const nextFrom = (matches: readonly Found[], index: number, end: number): Found | undefined => {
  let at = index + 1;
  while (at < matches.length && (matches[at] as Found).start < end) at++;
  return matches[at];
};

/** Whether a one-character form means its country: at the beginning of a word, and before a title, a particle or the like. */
function standsAlone(text: string, start: number, end: number, next: Found | undefined): boolean {
  const before = text[start - 1] ?? '';
  if (!startsWord(text, start) || isKatakana(text.charCodeAt(start - 1))) return false;
  if (next?.start === end && isOf(next, KIND.head | KIND.office)) return true;
  if (BEHIND_SHORT.at(text, end) && !COMMON.has(text.slice(start, end))) return true;
  return before === '対' || before === '訪' || before === '駐';
}
