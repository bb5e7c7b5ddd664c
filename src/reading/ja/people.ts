/** People beside their titles: 岸防衛大臣, ザン・ベトナム国防大臣, イギリスのトラス外相, 金健韓国外交部朝鮮半島平和交渉本部長. */
import { isIdeograph, isKana, isKatakana } from './characters.js';
import { Chars, Sticky } from './dates/chars.js';
import { Lexicon, type Match } from './lexicon.js';
import { NONE } from './lists.js';
import { countriesAt, type Mention, personAt } from './mentions.js';
import { isOf, KIND, namedCode, type Sense, senseOf, type Tables } from './tables.js';
import { isPosted, readTitle, wordEndingAt } from './titles.js';

const MIDDLE_DOT = 0x30fb; // ・
const EQUALS = 0x3d;
/** Characters of names written in katakana, with their separators. */
const isOfKatakanaName = (code: number): boolean => isKatakana(code) || code === MIDDLE_DOT || code === EQUALS;
const isOfKanjiName = (code: number): boolean => isIdeograph(code) || code === 0x30f6;
const MAX_KANJI_NAME = 6;
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
  return joined ? runStart(text, start - 1, floor, isOfKanjiName) : start;
}

/** Between two parts of a name in katakana, an initial: テオドロ・〔L〕・ロクシン. */
const isInitial = (text: string, at: number): boolean =>
  text[at] === '・' && text[at - 2] === '・' && /[A-Z]/.test(text[at - 1] ?? '') && isKatakana(text.charCodeAt(at - 3));

/** Words that stand where a name would, and are none. */
const NOT_A_NAME =
  /^(?:[両同各前元現新故次他全主]|同席|当時|次期|歴代|関係|先方|相手|一部|主要|今回|自ら|会談|両国|日本|中国|韓国|米国|英国|担当|議長国|派遣|首席|双方|本邦|東京|北京|同日|午前|午後|現地|沿岸|先月|今月|共同|総理|首相|大統領|政府|外務|防衛|国防|財務|経済|海軍|陸軍|空軍|統合|氏|代|再び|初代|第[一二三四五六七八九十]+代?)$/;
/** What no name begins with. */
const BEFORE_NAMES = new Chars('両同各本該');
/** After a title these make another word of it: 外相会談, 首相官邸. */
const NOT_A_TITLE = Lexicon.of<true>(
  '級 会談 会合 会議 協議 表敬 官邸 公邸 府 就任 選 職 経験 室'.split(' ').map((word) => [word, true] as const),
);
const NAME_WINDOW = 40;

type Found = Match<Sense>;
/** Single-character forms that are also everyday words: they count only inside compounds (日越) and straight before titles. */
export const COMMON: ReadonlySet<string> = new Set([...'日中台土西星白波亜加希朝南パウロ伯智秘墨芬洪緬蒙泰尼葡蘭']);

/** Whether a one-character country form stands where a word may begin (訪問中の is no 中). */
export function startsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isIdeograph(before) && !'対訪駐在'.includes(text[at - 1] ?? '')) return false;
  return !(isKana(text.charCodeAt(at)) && isKatakana(before));
}

/** インド・モディ首相, ロシア・ラブロフ氏: where a name begins, without the country before its separator. */
export function pastCountry(text: string, start: number, end: number, tables: Tables): number {
  const country = tables.lexicon.at(text, start, end);
  return country && namedCode(country) && text[country.end] === '・' ? country.end + 1 : start;
}

