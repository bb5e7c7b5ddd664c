/** People beside their titles: 岸防衛大臣, ザン・ベトナム国防大臣, イギリスのトラス外相, 金健韓国外交部朝鮮半島平和交渉本部長. */
import { ownerBefore, shortsBefore } from './countries-before.js';
import { Sticky } from './dates/chars.js';
import { Lexicon, type Match } from './lexicon.js';
import { NONE } from './lists.js';
import { countriesAt, type Mention, personAt } from './mentions.js';
import { countryOfPortfolio, isOfKatakanaName, nameStart, setOffStart, titleStart } from './name-starts.js';
import { HOME } from './party.js';
import { startsWord } from './short-forms.js';
import { isOf, KIND, NAMED, namedCode, type Sense, senseOf, type Tables } from './tables.js';
import { isPosted, readTitle, type TitleChain, wordEndingAt } from './titles.js';

type Found = Match<Sense>;

/** After a title these make another word of it: 外相会談, 首相官邸. */
const NOT_A_TITLE = Lexicon.of<true>(
  '級 会談 会合 会議 協議 官邸 公邸 府 就任 選 職 経験 室'.split(' ').map((word) => [word, true] as const),
);

const CONSUL = new Sticky('駐首名総領', '(?:駐在)?(?:首席|名誉|総)*領事');
const isConsul = (text: string, { start, end }: Found): boolean => {
  const reached = CONSUL.end(text, start);
  return reached > start && reached <= end;
};
const isTown = (word: Found | null, end: number): boolean =>
  word?.end === end && word.senses.some((s) => s.kind === 'place');

const MUNICIPAL = /^(?:[都道府県]?知事|[市区町村]長)$/;
/** 大西〔熊本〕市長: the country of the town whose mayor it is. */
const mayorOf = (text: string, { start, end }: Found, town: Found | undefined): string | null =>
  town && MUNICIPAL.test(text.slice(start, end)) ? senseOf(town, 'place')?.country || null : null;

/** Titles that say no country where a reader of Japanese news still knows it. */
const isAmbassador = (offices: readonly string[]): boolean =>
  offices.includes('ambassador') || offices.includes('diplomat');

/** Whose office it usually is, where all its words say the same country. */
function usualCountry({ countries }: TitleChain): string | null {
  const [only] = countries;
  return only && countries.every((country) => country === only) ? only : null;
}

/** 外交部の〔徐斯倹次長〕: a ministry of a name that several countries have. */
const MINISTRY = /^(?:外交|国防|商務|財政|公安|内政|交通|教育)部/;
function isOfBareMinistry(text: string, start: number, title: number, words: readonly Found[]): boolean {
  // 林明道外交部次長
  if (MINISTRY.test(text.slice(title, title + 3))) return true;
  const body = text[start - 1] === 'の' ? senseOf(wordEndingAt(words, start - 1), 'body') : null;
  return body !== null && body.body === 'ministry' && body.country === '';
}

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
  const beside = wordEndingAt(words, at) ?? tables.lexicon.endingAt(text, at, floor) ?? undefined;
  const ofPortfolio =
    namedCode(beside) || isAmbassador(title.offices) ? null : countryOfPortfolio(text, at, floor, tables);
  const adjacent = ofPortfolio ?? beside;
  const adjacentCode = namedCode(adjacent) ?? mayorOf(text, match, adjacent);
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
    (isOf(adjacent, KIND.country | KIND.place) ||
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
  const post = code || isAmbassador(title.offices) ? tables.lexicon.endingAt(text, at, floor) : null;
  if (post && isPosted(text, post.start) && isOf(post, code ? NAMED | KIND.place : KIND.place)) {
    at = post.start - 1;
    // 駐福岡総領事
    if (!code) title.accredited ??= senseOf(post, 'place')?.country || null;
  }
  at = titleStart(text, at, floor, tables);
  let start = nameStart(text, at, floor, tables);
  if (start === at) start = setOffStart(text, at, floor, tables);
  // 大阪総領事: the town of the post.
  if (start < at && isConsul(text, match) && isTown(tables.lexicon.at(text, start, at), at)) start = at;
  const written = text.slice(start, at).replaceAll(' ', '');
  if (start === at && !post) start = adjacentCode && adjacent ? adjacent.start : title.start;
  const owner = code ? null : ownerBefore(text, start, floor, words);
  if (owner) {
    code = owner.code;
    start = owner.start;
  }
  // An ambassador to Japan acts for another country, one to another country for Japan, unless the words say whom.
  if (!code && title.accredited && isAmbassador(title.offices) && title.accredited !== HOME) code = HOME;
  // 先方ハムザ・タイブ外務省総局長: the other side's ministry of that name.
  // ジョルカ社会保険庁長官: a ministry that Japan has too.
  const abroad = title.ministry === HOME && isOfKatakanaName(written.charCodeAt(0));
  if (!text.startsWith('先方', start - 2) && !abroad) code ??= title.ministry;
  const person = {
    written,
    offices: title.offices,
    title: title.title,
    former: title.former,
    usual: code ? null : usualCountry(title),
    abroad: !code && (title.accredited === HOME || title.offices.includes('head-of-state')),
    ofMinistry: !code && isOfBareMinistry(text, start, title.start, words),
  };
  return personAt(start, match.end, code ? [code] : NONE, person);
}
