/** Endings of nouns that tell a place from what is none, where no table knows the name. */
import { Suffixes } from './suffixes.js';

/** Endings of nouns that are places even when no table knows them. */
export const PLACE_END = new Suffixes(
  '事業所 基地 工場 港 ターミナル 沖 沖合 沿岸 岬 排他的経済水域 海域 付近 空域 上空 国境地帯 非武装地帯 公海 公海上 海上 洋上 諸島 島 半島 ホテル 空港 宮殿 会議場 センター 公館 国賓館 大会堂 官邸 公邸 庁舎 本部 艦内 艦上 市 町 村 県 州 都内 市内 郊外 近郊 領内 水域 水域内 海域内 係争地 地方 海岸 高地 渓谷 検問所 難民キャンプ 病院 研究所 埠頭 海峡 内陸部 西岸 東岸 北部 南部 東部 西部 中部 中心部 周辺 大学 飛行場 演習場 駐屯地 国境 離宮 迎賓館 広場 府 省 会場 閣議室 当地 現地 同市 同地 同省 同基地 国内 塔 城 宮殿 大使館 会館 図書館 博物館 美術館 修道院 議事堂 競技場 領事館 代表部 発射場 造船所 山荘 公園 礁 湾 運河 防空識別圏 邸宅 施設 旅館 料亭 島の間 島間 か所 カ所 ヶ所 箇所'.split(
    ' ',
  ),
);
/** Waters and skies are everywhere: they are a place only behind the name of one (礼文島沖の〔領空〕). */
export const REALM = new Suffixes('領海 領海内 領空 領空内 EEZ EEZ内'.split(' '));
/** Nouns before で that tell how or what, not where. */
export const NOT_PLACE = new Suffixes(
  '電話 オンライン テレビ 会談 会見 協議 会合 形式 共同 対面 単独 立会いの下 上 中 間 点 声明 記者団 談話 分野 方向 日程 目的 もと 下 理由 ため 側 相互 両者 見送り 無償 背景 範囲 契機 全会一致 満場一致 多数 名義 年内 期間 決議 規模'.split(
    ' ',
  ),
);
/** What may stand before the name of a place, as a part of it. */
export const HEAD = new Suffixes('首都 都内 都内の 県 州都 古都'.split(' '));
/** What is inspected and no site: work, exercises, machines. */
export const NO_SITE = new Suffixes(
  '訓練 演習 状況 実態 様子 活動 作業 式典 会議 展示 会 機 車 車両 装備 装備品 技術 製品 実演 準備 工程 復興 取組 取り組み 事業 運用'.split(
    ' ',
  ),
);