/** The name that ends where the title (and its country) begins: its start, or the end itself where there is none. */
function nameStart(text: string, end: number, floor: number, tables: Tables): number {
  let start = runStart(text, end, Math.max(floor, end - NAME_WINDOW), isOfKatakanaName);
  if (start < end) {
    if (isInitial(text, start)) start = runStart(text, start - 1, Math.max(floor, end - NAME_WINDOW), isOfKatakanaName);
    while (start < end && '・=ー'.includes(text[start] ?? '')) start++;
    start = pastCountry(text, start, end, tables);
    if (end - start > 1) return start;
    // 楊潔チ: a character that is rarely written stands in katakana.
    const whole = runStart(text, start, Math.max(floor, end - MAX_KANJI_NAME), isOfKanjiName);
    return start - whole > 1 && tables.knowledge.people.knows(text.slice(whole, end)) ? whole : end;
  }
  const run = text.slice(kanjiStart(text, end, Math.max(floor, end - MAX_KANJI_NAME)), end);
  if (run === '') return kanaNameStart(text, end, floor, tables);
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
function titleStart(text: string, end: number, floor: number, tables: Tables): number {
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

/** The country before の or ・ or straight before a place in the text: ロシアの, 中国外務省の, 中国・. */
export function ownerBefore(
  text: string,
  start: number,
  floor: number,
  words: readonly Found[],
): { code: string; start: number } | null {
  let at = start;
  if (text[at - 1] === 'の' || text[at - 1] === '・') at--;
  else return null;
  for (let steps = 0; steps < 3 && at > floor; steps++) {
    const left = wordEndingAt(words, at);
    const code = namedCode(left);
    if (
      left &&
      isOf(left, KIND.short) &&
      !isOf(left, KIND.country) &&
      (!startsWord(text, left.start) || (COMMON.has(text.slice(left.start, left.end)) && left.end === start - 1))
    )
      return null;
    if (left && code) return { code, start: left.start };
    const body = senseOf(left, 'body');
    if (left && body?.country) {
      // カナダ外務省: the country before it, not the home that the bare word has.
      const before = wordEndingAt(words, left.start);
      const owner = namedCode(before);
      return before && owner ? { code: owner, start: before.start } : { code: body.country, start: left.start };
    }
    if (left && isOf(left, KIND.head)) {
      at = left.start;
      if (text[at - 1] === 'の') at--;
      continue;
    }
    return null;
  }
  return null;
}

/** The short form of a country's name that stands straight before a word: 〔日〕米. */
function shortBefore(text: string, { start }: Found, words: readonly Found[]): Found | null {
  const before =
    wordEndingAt(words, start) ??
    (text.charCodeAt(start - 1) === MIDDLE_DOT ? wordEndingAt(words, start - 1) : undefined);
  return before && isOf(before, KIND.short) ? before : null;
}

/** The run of countries (日米韓, 日・米) that ends with this match, in order; none where it is a single one. */
function shortsBefore(
  text: string,
  last: Found,
  floor: number,
  words: readonly Found[],
): readonly { code: string; start: number }[] {
  let left = shortBefore(text, last, words);
  if (!left) return NONE;
  const run: { code: string; start: number }[] = [];
  for (let word: Found | null = last; word && word.start >= floor; word = left) {
    run.unshift({ code: namedCode(word) ?? '', start: word.start });
    left = shortBefore(text, word, words);
  }
  return run;
}

const CONSUL = new Sticky('駐首名総領', '(?:駐在)?(?:首席|名誉|総)*領事');
const isConsul = (text: string, { start, end }: Found): boolean => {
  const reached = CONSUL.end(text, start);
  return reached > start && reached <= end;
};
const isTown = (word: Found | null, end: number): boolean =>
  word?.end === end && word.senses.some((s) => s.kind === 'place');

/** Titles that say no country where a reader of Japanese news still knows it. */
const isAmbassador = (offices: readonly string[]): boolean =>
  offices.includes('ambassador') || offices.includes('diplomat');

/**
 * Reads the person (or the bare title) that ends with an office word.
 * @param floor place in the view before which nothing is read
 * @returns null where the office word is part of another word (外相会談)
 */
export function readPerson(
  text: string,
  match: Found,
  floor: number,
  words: readonly Found[],
  tables: Tables,
): Mention | null {
  if (NOT_A_TITLE.at(text, match.end)) return null;
  const title = readTitle(text, match, floor, words, tables);
  let at = title.start;
  let code: string | null = null;
  const adjacent = wordEndingAt(words, at) ?? tables.lexicon.endingAt(text, at, floor) ?? undefined;
  const adjacentCode = namedCode(adjacent);
  const run = adjacent && adjacentCode ? shortsBefore(text, adjacent, floor, words) : NONE;
  if (adjacent && run.length > 1 && at === title.start && !isPosted(text, run[0]?.start ?? 0)) {
    // 日米首脳, 米中外相: the holders of one office in several countries, nobody by name.
    const first = run[0];
    const codes = run.map((r) => r.code);
    return countriesAt(first?.start ?? adjacent.start, match.end, codes, 'office');
  }
  if (
    adjacent &&
    adjacentCode &&
    adjacent.start >= floor &&
    (isOf(adjacent, KIND.country) ||
      !isOf(adjacent, KIND.short) ||
      startsWord(text, adjacent.start) ||
      text.startsWith('担当', adjacent.start - 2))
  ) {
    code = adjacentCode;
    at = adjacent.start;
    if (text[at - 1] === '・') at--;
  } else if (text[at - 1] === '・' && isOfKatakanaName(text.charCodeAt(at - 2))) {
    at--;
  }
  // クリテンブリンク東アジア太平洋担当〔米国務次官補〕: what stands before the country is a part of the title too.
  if (code && text.startsWith('担当', at - 2))
    for (let part = 1; part > 0; at -= part) part = tables.titleParts.lengthAt(text, at, floor);
  // 羽田浩二在フィリピン日本国大使: accredited there, acting for Japan.
  const post = code ? tables.lexicon.endingAt(text, at, floor) : null;
  if (post && namedCode(post) && isPosted(text, post.start)) at = post.start - 1;
  at = titleStart(text, at, floor, tables);
  let start = nameStart(text, at, floor, tables);
  // 大阪総領事: the town of the post.
  if (start < at && isConsul(text, match) && isTown(tables.lexicon.at(text, start, at), at)) start = at;
  const written = text.slice(start, at);
  if (start === at && !post) start = adjacentCode && adjacent ? adjacent.start : title.start;
  const owner = code ? null : ownerBefore(text, start, floor, words);
  if (owner) {
    code = owner.code;
    start = owner.start;
  }
  // An ambassador to Japan acts for another country, one to another country for Japan, unless the words say whom.
  if (!code && title.accredited && isAmbassador(title.offices) && title.accredited !== 'JPN') code = 'JPN';
  const only = title.countries[0];
  if (!code && only && title.countries.every((c) => c === only)) code = only;
  code ??= title.ministry;
  const person = { written, offices: title.offices, title: title.title, former: title.former };
  return personAt(start, match.end, code ? [code] : NONE, person);
}
