/** The people of a sentence: those beside their titles, and those with 氏 or 両氏 behind their names. */

import { isIdeograph, isKatakana } from './characters.js';
import { ownerBefore } from './countries-before.js';
import type { Match } from './lexicon.js';
import { added, NONE } from './lists.js';
import { type Mention, personAt, pointerAt } from './mentions.js';
import { pastCountry } from './name-starts.js';
import { readPerson } from './people.js';
import { isOf, KIND, type Sense, type Tables } from './tables.js';

type Found = Match<Sense>;

/** Words that a name stands before. */
const BEHIND_NAMES = KIND.office | KIND.honorific;
const HONORIFIC_NAME = /(?:[ァ-ヴー・=]{2,30}|[一-鿿々]{1,5})$/;
/** 上川、木原両氏 and 岸田、尹両氏: two bare names before one honorific. */
const TWO_NAMES = /([ァ-ヴー・=]{2,20}|[一-鿿々]{1,4})、([ァ-ヴー・=]{2,20}|[一-鿿々]{1,4})$/;

/** The people of a sentence, in order. */
export function peopleOf(text: string, start: number, matches: readonly Found[], tables: Tables): readonly Mention[] {
  let people: readonly Mention[] = NONE;
  // The place before which the next one has to end: a name may reach back over words.
  let limit = Number.MAX_SAFE_INTEGER;
  for (let i = matches.length - 1; i >= 0; i--) {
    const match = matches[i] as Found;
    if (!isOf(match, BEHIND_NAMES) || match.end > limit) continue;
    if (isOf(match, KIND.honorific)) people = withNames(people, text, match, start, matches, tables);
    else {
      const person = readPerson(text, match, floorOf(matches, i, start), matches, tables);
      if (person) people = added(people, person);
    }
    limit = people[people.length - 1]?.start ?? limit;
  }
  return people.length > 1 ? joinTitles(text, people.toReversed()) : people;
}

/** 陸軍参謀総長の〔マッコンビル陸軍大将〕, 自衛艦隊司令官 〔湯浅海将〕, 外相の〔林氏〕, 最高指導者〔ハメネイ師〕: an office, and who holds it by rank or name alone. */
function joinTitles(text: string, people: readonly Mention[]): readonly Mention[] {
  let joined = people;
  let holder = people[people.length - 1];
  for (let i = people.length - 2; i >= 0; i--) {
    const held = people[i] as Mention;
    if (holder?.person && held.person && isHeldBy(text, held, holder)) {
      holder.start = held.start;
      if (holder.codes.length === 0) holder.codes = held.codes;
      const offices = [...held.person.offices, ...holder.person.offices];
      holder.person = { ...holder.person, offices, title: held.person.title };
      joined = joined.filter((person) => person !== held);
    } else holder = held;
  }
  return joined;
}

const isHeldBy = (text: string, held: Mention, { person, start }: Mention): boolean =>
  held.person?.written === '' &&
  person !== null &&
  person.written !== '' &&
  standsBehind(text, held, start) &&
  person.offices.every((office) => office === 'officer' || (office === 'other' && start === held.end));

/** Whether a name begins behind a title: after の or a space, or in katakana straight behind it. */
const standsBehind = (text: string, { end }: Mention, start: number): boolean =>
  start === end ? isKatakana(text.charCodeAt(start)) : start === end + 1 && 'の '.includes(text[end] ?? '');

/** ハメネイ師, and no 教師 or 師団: only names in katakana stand before it. */
const isOfCleric = (text: string, { start, end }: Found): boolean =>
  isKatakana(text.charCodeAt(start - 1)) && !isIdeograph(text.charCodeAt(end));

/** A name cannot reach back over a pointer or a predicate that stands before it. */
function floorOf(matches: readonly Found[], index: number, start: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const match = matches[i] as Found;
    if (isOf(match, KIND.pointer | KIND.honorific)) return match.end;
  }
  return start;
}

/** The people with those who stand before an honorific, the last one first. */
function withNames(
  people: readonly Mention[],
  text: string,
  match: Found,
  floor: number,
  matches: readonly Found[],
  tables: Tables,
): readonly Mention[] {
  const before = text.slice(Math.max(floor, match.start - 40), match.start);
  const person = (written: string, end: number, close: number): Mention =>
    personAt(end - written.length, close, NONE, {
      written,
      offices: NONE,
      title: null,
      former: false,
      usual: null,
      abroad: false,
      ofMinistry: false,
    });
  if (match.end - match.start > 1) {
    const two = TWO_NAMES.exec(before);
    if (two?.[1] && two[2]) {
      const second = person(two[2], match.start, match.end);
      return added(added(people, second), person(two[1], second.start - 1, second.start - 1));
    }
    return added(people, pointerAt(match.start, match.end, 'both', null));
  }
  const name = HONORIFIC_NAME.exec(before)?.[0].replace(/^[・=]+/, '');
  if (!name || (text[match.start] === '師' && !isOfCleric(text, match))) return people;
  const start = pastCountry(text, match.start - name.length, match.start, tables);
  const read = person(text.slice(start, match.start), match.start, match.end);
  const owner = ownerBefore(text, start, floor, matches);
  if (owner) {
    read.codes = [owner.code];
    read.start = owner.start;
  }
  return added(people, read);
}
