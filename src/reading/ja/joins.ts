/** Which words join two mentions into one phrase. */
import { Lexicon } from './lexicon.js';
import type { Mention } from './mentions.js';
import { lengthOf, stopFrom, type Words } from './stops.js';

const JOINS = Lexicon.of<string>(
  '及び および 並びに ならびに や や、 と と、 、 そして 、そして ・ に加え に加え、 のほか のほか、 をはじめ をはじめ、 ら らと など'
    .split(' ')
    .map((word) => [word, word] as const),
);
const LONGEST_JOIN = 5;

/** The words that join two mentions, where nothing else stands between them; else an empty string. */
export function joinBetween(text: string, from: number, to: number): string {
  if (to <= from || to - from > LONGEST_JOIN) return '';
  const join = JOINS.at(text, from, to);
  return join?.end === to ? (join.senses[0] ?? '') : '';
}
/** Behind a country that is talked about. */
const MATTER = /(?:での|における|情勢|問題|侵攻|侵略|戦争|紛争|和平|停戦|をめぐる|に関する|についての)/y;

/** Whether the words between two mentions join them into one phrase. */
export function joins(text: string, join: string, mention: Mention, next: Mention, words: Words): boolean {
  if (join === '') return false;
  // 日本側から河野外相、米側からは…が出席した: the next side begins.
  if (mention.kind !== next.kind && text.startsWith('から', next.end)) return false;
  // ロシアの代表団とウクライナでの停戦について: と is whom with, and what follows is what about.
  if (join === 'と' && next.kind === 'country' && lengthOf(MATTER, text, next.end) > 0) return false;
  // 韓国外務省、中ロに: names of unlike kinds are no list, unless など ends the first.
  // 日本や豪州、EUに: in a list that や has begun a body goes with states.
  const isListed = text[mention.start - 1] === 'や' && mention.kind === 'country' && next.kind === 'organisation';
  if (mention.kind !== next.kind && join === '、' && !isListed && !text.startsWith('など', next.start - 3))
    return false;
  if (mention.kind !== next.kind && (join === 'と、' || stopFrom(words, next.end) === next.end)) return false;
  return join !== 'と' || (mention.kind === 'person') === (next.kind === 'person') || next.kind === 'pointer';
}
