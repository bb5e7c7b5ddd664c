/** Mentions joined by と, 及び, 、 into phrases, each with the particle that says what it does in its clause. */
import { Chars } from './dates/chars.js';
import { joinBetween, joins } from './joins.js';
import { added, NONE } from './lists.js';
import { endOf } from './mention-ends.js';
import { asUnits, indirectly, type Mention } from './mentions.js';
import { PARTICLES } from './particles.js';
import { lengthOf, stopFrom, type Words } from './stops.js';
import { Suffixes } from './suffixes.js';

export interface Phrase {
  mentions: readonly Mention[];
  start: number;
  /** Place after the particle. */
  end: number;
  /** は, が, と, との, に, を … as tables name them; empty where the phrase runs straight into a predicate (日越防衛相会談). */
  particle: string;
  /** Whether a comma follows: such a phrase rather belongs to the main clause than to a relative one. */
  comma: boolean;
}

/** Words between a name and its particle that change nothing here. */
const SUFFIX =
  /(?:などの?(?:(?:他|ほか|周辺|近隣)の)?[一-鿿ァ-ヴー]{0,6}(?:諸国|各国|の国々|(?:\d+|[二三四五六七八九十]+)[かカヵヶ]国)|ら|など|たち|側|自身|ご?一行|ご?夫妻|(?:ほか|他)(?:の?(?:方々|皆様|皆さま|皆さん)|\d+[人名])|本人|各国|首脳|両国)*(?:(?:の)?(?:\d+|[一二三四五六七八九十数]+)(?:か国|カ国|ヵ国|カ国首脳|氏|者|名|人))?(?:ら|など|他|ほか(?=が|も))?/y;
/** What SUFFIX begins with: at most mentions the particle follows at once. */
const SUFFIX_STARTS = new Chars('らなた側自一夫ご本各首両他ほの0123456789二三四五六七八九十数');
/** Ships, aircraft and troops that stand for whose they are: 中国軍の〔Y9情報収集機1機〕が. */
const UNITS =
  /(?:艦|艇|船|機|隊|軍|空母|フリゲート|ドローン|ヘリ|ヘリコプター|気球)(?:「[^「」]{1,24}」)?(?:約?[\d万,.]{1,9}トン級?)?(?:など|等)?(?:計?\d+(?:隻|機|人|名))?$/;
const OWNED =
  /(?:(?:[一-鿿々ァ-ヴーA-Za-z0-9・「」『』-]|か(?=[所国])){1,20}の){0,2}(?:[一-鿿々ァ-ヴーA-Za-z0-9・「」『』-]|か(?=[所国])){1,28}(?:ら(?=[はがもをとにの]))?/y;
/** Who acts for the country that owns it: 3カ国の外交当局者は is the three countries. */
const OFFICIAL = new Suffixes(
  '当局 当局者 高官 首脳 外相 国防相 防衛相 閣僚 代表 代表団 政府 軍 部隊 艦艇 海兵隊 大使 大使館 総領事館 交渉団 実務者 担当者 次官 局長 報道官 外務省 外交部 国防省 国防部 海警 海警局 警備隊 声明 談話'
    .split(' ')
    .flatMap((noun) => [noun, `${noun}ら`]),
);
/** What a body does in session it does itself: 国連総会の緊急特別会合は. */
const SESSION = new Suffixes(['会合', '会議', '総会', '理事会', '委員会']);

/** 3カ国, 両国の. */
const LONGEST_COUNT = 5;

/** 日米韓3カ国〔外相は〕: whether the next mention is an office of these countries, which names nobody. */
function isTheirs(text: string, group: readonly Mention[], mention: Mention, end: number, next: Mention): boolean {
  const several =
    group.length > 1 || mention.codes.length > 1 || mention.pointer === 'both' || mention.pointer === 'all';
  if (!several || next.person?.written !== '' || next.codes.length > 0 || next.start - end > LONGEST_COUNT)
    return false;
  const counted = end + lengthOf(SUFFIX, text, end);
  return counted === next.start || (counted + 1 === next.start && text[counted] === 'の');
}

/**
 * Joins the mentions of a sentence into phrases.
 * @param words its table words
 */
export function phrasesOf(text: string, mentions: readonly Mention[], limit: number, words: Words): readonly Phrase[] {
  let phrases: readonly Phrase[] = NONE;
  let group: readonly Mention[] = NONE;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    let next = mentions[i + 1];
    group = added(group, mention);
    let end = endOf(text, mention, words);
    // 中国軍の爆撃機〔4機〕と: the count of what is named points at nothing else.
    for (; next && next.start < end && next.kind === 'pointer'; next = mentions[i + 1]) i++;
    if (next && isTheirs(text, group, mention, end, next)) {
      end = next.end;
      i++;
    }
    let particle = '';
    let comma = false;
    if (stopFrom(words, end) !== end) {
      if (SUFFIX_STARTS.has(text.charCodeAt(end))) end += lengthOf(SUFFIX, text, end);
      if (next && joins(text, joinBetween(text, end, next.start), mention, next, words)) continue;
      // 吉田統幕長 は: releases put a space there.
      if (text[end] === ' ' && mention.kind === 'person') end++;
      let match = end < limit ? PARTICLES.at(text, end) : null;
      end = Math.min(match?.end ?? end, limit);
      // 印側の基地に: the case belongs to the noun, whose owner is meant indirectly.
      if (match?.senses[0] === 'の' && (mention.kind === 'organisation' || stopFrom(words, end) !== end)) {
        const owned = lengthOf(OWNED, text, end);
        const noun = text.slice(end, end + owned);
        const official = OFFICIAL.endAt(noun, owned) || (mention.kind === 'organisation' && SESSION.endAt(noun, owned));
        const whole = owned > 0 && (official || stopFrom(words, end) > end + owned);
        const outer = whole ? PARTICLES.at(text, end + owned) : null;
        if (outer && outer.senses[0] !== 'の') {
          if (UNITS.test(noun)) group = group.map(asUnits);
          else if (!official) group = group.map(indirectly);
          end = Math.min(outer.end, limit);
          match = outer;
        }
      }
      particle = match?.senses[0] ?? '';
      comma = text[end] === '、' || particle === '、';
    }
    // 中国の習近平国家主席: the owner was taken in by the person; 日本の接続水域 stays, as an indirect one.
    phrases = added(phrases, { mentions: group, start: group[0]?.start ?? 0, end, particle, comma });
    group = NONE;
  }
  return phrases;
}
