/** Mentions joined by と, 及び, 、 into phrases, each with the particle that says what it does in its clause. */
import { isKanjiOrKatakana } from './characters.js';
import { Chars } from './dates/chars.js';
import { Lexicon, type Match } from './lexicon.js';
import { added, NONE } from './lists.js';
import { asUnits, indirectly, type Mention } from './mentions.js';
import { Suffixes } from './suffixes.js';
import { isOf, KIND, type Sense } from './tables.js';

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
  /(?:ら|など|たち|側|自身|一行|本人|各国|首脳|両国)*(?:(?:の)?(?:\d+|[一二三四五六七八九十数]+)(?:か国|カ国|ヵ国|カ国首脳|氏|者|名|人))?(?:ら|など|他|ほか(?=が|も))?/y;
const JOINS = Lexicon.of<string>(
  '及び および 並びに ならびに や や、 と と、 、 そして 、そして ・ に加え に加え、 のほか のほか、 ら らと など'
    .split(' ')
    .map((word) => [word, word] as const),
);
/** Particles that do the work of another one. */
const SAME: Readonly<Record<string, string>> = {
  とは: 'と',
  とも: 'と',
  とともに: 'と',
  と共に: 'と',
  との間で: 'と',
  との間の: 'との',
  の間で: 'が',
  には: 'に',
  にも: 'に',
  に対して: 'に対し',
  では: 'で',
  に宛て: 'に',
  に宛てて: 'に',
  宛てに: 'に',
  宛に: 'に',
  宛て: 'に',
  宛: 'に',
  でも: 'で',
  からの: 'から',
  より: 'から',
  よりは: 'からは',
  としては: 'として',
};
/** The particles, each with the one whose work it does. */
const PARTICLES = Lexicon.of<string>(
  'として としては を念頭に を加え を交え を含む をはじめ をめぐ を巡 に対して に対し に対する にとって において における について については に関する に関し によって により による によると によれば に加え に続き に代わ に基づ に宛て に宛てて 宛てに 宛に 宛て 宛 から からの より よりは への へ との間で との間の の間で との とともに と共に とは とも と では でも での で には にも に のほか の を が は も や 、'
    .split(' ')
    .map((word) => [word, SAME[word] ?? word] as const),
);
const INDIRECT_NOUN = /[一-鿿々ァ-ヴーA-Za-z0-9・「」『』]{1,24}?(?=[はがをにとのへでもや、。]|から|による|まで|$)/y;

/** Ships and aircraft by their class or type: ジャンカイII級フリゲート2隻, Y-9情報収集機1機. */
const CLASS =
  '(?:[ァ-ヴー・]{2,20}[IVX]{0,4}[級型]|[A-Z]{1,4}-?\\d{1,3}[A-Z]{0,3})[一-鿿々ァ-ヴー]{0,16}(?:艦|艇|船|機|フリゲート)(?:など|等)?(?:計?\\d{1,3}[隻機])?';
/** What may stand between a body and its particle: ships by class, a ship's name, a number of them. */
const NAME = new RegExp(
  `(?:${CLASS}(?:(?:、|と|や|及び|および|並びに|ならびに)${CLASS})*|「[^「」\\n]{1,24}」(?:(?:、|と|や|及び|および|並びに)(?=「))?|\\d{1,5}」|(?:など|の)?計?\\d+(?:隻|機|人|名|艘|発)|[ァ-ヴー]{2,12}|\\d{1,3}[級型]|号)*`,
  'y',
);
/** Another kind of ship or aircraft of the same side: 護衛艦〔と哨戒機〕が. */
const BESIDE =
  /(?:と|や|、|・|及び|および)[一-鿿々ァ-ヴーA-Za-z0-9-]{1,12}(?:艦|艇|船|機|部隊|フリゲート)(?:(?:など|等)(?:の?艦艇|の?艦船|の?航空機)?)?(?:計?\d{1,3}[隻機])?(?=[はがもをにの、]|により)/y;
/** Ships, aircraft and troops that stand for whose they are: 中国軍の〔Y9情報収集機1機〕が. */
const UNITS = /(?:艦|艇|船|機|隊|軍|空母|フリゲート)(?:「[^「」]{1,24}」)?(?:など|等)?(?:計?\d+(?:隻|機|人|名))?$/;
/** What sums them up: 4隻〔の合わせて8隻〕が, 5隻〔からなる艦隊〕が, 空母〔を中心とする艦隊〕が. */
const IN_ALL =
  /の?(?:合わせて|あわせて|合計|総勢|計)\d{1,3}[隻機人名]|(?:から(?:なる|成る)|で(?:編成|構成)(?:され[たる]|する)|を(?:中心|主力)と(?:する|した))[一-鿿]{0,4}(?:艦隊|艦艇|部隊|編隊|船団|打撃群)/y;
