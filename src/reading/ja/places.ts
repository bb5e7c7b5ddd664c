/** Where something happened: the words before で or において (or the case that the predicate asks for), and their country. */
import { HEAD, NO_SITE, NOT_PLACE, PLACE_END, REALM } from './place-ends.js';
import { type FoundPlace, isNamed, isNoun, NO, openingOf, runStart } from './place-runs.js';
import { isWithin } from './realms.js';
import { isOf, KIND, type Tables } from './tables.js';
import { tokensOf } from './tokens.js';

/** What stands before a town that no table knows: 北西部シエムレアプ, 首都ポートモレスビー. */
const BEFORE_TOWN = /(?:首都|州都|古都|都市|港町|[東西南北中]+部|近郊|郊外|[一-鿿ァ-ヴー]州)の?[ァ-ヴー・]{2,20}$/;
/** Particles that begin with に and bring nothing that one goes to. */
const COMPOUND = /^に(?:おい|つい|対|より|よっ|よる|関|とっ|基づ|加え)/;
/** ウクライナ〔での停戦について〕: where the matter is, not the talks on it. */
const MATTER =
  /^での[^、。]{1,30}(?:について|に関し|に関する|をめぐ|を巡|に対し|のため|を目的|に向け|に充て|を前に|を控え|に先立|を受け)/;
/** オホーツク海〔など〕で: one of several places is named. */
const ETC = 'など';

/** 大統領と首相官邸: と joins places only where something lies between the two. */
function lastOfPair(text: string, start: number, end: number): number {
  const and = text.lastIndexOf('と', end - 1);
  return and < start || text.slice(and, end).includes('間') ? start : and + 1;
}

const BETWEEN = 'の間を';

/** 与那国島と台湾の〔間を〕: what is passed between two places; with another particle it is something between two sides. */
const passedBetween = (text: string, end: number): number => (text.startsWith(BETWEEN, end - 2) ? 2 : 0);

/** 山東省で〔拘束されていた〕2人は解放された, 英国で〔発生した〕事件をめぐり追放した: where something else was. */
const ELSEWHERE = /^で[^、。]{0,10}(?:(?:拘束|逮捕|拘留|収監|抑留|拘禁|殺害)され(?:てい)?|発生し|起き|起こっ|死亡し)た/;

/** Whether で brings where the matter is, or where something else was, and not what the predicate tells. */
const isOfOther = (words: string): boolean => (words[1] === 'の' ? MATTER : ELSEWHERE).test(words);

/** イエメンの武装組織フーシ派を攻撃した: the land that a group is in. */
export function landOfGroup(text: string, end: number, floor: number, tables: Tables): FoundPlace | null {
  const group = tables.lexicon.endingAt(text, end, floor);
  if (!group?.senses.some((sense) => sense.kind === 'body' && sense.body === 'group')) return null;
  const start = runStart(text, group.start, floor, tables);
  for (const match of tokensOf(text, start, group.start, tables)) {
    const known = match.senses.find(isNamed);
    if (known && text.charCodeAt(match.end) === NO)
      return {
        start: match.start,
        end: match.end,
        country: (known.kind === 'country' ? known.code : known.country) || null,
      };
  }
  return null;
}

