/** Titles: an office with what stands before it and belongs to it. */
import type { Match } from './lexicon.js';
import { added, NONE } from './lists.js';
import { Suffixes } from './suffixes.js';
import { isOf, KIND, namedCode, type Sense, senseOf, type Tables } from './tables.js';

type Found = Match<Sense>;

const FORMER = new Suffixes(['前', '元', '次期']);
const LONGEST_NAME_IN_GEN = 4;

/** 朴智元国家情報院長, 中谷元防衛相: a name that the tables know whole ends in the character for a former office. */
function endsName(text: string, end: number, floor: number, { knowledge }: Tables): boolean {
  if (text[end - 1] !== '元') return false;
  for (let start = end - 2; start >= Math.max(floor, end - LONGEST_NAME_IN_GEN); start--)
    if (knowledge.people.knows(text.slice(start, end))) return true;
  return false;
}
/** 新, and no 革新 or 刷新. */
const NEW = /[^革刷更最維]新/;
const MAX_CHAIN = 12;

/** Whether a country's name that begins here tells where somebody is posted: 駐日, 在フィリピン. */
export function isPosted(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return before === 0x99d0 || before === 0x5728;
}

/** The one of a sentence's words that ends at a place: they stand in order. */
export function wordEndingAt(words: readonly Found[], end: number): Found | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Found).end < end) low = middle + 1;
    else high = middle;
  }
  return words[low]?.end === end ? words[low] : undefined;
}

/** A title with all that belongs to it. */
export interface TitleChain {
  start: number;
  offices: readonly string[];
  countries: readonly string[];
  title: string | null;
  former: boolean;
  /** 駐日, 駐フィンランド: accredited to this country. */
  accredited: string | null;
  /** Whose ministry is a part of it. */
  ministry: string | null;
}

function take(chain: TitleChain, { senses }: Found): void {
  for (const sense of senses) {
    if (sense.kind !== 'office') continue;
    chain.offices = added(chain.offices, sense.office);
    if (sense.country) chain.countries = added(chain.countries, sense.country);
    chain.title ??= sense.title;
  }
}

const LONGEST_FIELD = 16;
/** A name in katakana, then a field in kanji that no table knows: ダニャーズ〔農産複合管理〕大臣. Shorter ones may be names (マリ三木大使). */
const FIELD = /[ァ-ヴー]{2}((?:[一-鿿]{2,4}・)+[一-鿿]{2,6}|[一-鿿]{4,12})$/;

/** How long a field of office is that no table knows; 0 where the words before it may be a country's, whose people have names in kanji. */
function unknownField(text: string, end: number, floor: number, words: readonly Found[]): number {
  const before = text.charCodeAt(end - 1);
  if (before < 0x4e00 || before > 0x9fff) return 0;
  const field = FIELD.exec(text.slice(Math.max(floor, end - LONGEST_FIELD), end))?.[1];
  return field && !namedCode(wordEndingAt(words, end - field.length)) ? field.length : 0;
}

/** Walks left from a title over what belongs to it: 国務委員兼, アジア大洋州, 北朝鮮担当, 第1, 駐フィンランド, 前. */
export function readTitle(
  text: string,
  match: Found,
  floor: number,
  words: readonly Found[],
  tables: Tables,
): TitleChain {
  const chain: TitleChain = {
    start: match.start,
    offices: NONE,
    countries: NONE,
    title: null,
    former: false,
    accredited: null,
    ministry: null,
  };
  take(chain, match);
  for (let steps = 0; steps < MAX_CHAIN && chain.start > floor; steps++) {
    const left = wordEndingAt(words, chain.start);
    if (left && isOf(left, KIND.office) && left.start >= floor) {
      take(chain, left);
      chain.start = left.start;
      continue;
    }
    const former = FORMER.lengthAt(text, chain.start, floor);
    if (former > 0 && !endsName(text, chain.start, floor, tables)) {
      chain.former = true;
      chain.start -= former;
      continue;
    }
    // モディ〔新〕首相: newly in it.
    if (chain.start - 1 > floor && NEW.test(text.slice(chain.start - 2, chain.start))) {
      chain.start--;
      continue;
    }
    // 駐フィリピン〔国〕大使
    if (!left && text[chain.start - 1] === '国' && namedCode(wordEndingAt(words, chain.start - 1))) {
      chain.start--;
      continue;
    }
    const code = namedCode(left);
    if (left && code && isPosted(text, left.start) && left.start > floor) {
      chain.accredited = code;
      chain.start = left.start - 1;
      continue;
    }
    // 北朝鮮〔担当〕, 経済産業大臣兼ロシア〔経済分野協力担当大臣〕: what the office is about.
    if (
      left &&
      code &&
      chain.start !== match.start &&
      (text.startsWith('担当', chain.start) || text[left.start - 1] === '兼')
    ) {
      chain.start = left.start;
      continue;
    }
    const part = tables.titleParts.lengthAt(text, chain.start, floor) || unknownField(text, chain.start, floor, words);
    if (part === 0) break;
    // A separator belongs to the title only where a part of the title stands before it too, or a whole name.
    // (環境・〔エネルギー・〕気候大臣).
    if (
      part === 1 &&
      text[chain.start - 1] === '・' &&
      /[ァ-ヴー=]/.test(text[chain.start - 2] ?? '') &&
      tables.titleParts.lengthAt(text, chain.start - 1, floor) === 0
    )
      break;
    // 海洋水産部〔長官〕: a ministry that only one country has.
    chain.ministry ??= senseOf(left, 'body')?.country || null;
    chain.start -= part;
  }
  return chain;
}
