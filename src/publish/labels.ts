/** What the record's codes are called for people. Adding a language is adding a column. */
import type { Context, EventType, Status } from '../record/index.js';

export const LANGS = ['ja', 'en'] as const;
export type Lang = (typeof LANGS)[number];
export type Label = Readonly<Record<Lang, string>>;

const label = (ja: string, en: string): Label => ({ ja, en });

export const TYPES: Readonly<Record<EventType, Label>> = {
  AGREE: label('合意', 'agreement'),
  CONSULT: label('会談', 'talks'),
  SUPPORT: label('支持', 'support'),
  CONCEDE: label('譲歩', 'concession'),
  COOPERATE: label('協力', 'cooperation'),
  AID: label('支援', 'aid'),
  RETREAT: label('撤回', 'retreat'),
  REQUEST: label('要請', 'request'),
  ACCUSE: label('非難', 'accusation'),
  REJECT: label('拒否', 'rejection'),
  THREATEN: label('警告', 'threat'),
  PROTEST: label('抗議行動', 'demonstration'),
  SANCTION: label('制裁', 'sanction'),
  MOBILIZE: label('軍の動き', 'mobilization'),
  COERCE: label('強制', 'coercion'),
  ASSAULT: label('攻撃', 'assault'),
};

/** Modes that PLOVER 2.0 names; `modeLabel` shows any other as it is written. */
const MODES: Readonly<Record<string, Label>> = {
  visit: label('訪問', 'visit'),
  phone: label('電話・オンライン', 'by phone'),
  multilateral: label('多国間', 'multilateral'),
  'third-party': label('第三者の仲介', 'third party'),
  assist: label('援助', 'assistance'),
  change: label('変更', 'change'),
  yield: label('譲歩', 'yielding'),
  meet: label('会談', 'meeting'),
  disapprove: label('不承認', 'disapproval'),
  allege: label('指摘', 'allegation'),
  investigate: label('調査', 'investigation'),
  troops: label('部隊', 'troops'),
  weapons: label('兵器', 'weapons'),
  police: label('警察', 'police'),
  militia: label('民兵', 'militia'),
  seize: label('拿捕・差し押さえ', 'seizure'),
  restrict: label('制限', 'restriction'),
  ban: label('禁止', 'ban'),
  arrest: label('拘束', 'arrest'),
  deport: label('退去', 'deportation'),
  withhold: label('差し止め', 'withholding'),
  convict: label('有罪判決', 'conviction'),
  expel: label('追放', 'expulsion'),
  withdraw: label('引き揚げ', 'withdrawal'),
  discontinue: label('停止', 'suspension'),
  release: label('解放', 'release'),
  return: label('返還', 'return'),
  disarm: label('武装解除', 'disarmament'),
  ceasefire: label('停戦', 'ceasefire'),
  access: label('立ち入りの容認', 'access'),
  demo: label('デモ', 'demonstration'),
  strike: label('ストライキ', 'strike'),
  boycott: label('不買', 'boycott'),
  firearms: label('銃器', 'firearms'),
  explosives: label('爆発物', 'explosives'),
  'heavy-weapons': label('重火器', 'heavy weapons'),
  destroy: label('破壊', 'destruction'),
};

export const CONTEXTS: Readonly<Record<Context, Label>> = {
  military: label('軍事', 'military'),
  intelligence: label('情報', 'intelligence'),
  executive: label('行政府', 'executive'),
  legislative: label('立法府', 'legislative'),
  election: label('選挙', 'election'),
  political_institutions: label('政治制度', 'political institutions'),
  pro_democracy: label('民主化', 'pro-democracy'),
  pro_autocracy: label('強権化', 'pro-autocracy'),
  economic: label('経済', 'economic'),
  legal: label('法律', 'legal'),
  reparations: label('賠償', 'reparations'),
  human_rights: label('人権', 'human rights'),
  rights_freedoms: label('権利と自由', 'rights and freedoms'),
  repression: label('弾圧', 'repression'),
  human_security: label('人間の安全保障', 'human security'),
  gender: label('ジェンダー', 'gender'),
  lgbt: label('性的少数者', 'LGBT'),
  religion_ethnicity: label('宗教・民族', 'religion and ethnicity'),
  inequality: label('格差', 'inequality'),
  diplomatic: label('外交', 'diplomatic'),
  territory: label('領土', 'territory'),
  peacekeeping: label('平和維持', 'peacekeeping'),
  health: label('保健', 'health'),
  asylum: label('庇護', 'asylum'),
  migration: label('移民', 'migration'),
  disasters: label('災害', 'disasters'),
  natural_resource: label('資源', 'natural resources'),
  environment: label('環境', 'environment'),
  technology: label('技術', 'technology'),
  terrorism: label('テロ', 'terrorism'),
  cbrn: label('核・化学・生物', 'CBRN'),
  cyber: label('サイバー', 'cyber'),
  misinformation: label('偽情報', 'misinformation'),
  crime: label('犯罪', 'crime'),
  corruption: label('汚職', 'corruption'),
  illegal_drugs: label('違法薬物', 'illegal drugs'),
  trafficking: label('密輸', 'trafficking'),
};

export const STATUSES: Readonly<Record<Status, Label>> = {
  reported: label('報告', 'reported'),
  presumed: label('推定', 'presumed'),
  planned: label('予定', 'planned'),
  cancelled: label('中止', 'cancelled'),
  denied: label('否定', 'denied'),
};

/** A recipient is the host of a meeting, the target of anything else. */
export const ROLES = {
  actor: label('主体', 'actor'),
  recipient: label('対象', 'target'),
  host: label('受け入れ側', 'host'),
  witness: label('立ち会い', 'witness'),
  mediator: label('仲介', 'mediator'),
} as const;

/** The words around the values. */
export const WORDS = {
  place: label('場所', 'where'),
  time: label('時刻', 'when'),
  ordinal: label('回数', 'count'),
  outcome: label('結果', 'outcome'),
  agreement: label('文書', 'signed'),
  statement: label('発言', 'quote'),
  difference: label('相違', 'differs'),
  source: label('出典', 'source'),
  contexts: label('分野', 'subject'),
  undated: label('日付のわからないもの', 'No date known'),
  byPublication: label('日付は発表日による', 'dated by its publication'),
  unknownPublisher: label('発信者不明', 'unknown publisher'),
  unknownSpeaker: label('話し手不明', 'speaker not told'),
  linkInText: label('文中のリンク', 'link in the text'),
  date: label('日付', 'date'),
  start: label('開始', 'start'),
  duration: label('長さ', 'length'),
  status: label('確かさ', 'status'),
  noEvents: label('出来事は見つかりませんでした。', 'No events were found.'),
  noReports: label('出来事なし', 'no event'),
} as const;

export const modeLabel = (mode: string, lang: Lang): string => MODES[mode]?.[lang] ?? mode;
