/** Reads all mentions of a sentence from the table words found in it. */
import { readBody } from './bodies-of.js';
import { readCountries } from './countries-of.js';
import { Chars } from './dates/chars.js';
import { withHolders } from './holders.js';
import type { Match } from './lexicon.js';
import { added, NONE } from './lists.js';
import { countriesAt, type Mention } from './mentions.js';
import { peopleOf } from './people-of.js';
import { readPointer, readShips } from './pointers-of.js';
import { isOf, KIND, NAMED, type Sense, senseOf, type Tables } from './tables.js';

type Found = Match<Sense>;

/** Words that name somebody other than a person. */
const OTHERS = NAMED | KIND.group | KIND.pointer | KIND.body;
/** The same and bare words for ships. */
const MENTIONED = OTHERS | KIND.head;

/** The mentions of one sentence, in order, none overlapping another. `matches` are its table words in order. */
export function mentionsOf(text: string, start: number, matches: readonly Found[], tables: Tables): readonly Mention[] {
  if (matches.length === 0) return NONE;
  const people = peopleOf(text, start, matches, tables);
  return withHolders(text, inOrder(people, readOthers(text, start, matches, people)));
}

/** Two lists, each in the order of the text, as one. */
function inOrder(people: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  if (people.length === 0) return others;
  if (others.length === 0) return people;
  let all: readonly Mention[] = NONE;
  let next = 0;
  for (const other of others) {
    for (let person = people[next]; person && person.start <= other.start; person = people[++next])
      all = added(all, person);
    all = added(all, other);
  }
  for (; next < people.length; next++) all = added(all, people[next] as Mention);
  return all;
}

/** Countries, compounds, organisations, bodies and pointers outside the people. */
function readOthers(
  text: string,
  start: number,
  matches: readonly Found[],
  people: readonly Mention[],
): readonly Mention[] {
  let found: readonly Mention[] = NONE;
  let last: Mention | null = null;
  let next = 0;
  for (let i = 0; i < matches.length; i++) {
    const match = matches[i] as Found;
    if (!isOf(match, MENTIONED)) continue;
    while (next < people.length && (people[next] as Mention).end <= match.start) next++;
    const person = next < people.length ? (people[next] as Mention) : null;
    if (isOf(match, OTHERS) && ((person && match.end > person.start) || (last && match.start < last.end))) continue;
    const read = readOther(text, start, matches, i, person?.start ?? Number.MAX_SAFE_INTEGER, last);
    if (!read) continue;
    const whole: Mention | null = last ? inFull(text, last, read) : null;
    found = whole ? [...found.slice(0, -1), whole] : added(found, read);
    last = whole ?? read;
  }
  return found;
}

/** EU=〔ヨーロッパ連合〕: the name in full behind the letters, as broadcasters have it, is the same once more. */
function inFull(text: string, short: Mention, { start, end, codes }: Mention): Mention | null {
  if (short.kind !== 'organisation' || start !== short.end + 1 || codes[0] !== short.codes[0]) return null;
  return text[short.end] === '=' || text[short.end] === '＝' ? { ...short, end } : null;
}

/** What a word names that is not part of a person. A pointer may join `last`, the mention before it, and is then none of its own. */
function readOther(
  text: string,
  start: number,
  matches: readonly Found[],
  index: number,
  limit: number,
  last: Mention | null,
): Mention | null {
  const match = matches[index] as Found;
  if (!isOf(match, OTHERS)) return readShips(text, start, match, last);
  if (isOf(match, KIND.pointer)) return readPointer(text, start, match, last);
  const group = isOf(match, KIND.group) ? senseOf(match, 'group') : null;
  if (group) return isDirection(text, match) ? null : countriesAt(match.start, match.end, group.codes);
  return isOf(match, NAMED) ? readCountries(text, matches, index, limit) : readBody(text, matches, index);
}

/** 南北: the two Koreas only before what they do or hold together (南北は, 南北首脳会談); else a direction. */
const NORTH_AND_SOUTH = '南北';
const BEHIND_KOREAS = new Chars('はがと、首両双閣高会当実赤軍');
const isDirection = (text: string, { start, end }: Found): boolean =>
  end - start === NORTH_AND_SOUTH.length && text.startsWith(NORTH_AND_SOUTH, start) && !BEHIND_KOREAS.at(text, end);
