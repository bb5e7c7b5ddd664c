/** Where something happened: the words before で or において (or the case that the predicate asks for), and their country. */
import { Suffixes } from './suffixes.js';
import type { Tables } from './tables.js';
import { tokensOf } from './tokens.js';

export interface FoundPlace {
  start: number;
  end: number;
  country: string | null;
}

/** Endings of nouns that are places even when no table knows them. */
const PLACE_END = new Suffixes(
  '事業所 基地 工場 港 ターミナル 沖 海域 付近 空域 上空 公海 公海上 海上 洋上 諸島 島 半島 ホテル 空港 宮殿 会議場 センター 公館 国賓館 大会堂 官邸 公邸 庁舎 本部 艦内 艦上 市 町 村 県 州 都内 市内 郊外 近郊 領内 水域 海峡 内陸部 西岸 東岸 北部 南部 東部 西部 周辺 大学 飛行場 演習場 駐屯地 国境 離宮 迎賓館 広場 府 省 会場 閣議室 当地 現地 同市 同地 同省 同基地 国内 塔 城 宮殿 大使館 会館 図書館 博物館 美術館 修道院 議事堂 競技場'.split(
    ' ',
  ),
);
/** Characters that nouns are written with. */
const isNoun = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x30a1 && code <= 0x30fc) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x3005 ||
  code === 0x300c ||
  code === 0x300d ||
  (code >= 0x2010 && code <= 0x2015);
/** Nouns before で that tell how or what, not where. */
const NOT_PLACE = new Suffixes(
  '電話 オンライン テレビ 会談 会見 協議 会合 形式 共同 対面 単独 立会いの下 上 中 間 点 声明 記者団 談話 分野 方向 日程 目的 もと 下 理由 ため 側 相互 両者 見送り 無償 背景 範囲 契機 全会一致 満場一致 多数 名義 年内 期間 決議 規模'.split(
    ' ',
  ),
);
/** What may stand before the name of a place, as a part of it. */
const HEAD = new Suffixes('首都 都内 都内の 県 州都 古都'.split(' '));
const NO = 0x306e; // の
const TO = 0x3068; // と
const MAX_RUN = 40;

/** Reads the place whose words end at `end` (where its particle begins), or null where the words are no place. */
function placeEndingAt(text: string, end: number, floor: number, tables: Tables): FoundPlace | null {
  if (NOT_PLACE.endAt(text, end, floor)) return null;
  let start = end;
  while (start > floor && end - start < MAX_RUN) {
    const code = text.charCodeAt(start - 1);
    if (isNoun(code)) start--;
    else if ((code === NO || code === TO) && start - 2 >= floor && isNoun(text.charCodeAt(start - 2))) start--;
    else break;
  }
  // Words that are no part of a place may stand before it (の reaches far): keep from the first place word on.
  let country: string | null = null;
  let from = -1;
  let to = -1;
  for (const match of tokensOf(text, start, end, tables)) {
    if (match.end < end && match.senses.some((s) => s.kind === 'office' || s.kind === 'honorific')) {
      // 尹錫悦大統領と首相官邸で: somebody before the place is no part of it.
      from = -1;
      country = null;
      continue;
    }
    const known = match.senses.find((s) => s.kind === 'place' || s.kind === 'country' || s.kind === 'body');
    if (!known) continue;
    if (from < 0) from = match.start;
    to = match.end;
    const code =
      known.kind === 'country' ? known.code : known.kind === 'place' || known.kind === 'body' ? known.country : '';
    // The widest name comes first and decides: ロンドンの首相官邸.
    if (code) country ??= code;
  }
  const named = PLACE_END.endAt(text, end, start);
  if (from >= 0 && (to === end || named)) {
    return { start: from - HEAD.lengthAt(text, from, start), end, country };
  }
  if (named && end - start > 1) return { start, end, country };
  return null;
}

/**
 * The place of a clause.
 * @param particles the particles that bring it, best first
 */
export function placeIn(
  text: string,
  from: number,
  to: number,
  particles: readonly string[],
  tables: Tables,
): FoundPlace | null {
  for (const particle of particles) {
    const first = particle.charCodeAt(0);
    // The place nearest to the predicate is the one it has.
    for (let at = to - particle.length; at > from; at--) {
      if (text.charCodeAt(at) !== first || !isNoun(text.charCodeAt(at - 1)) || !text.startsWith(particle, at)) continue;
      const place = placeEndingAt(text, at, from, tables);
      if (place && place.end > place.start) return place;
    }
  }
  return null;
}