const IN_ALL_STARTS = new Chars('の合あ総計かでを');
/** A ship named without quotation marks (護衛艦いかづち). */
const SHIP = /(?!から)[ぁ-んァ-ヴー一-鿿]{1,10}?(?=[はがをもとにの、])/y;
const OWNED =
  /(?:(?:[一-鿿々ァ-ヴーA-Za-z0-9・「」『』-]|か(?=[所国])){1,20}の){0,2}(?:[一-鿿々ァ-ヴーA-Za-z0-9・「」『』-]|か(?=[所国])){1,20}/y;

/** How many characters an expression takes at a place. */
const lengthOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
};

const PARTICLE_STARTS = new Chars('はがをもとにのへで、。');
/** Who acts for the country that owns it: 3カ国の外交当局者は is the three countries. */
const OFFICIAL = new Suffixes(
  '当局 当局者 高官 首脳 外相 国防相 防衛相 閣僚 代表 代表団 政府 軍 部隊 艦艇 海兵隊 大使 大使館 総領事館 交渉団 実務者 担当者 次官 局長 報道官 外務省 外交部 国防省 国防部 海警 海警局 警備隊 声明 談話'
    .split(' ')
    .flatMap((noun) => [noun, `${noun}ら`]),
);
/** What a body does in session it does itself: 国連総会の緊急特別会合は. */
const SESSION = new Suffixes(['会合', '会議', '総会', '理事会', '委員会']);
/** What SUFFIX begins with: at most mentions the particle follows at once. */
const SUFFIX_STARTS = new Chars('らなた側自一本各首両他ほの0123456789二三四五六七八九十数');
const LONGEST_JOIN = 4;
/** Behind a country that is talked about. */
const MATTER = /(?:での|における|情勢|問題|侵攻|侵略|戦争|紛争|和平|停戦|をめぐる|に関する|についての)/y;

type Words = readonly Match<Sense>[];

/** Predicates and titles: a mention that runs into one has no particle. */
const STOP = KIND.predicate | KIND.office;

/** Where the first of the words that stop a mention begins, at a place or behind it. */
function stopFrom(words: Words, at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Match<Sense>).start < at) low = middle + 1;
    else high = middle;
  }
  while (low < words.length && !isOf(words[low], STOP)) low++;
  return low < words.length ? (words[low] as Match<Sense>).start : Number.MAX_SAFE_INTEGER;
}

/** The words that join two mentions, where nothing else stands between them; else an empty string. */
function joinBetween(text: string, from: number, to: number): string {
  if (to <= from || to - from > LONGEST_JOIN) return '';
  const join = JOINS.at(text, from, to);
  return join?.end === to ? (join.senses[0] ?? '') : '';
}

/** 3カ国, 両国の. */
const LONGEST_COUNT = 5;

/** 日米韓3カ国〔外相は〕: whether the next mention is an office of these countries, which names nobody. */
function isTheirs(text: string, mention: Mention, end: number, next: Mention): boolean {
  const several = mention.codes.length > 1 || mention.pointer === 'both' || mention.pointer === 'all';
  if (!several || next.person?.written !== '' || next.codes.length > 0 || next.start - end > LONGEST_COUNT)
    return false;
  const counted = end + lengthOf(SUFFIX, text, end);
  return counted === next.start || (counted + 1 === next.start && text[counted] === 'の');
}

/** Where the words of a mention end that stand before its particle. */
function endOf(text: string, mention: Mention, words: Words): number {
  let { end } = mention;
  if (mention.indirect && stopFrom(words, end) !== end) end += lengthOf(INDIRECT_NOUN, text, end);
  if (mention.kind !== 'body') return end;
  end += lengthOf(NAME, text, end);
  if (isKanjiOrKatakana(text.charCodeAt(end)) && stopFrom(words, end) > end + 1)
    end += lengthOf(INDIRECT_NOUN, text, end);
  if (mention.body === 'vehicle' && !PARTICLE_STARTS.has(text.charCodeAt(end))) end += lengthOf(SHIP, text, end);
  if (mention.body === 'vehicle') end += lengthOf(BESIDE, text, end);
  if ((mention.body === 'vehicle' || mention.body === 'force') && IN_ALL_STARTS.has(text.charCodeAt(end)))
    end += lengthOf(IN_ALL, text, end);
  return end;
}

/** Whether the words between two mentions join them into one phrase. */
function joins(text: string, join: string, mention: Mention, next: Mention, words: Words): boolean {
  if (join === '') return false;
  // 日本側から河野外相、米側からは…が出席した: the next side begins.
  if (mention.kind !== next.kind && text.startsWith('から', next.end)) return false;
  // ロシアの代表団とウクライナでの停戦について: と is whom with, and what follows is what about.
  if (join === 'と' && next.kind === 'country' && lengthOf(MATTER, text, next.end) > 0) return false;
  // 韓国外務省、中ロに: names of unlike kinds are no list, unless など ends the first.
  if (mention.kind !== next.kind && join === '、' && !text.startsWith('など', next.start - 3)) return false;
  if (mention.kind !== next.kind && (join === 'と、' || stopFrom(words, next.end) === next.end)) return false;
  return join !== 'と' || (mention.kind === 'person') === (next.kind === 'person') || next.kind === 'pointer';
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
    if (next && isTheirs(text, mention, end, next)) {
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
