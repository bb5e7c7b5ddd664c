/** Mentions joined by と, 及び, 、 into phrases, each with the particle that says what it does in its clause. */
import { Lexicon } from './lexicon.js';
import type { Mention } from './mentions.js';

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
  /(?:ら|など|たち|側|自身|一行|本人|各国|首脳|両国)*(?:(?:の)?(?:\d+|[一二三四五六七八九十数]+)(?:か国|カ国|ヵ国|カ国首脳|氏|者|名|人))?(?:ら|など)?/y;
const JOIN = /(?:及び|および|並びに|ならびに|や|と(?:、)?|、|・|に加え、?|のほか、?|らと?|など)/y;
const PARTICLES = new Lexicon<true>(
  'を念頭に を加え を交え を含む をはじめ をめぐ を巡 に対して に対し に対する にとって において における について については に関する に関し によって により による によると によれば に加え に続き に代わ に基づ に宛て に宛てて から からの への へ との間で との間の との とともに と共に とは とも と では でも での で には にも に のほか の を が は も や 、'
    .split(' ')
    .map((word) => [word, true] as const),
);
const INDIRECT_NOUN = /[一-鿿々ァ-ヴーA-Za-z0-9・「」『』]{1,24}?(?=[はがをにとのへでもや、。]|から|による|まで|$)/y;

const normal: Record<string, string> = {
  とは: 'と',
  とも: 'と',
  とともに: 'と',
  と共に: 'と',
  との間で: 'と',
  との間の: 'との',
  には: 'に',
  にも: 'に',
  に対して: 'に対し',
  では: 'で',
  に宛て: 'に',
  に宛てて: 'に',
  でも: 'で',
  からの: 'から',
};

/** What may stand between a body and its particle: a ship's name, a number of them. */
const NAME = /(?:「[^「」\n]{1,24}」|(?:など|の)?計?\d+(?:隻|機|人|名|艘|発)|[ァ-ヴー]{2,12}|号)*/y;
/** A ship named without quotation marks (護衛艦いかづち). */
const SHIP = /[ぁ-んァ-ヴー一-鿿]{1,10}?(?=[はがをもとにの、])/y;
const OWNED =
  /(?:(?:[一-鿿々ァ-ヴーA-Za-z0-9・「」『』]|か(?=[所国])){1,20}の){0,2}(?:[一-鿿々ァ-ヴーA-Za-z0-9・「」『』]|か(?=[所国])){1,20}/y;

/** How many characters an expression takes at a place. */
const lengthOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
};

const isNounCharacter = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005 || (code >= 0x30a1 && code <= 0x30f4) || code === 0x30fc;
const codesOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((c) => c.charCodeAt(0)));
const PARTICLE_STARTS = codesOf('はがをもとにのへで、。');
/** What SUFFIX begins with: at most mentions the particle follows at once. */
const SUFFIX_STARTS = codesOf('らなた側自一本各首両の0123456789二三四五六七八九十数');
const LONGEST_JOIN = 4;

const noStop = (stops: ReadonlySet<number>, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (stops.has(at)) return false;
  return true;
};

/** The words that join two mentions, where nothing else stands between them; else an empty string. */
function joinBetween(text: string, from: number, to: number): string {
  if (to <= from || to - from > LONGEST_JOIN) return '';
  return lengthOf(JOIN, text, from) === to - from ? text.slice(from, to) : '';
}

/** The particle at a place, or an empty string. */
function particleAt(text: string, at: number): string {
  const match = PARTICLES.at(text, at);
  return match ? text.slice(at, match.end) : '';
}

/**
 * Joins the mentions of a sentence into phrases.
 * @param stops places where a predicate begins: a mention that runs into one has no particle
 */
export function phrasesOf(
  text: string,
  mentions: readonly Mention[],
  limit: number,
  stops: ReadonlySet<number>,
): Phrase[] {
  const phrases: Phrase[] = [];
  let group: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention) continue;
    group.push(mention);
    const next = mentions[i + 1];
    let end = mention.end;
    if (mention.indirect && !stops.has(end)) end += lengthOf(INDIRECT_NOUN, text, end);
    if (mention.kind === 'body') {
      end += lengthOf(NAME, text, end);
      if (isNounCharacter(text.charCodeAt(end)) && noStop(stops, end, end + 1))
        end += lengthOf(INDIRECT_NOUN, text, end);
      if (mention.body === 'vehicle' && !PARTICLE_STARTS.has(text.charCodeAt(end))) end += lengthOf(SHIP, text, end);
    }
    if (stops.has(end)) {
      phrases.push({ mentions: group, start: group[0]?.start ?? 0, end, particle: '', comma: false });
      group = [];
      continue;
    }
    if (SUFFIX_STARTS.has(text.charCodeAt(end))) end += lengthOf(SUFFIX, text, end);
    const join = next ? joinBetween(text, end, next.start) : '';
    if (
      next &&
      join &&
      (join !== 'と、' || mention.kind === next.kind) &&
      !(stops.has(next.end) && mention.kind !== next.kind) &&
      !(join === 'と' && (mention.kind === 'person') !== (next.kind === 'person') && next.kind !== 'pointer')
    )
      continue;
    let particle = end < limit ? particleAt(text, end) : '';
    end = Math.min(end + particle.length, limit);
    // 印側の基地に: the case belongs to the noun, whose owner is meant indirectly.
    if (particle === 'の' && !stops.has(end)) {
      const owned = lengthOf(OWNED, text, end);
      const outer = owned > 0 && noStop(stops, end, end + owned) ? particleAt(text, end + owned) : '';
      if (outer && outer !== 'の') {
        end = Math.min(end + owned + outer.length, limit);
        particle = outer;
        group = group.map((m) => ({ ...m, indirect: true }));
      }
    }
    // 中国の習近平国家主席: the owner was taken in by the person; 日本の接続水域 stays, as an indirect one.
    phrases.push({
      mentions: group,
      start: group[0]?.start ?? 0,
      end,
      particle: normal[particle] ?? particle,
      comma: text[end] === '、' || particle === '、',
    });
    group = [];
  }
  return phrases;
}