/** Reads the place whose words end at `end` (where its particle begins), or null where the words are no place. */
export function placeBefore(text: string, end: number, floor: number, tables: Tables): FoundPlace | null {
  // 公海上 is a place, 事実上 is none: the longer ending decides.
  // 邸宅「ファイロリ」: a name behind its kind.
  const kind = text[end - 1] === '」' ? openingOf(text, end - 1, floor) : end;
  const ending = kind > floor ? Math.max(PLACE_END.lengthAt(text, kind, floor), passedBetween(text, kind)) : 0;
  if (NOT_PLACE.lengthAt(text, end, floor) > ending) return null;
  const realm = REALM.lengthAt(text, end, floor);
  const start = lastOfPair(text, runStart(text, end, floor, tables), end);
  // Words that are no part of a place may stand before it (の reaches far): keep from the first place word on.
  let country: string | null = null;
  let from = -1;
  let to = -1;
  for (const match of tokensOf(text, start, end, tables)) {
    if (match.end < end && isOf(match, KIND.office | KIND.honorific)) {
      // 尹錫悦大統領と首相官邸で: somebody before the place is no part of it.
      from = -1;
      country = null;
      continue;
    }
    const known = match.senses.find(isNamed);
    if (!known) continue;
    if (from < 0) from = match.start;
    to = match.end;
    const code = known.kind === 'country' ? known.code : known.country;
    // The widest name comes first and decides: ロンドンの首相官邸.
    if (code) country ??= code;
  }
  if (realm > 0 && !isWithin(text, start, end - realm, tables)) return null;
  // 支援を対ウクライナで行う: at whom, not where.
  if (text[from - 1] === '対') return null;
  const named = ending + realm > 0 || BEFORE_TOWN.test(text.slice(start, end));
  if (from >= 0 && (to === end || named)) {
    return { start: from - HEAD.lengthAt(text, from, start), end, country };
  }
  // およそ50キロの海域: how far off is no name.
  if (named && end - start > 1 && !/^\d/.test(text.slice(start, end))) return { start, end, country };
  return null;
}

/** 日本海から東シナ海〔にかけて〕: what reaches from one place to another. */
const REACHING = 'にかけて';
const SINCE = 'から';
function fromThere(text: string, place: FoundPlace, floor: number, tables: Tables): FoundPlace {
  const end = place.start - SINCE.length;
  const first = end > floor && text.startsWith(SINCE, end) ? placeBefore(text, end, floor, tables) : null;
  return first
    ? { ...place, start: first.start, country: first.country === place.country ? place.country : null }
    : place;
}

/**
 * The place of a clause.
 * @param particles the particles that bring it, best first
 * @param placeAt reads the place that ends where its particle begins
 */
export function placeIn(
  text: string,
  from: number,
  to: number,
  particles: readonly string[],
  tables: Tables,
  placeAt = placeBefore,
): FoundPlace | null {
  for (const particle of particles) {
    const first = particle.charCodeAt(0);
    // The place nearest to the predicate is the one it has.
    for (let at = to - particle.length; at > from; at--) {
      if (text.charCodeAt(at) !== first || !text.startsWith(particle, at)) continue;
      const end = text.startsWith(ETC, at - ETC.length) ? at - ETC.length : at;
      if (!isNoun(text.charCodeAt(end - 1))) continue;
      if (particle === 'で' && isOfOther(text.slice(at, to))) continue;
      if (particle === 'に' && COMPOUND.test(text.slice(at, at + 3))) continue;
      const place = placeAt(text, end, from, tables);
      if (place && place.end > place.start) return particle === REACHING ? fromThere(text, place, from, tables) : place;
    }
  }
  return null;
}

/** A place behind what a headline tells: 領空侵犯＝礼文島沖―. */
const BEHIND = /^=([^=―—、。\n]{2,20})(?=[―—。\n]|$)/;

export function placeBehind(text: string, end: number, tables: Tables): FoundPlace | null {
  const name = BEHIND.exec(text.slice(end, end + 24))?.[1];
  const place = name ? placeBefore(text, end + 1 + name.length, end + 1, tables) : null;
  return place?.start === end + 1 ? place : null;
}

/** A site that is inspected (視察): whatever stands before を, for no table has all sites. */
export function siteIn(text: string, from: number, to: number, tables: Tables): FoundPlace | null {
  const end = text.lastIndexOf('を', to);
  if (end <= from || NO_SITE.endAt(text, end, from)) return null;
  let start = runStart(text, end, from, tables);
  let country: string | null = null;
  for (const match of tokensOf(text, start, end, tables)) {
    const named = match.senses.find(isNamed);
    if (named) country ??= (named.kind === 'country' ? named.code : named.country) || null;
    else if (match.senses.some((s) => s.kind === 'office' || s.kind === 'honorific')) start = match.end;
  }
  while (start < end && 'のと'.includes(text[start] ?? '')) start++;
  return end - start > 1 ? { start, end, country } : null;
}
