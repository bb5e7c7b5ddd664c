/** Where the name of a person begins that ends straight before a title or its country. */
import { isIdeograph, isKatakana } from './characters.js';
import { Chars } from './dates/chars.js';
import type { Match } from './lexicon.js';
import { isOf, KIND, namedCode, type Sense, type Tables } from './tables.js';

const MIDDLE_DOT = 0x30fb; // ・
const EQUALS = 0x3d;
/** Characters of names written in katakana, with their separators. */
export const isOfKatakanaName = (code: number): boolean => isKatakana(code) || code === MIDDLE_DOT || code === EQUALS;
/** Stands in print for a character that the fonts lack: 呉●燮. */
const isLacking = (code: number): boolean => code === 0x25cf || code === 0x3013;
const isOfKanjiName = (code: number): boolean => isIdeograph(code) || code === 0x30f6 || isLacking(code);
/** How far back a name in katakana may begin. */
const NAME_WINDOW = 40;
const MAX_KANJI_NAME = 6;
/** Katakana that stand in a name for characters. */
const LONGEST_HALF = 2;
const JOINS_KANJI = new Chars('ツノ');
/** Characters of the longest name in kanji that no table knows. */
const LONGEST_UNKNOWN = 5;

/** Where the run of such characters that ends at `end` begins. */
function runStart(text: string, end: number, floor: number, fits: (code: number) => boolean): number {
  let start = end;
  while (start > floor && fits(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The same for characters of names in kanji, with the ツ and ノ that join two of them: 三ツ矢, 一ノ瀬. */
function kanjiStart(text: string, end: number, floor: number): number {
  const start = runStart(text, end, floor, isOfKanjiName);
  const joined =
    start < end &&
    start - 1 > floor &&
    JOINS_KANJI.has(text.charCodeAt(start - 1)) &&
    isIdeograph(text.charCodeAt(start - 2));
  return pastSide(text, joined ? runStart(text, start - 1, floor, isOfKanjiName) : start, end);
}

/** 我が方〔佐久間〕大使, 先方〔李〕局長: without the word for whose side somebody stands on. */
function pastSide(text: string, start: number, end: number): number {
  if (end - start > 1 && text.startsWith('我が方', start - 2)) return start + 1;
  return end - start > 2 && text.startsWith('先方', start) ? start + 2 : start;
}

const MAX_FAMILY_NAME = 3;

/** 〔岸田・文雄〕首相, 〔岸田 文雄〕首相: where a whole name begins of which a given name is the last part; null where the tables know no such name. */
function familyStart(text: string, given: number, end: number, floor: number, tables: Tables): number | null {
  if (given - 2 < floor || !'・ '.includes(text[given - 1] ?? '')) return null;
  const start = runStart(text, given - 1, Math.max(floor, given - 1 - MAX_FAMILY_NAME), isOfKanjiName);
  return start < given - 1 && tables.knowledge.people.knows(text.slice(start, end)) ? start : null;
}

const HALF_IN_KANA = /(?<![一-鿿々ァ-ヴー])([一-鿿])[一-鿿][ァ-ヴー]{1,2}$/;

/** 楊潔チ, 任洙ソク: where a name begins whose last character, written rarely, stands in katakana. */
function halfKanaStart(text: string, kana: number, end: number, floor: number, tables: Tables): number | null {
  const { knowledge, lexicon } = tables;
  const whole = runStart(text, kana, Math.max(floor, end - MAX_KANJI_NAME), isOfKanjiName);
  if (kana - whole < 2) return null;
  if (knowledge.people.knows(text.slice(whole, end))) return whole;
  const family = HALF_IN_KANA.exec(text.slice(Math.max(floor, whole - 1), end))?.[1];
  const isName =
    family !== undefined &&
    knowledge.people.knows(family) &&
    !knowledge.people.knows(text.slice(kana, end)) &&
    lexicon.endingAt(text, kana, whole) === null;
  return isName ? whole : null;
}

/** Between two parts of a name in katakana, an initial: テオドロ・〔L〕・ロクシン. */
const isInitial = (text: string, at: number): boolean =>
  text[at] === '・' && text[at - 2] === '・' && /[A-Z]/.test(text[at - 1] ?? '') && isKatakana(text.charCodeAt(at - 3));

/** Words that stand where a name would, and are none. */
const NOT_A_NAME =
  /^(?:[両同各前元現新故次他全主]|同席|当時|次期|歴代|関係|先方|相手|一部|主要|今回|自ら|会談|両国|日本|中国|韓国|米国|英国|担当|議長国|与野|与|野|超党派|有志|派遣|首席|双方|本邦|東京|北京|同日|午前|午後|現地|沿岸|先月|今月|共同|総理|首相|大統領|政府|外務|防衛|国防|財務|経済|海軍|陸軍|空軍|統合|氏|代|再び|初代|第[一二三四五六七八九十]+代?)$/;
/** What no name begins with. */
const BEFORE_NAMES = new Chars('両同各本該');
/** インド・モディ首相, ロシア・ラブロフ氏: where a name begins, without the country before its separator. */
export function pastCountry(text: string, start: number, end: number, tables: Tables): number {
  const country = tables.lexicon.at(text, start, end);
  return country && namedCode(country) && text[country.end] === '・' ? country.end + 1 : start;
}

/** The name that ends where the title (and its country) begins: its start, or the end itself where there is none. */
export function nameStart(text: string, end: number, floor: number, tables: Tables): number {
  let start = runStart(text, end, Math.max(floor, end - NAME_WINDOW), isOfKatakanaName);
  if (start < end) {
    if (isInitial(text, start)) start = runStart(text, start - 1, Math.max(floor, end - NAME_WINDOW), isOfKatakanaName);
    while (start < end && '・=ー'.includes(text[start] ?? '')) start++;
    start = pastCountry(text, start, end, tables);
    if (end - start > LONGEST_HALF) return start;
    return halfKanaStart(text, start, end, floor, tables) ?? (end - start > 1 ? start : end);
  }
  const run = text.slice(kanjiStart(text, end, Math.max(floor, end - MAX_KANJI_NAME)), end);
  if (run === '') return kanaNameStart(text, end, floor, tables);
  const family = familyStart(text, end - run.length, end, floor, tables);
  if (family !== null) return family;
  for (let length = run.length; length > 0; length--) {
    const name = run.slice(-length);
    // One known character at the end of a run is rather part of a longer name (陳博文).
    if (length === 1 && run.length > 1) break;
    if (tables.knowledge.people.knows(name) && !NOT_A_NAME.test(name)) return end - length;
  }
  if (run.length > LONGEST_UNKNOWN || BEFORE_NAMES.at(run, 0) || NOT_A_NAME.test(run)) return end;
  // 中曽根弘文 may be a name, 与党幹事長 begins with another word.
  const first = run.length === LONGEST_UNKNOWN ? tables.lexicon.at(text, end - run.length, end) : null;
  return first && first.end - first.start > 1 ? end : end - run.length;
}

const NAME_ALONE = /[ァ-ヴー]{3}$/;
const NAME_IN_PARTS = /[ァ-ヴー]{2}[・=][ァ-ヴー・=]*[ァ-ヴー]$/;

/** ユン・ソクホ〔広報〕室長: behind a full name in katakana, characters that no table knows belong to the title. */
export function titleStart(text: string, end: number, floor: number, tables: Tables): number {
  const start = runStart(text, end, Math.max(floor, end - MAX_KANJI_NAME), isOfKanjiName);
  if (start === end || !isKatakana(text.charCodeAt(start - 1))) return end;
  // ロビンス〔開発省〕次官: one name does too, where it is no country or town and the characters are no single one (独, 林).
  const named =
    NAME_IN_PARTS.test(text.slice(Math.max(floor, start - NAME_WINDOW), start)) ||
    (end - start > 1 &&
      NAME_ALONE.test(text.slice(Math.max(floor, start - 3), start)) &&
      !tables.lexicon.endingAt(text, start, floor));
  return named && !tables.knowledge.people.knows(text.slice(start, end)) ? start : end;
}

/** How many characters that no table knows may stand between a country and a title. */
const LONGEST_PORTFOLIO = 8;

/**
 * オレシュキン〔ロシア連邦〕経済発展大臣: the country in katakana behind which characters that no table knows belong to a title, and are
 * nobody's name; null where there is none.
 */
export function countryOfPortfolio(text: string, title: number, floor: number, tables: Tables): Match<Sense> | null {
  const start = runStart(text, title, Math.max(floor, title - LONGEST_PORTFOLIO), isIdeograph);
  if (!isKatakana(text.charCodeAt(start - 1)) || tables.knowledge.people.knows(text.slice(start, title))) return null;
  for (let end = title - 2; end >= start; end--) {
    const country = tables.lexicon.endingAt(text, end, floor);
    if (country && isOf(country, KIND.country) && isKatakana(text.charCodeAt(country.start))) return country;
  }
  return null;
}

/** 中谷 元, 渡邉 保範: a family name and a given name, and nothing before them. */
const FAMILY_FIRST = /(?<![一-鿿々ヶァ-ヴー])[一-鿿々ヶ]{1,3} [一-鿿々ヶ]{1,3}$/;
const IN_PARTS = /^[ァ-ヴー]+(?:[・=][ァ-ヴー]+)+$/;
const SET_OFF_WINDOW = 8;

/**
 * 中谷 元 防衛大臣, ピート・ヘグセス 国防長官: where a name begins that a list or a post sets off from its title, which begins at `title`; there
 * itself where none does. A single word before the space may be anything.
 */
export function setOffStart(text: string, title: number, floor: number, tables: Tables): number {
  const end = title - 1;
  if (text[end] !== ' ' || end <= floor) return title;
  const { knowledge, lexicon } = tables;
  const whole = FAMILY_FIRST.exec(text.slice(Math.max(floor, end - SET_OFF_WINDOW), end))?.[0];
  if (whole) {
    const first = end - whole.length;
    const isWord =
      lexicon.at(text, first, end) !== null || lexicon.at(text, first + whole.indexOf(' ') + 1, end) !== null;
    if (!isWord || knowledge.people.knows(whole)) return first;
  }
  const last = nameStart(text, end, floor, tables);
  const name = text.slice(last, end);
  return last < end && (IN_PARTS.test(name) || knowledge.people.knows(name)) ? last : title;
}

const SHORTEST_KANA_NAME = 4;
const LONGEST_KANA_NAME = 7;

/** 片山さつき財務相: a name that ends in hiragana is read only where it is known whole, for so do most words. */
function kanaNameStart(text: string, end: number, floor: number, tables: Tables): number {
  const last = text.charCodeAt(end - 1);
  if (last < 0x3041 || last > 0x3096) return end;
  for (let start = end - SHORTEST_KANA_NAME; start >= Math.max(floor, end - LONGEST_KANA_NAME); start--) {
    if (isOfKanjiName(text.charCodeAt(start)) && tables.knowledge.people.knows(text.slice(start, end))) return start;
  }
  return end;
}
