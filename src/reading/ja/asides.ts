/** Acts that are told of only beside what is told: as a reason, an example, a condition, or as going on for long. */
import { isAsked } from './demands.js';
import { type Frame, type PlacedDate, phraseWith } from './frames.js';
import { isDated } from './own-dates.js';
import { EVENT_KINDS, isReceiving } from './predicates.js';

const EVENTS: ReadonlySet<string> = new Set(EVENT_KINDS);

/** 領空に入らないよう通告した, 撤回することを条件に: what is not to be done, is only a condition, comes only later (開かれるのを前に), or is
 * what is answered (殺害されたことへの報復). */
export const isKeptFrom = (frame: Frame): boolean => {
  if (!EVENTS.has(frame.row.kind)) return false;
  const words = frame.text.slice(frame.atEnd, frame.end);
  if (/ないよう(?:に)?$/.test(words) || /^(?:条件|前に)/.test(frame.text.slice(frame.end, frame.end + 2))) return true;
  return words.endsWith('ことへの') && !isDated(frame);
};

/** 先月に行われて以来: how long ago the last one was. */
export const isSince = (frame: Frame): boolean =>
  EVENTS.has(frame.row.kind) && !isDated(frame) && frame.text.startsWith('以来', frame.end);

/** …首脳会談が行われ、感謝する旨の発言があった: what leads to 旨 is what was said, and tells of no event. */
const REPORTED = /旨(?:の|を|も|、)?(?:発言|述べ|説明|伝|応|表明|言及|紹介|要請|申し|回答|指摘|強調)/;
const isReported = (frame: Frame): boolean =>
  (frame.tail.form === 'linked' || frame.tail.form === 'noun') &&
  REPORTED.test(frame.text.slice(frame.end, frame.sentence.end)) &&
  /(?:から|より)[、は]/.test(frame.text.slice(frame.sentence.start, frame.at));

/** 長く対話を重ねてきた: what went on until now, without a day of its own, is background. */
const UNTIL_NOW = /てき(?:た|て|まし)/;
/** 外交団が視察していた際: during what something else was done. */
const DURING = /てい[たる](?:際|最中|とき|時)/;
/** 1989年から今日まで事業を実施している: what has gone on for years. */
const GOES_ON = /てい(?:る|ま)|ており/;
const STATE = /てい|ており/;
const isOfYears = ({ date: { kind, bound, precision } }: PlacedDate): boolean =>
  precision === 'year' && (kind === 'range' || bound === 'from' || bound === 'since');
const isSinceDay = ({ date }: PlacedDate): boolean => date.bound === 'since' && date.precision === 'day';
const isLong = (frame: Frame): boolean => {
  const ending = frame.text.slice(frame.atEnd, frame.end + 2);
  if (DURING.test(ending) || (GOES_ON.test(ending) && frame.dates.some(isOfYears))) return true;
  // ここ数カ月で会合を開いており, 昨年を最後に開かれていない: how it has been.
  const before = frame.text.slice(frame.clause, frame.end);
  if (STATE.test(ending) && (before.includes('ここ数') || before.includes('を最後に'))) return true;
  // 10月3日以降、活動を実施してきた: since a day that is told.
  return !isDated(frame) && UNTIL_NOW.test(ending) && !frame.dates.some(isSinceDay);
};

/** 協定を結んでいる, 平和条約を結べないまま: how things stand between them, without a day of its own. */
const STANDS = /^(?:し)?[てで](?:い|お)/;
const isStanding = (frame: Frame): boolean =>
  frame.row.kind === 'sign' &&
  !isDated(frame) &&
  (frame.tail.features.negated || STANDS.test(frame.text.slice(frame.atEnd, frame.end)));

/** 領海に侵入したのは3日連続だ: how often it has been, told beside what was done. */
const COUNTED =
  /^(?:が(?:確認|観測)された)?(?:の|こと)(?:が(?:確認|観測)された(?:の|こと))?は[^。]{0,30}(?:以来|ぶり|[回件例度]目|連続|初めて|初)/;
const isCounted = (frame: Frame): boolean =>
  frame.tail.form === 'embedded' && COUNTED.test(frame.text.slice(frame.end - 2, frame.end + 50));

/** 発射を受けて会談した: why something else was done, unless it has a day of its own. */
const CAUSES: ReadonlySet<string> = new Set(['launch', 'mobilize', 'passage', 'intrude']);
/** ロシアによるウクライナへの攻撃を受けて: whose it was and at whom, and nobody who suffered it here. */
const isOfOthers = ({ phrases }: Frame): boolean =>
  phrases.some(({ particle }) => particle === 'による' || particle === 'への' || particle === 'に対する') &&
  phrases.every(({ particle }) => particle !== 'は' && particle !== 'が');
/** 旅客機の撃墜を受け: nobody suffers these by receiving them. */
const DOWNED = /^(?:撃墜|併合|編入)$/;
const isCause = (frame: Frame): boolean =>
  isReceiving(frame.carrier) &&
  (CAUSES.has(frame.row.kind) ||
    frame.row.type === 'MOBILIZE' ||
    DOWNED.test(frame.row.word) ||
    (frame.tail.form === 'linked' && isOfOthers(frame))) &&
  !frame.dates.some((d) => d.end < frame.at && frame.text[d.end] === 'の');

/** 両首脳は、2月に首相が訪米し、会談することで一致した: the first half of what is agreed, which has a subject of its own. */
const AGREED = /^、?[^。]{0,60}(?:こと|方向|方針|計画|予定)(?:で|に|を)[^。、]{0,10}(?:一致|合意|確認|確かめ|決)/;
const isAgreed = (frame: Frame): boolean =>
  frame.tail.form === 'linked' &&
  phraseWith(frame.phrases, 'が') !== null &&
  frame.topic !== null &&
  frame.topic.particle === 'は' &&
  AGREED.test(frame.text.slice(frame.end, frame.sentence.end));

/** 2年続けて実施されるなど…を歓迎した: told as an example of something else. */
const EXAMPLE = /[うくすつぬぶむる]など、?(?!し)/y;
function isExample(frame: Frame): boolean {
  EXAMPLE.lastIndex = frame.end - 3;
  return frame.tail.form === 'linked' && !isDated(frame) && EXAMPLE.test(frame.text);
}

/** 軍の即時撤収、国際法の順守を求めた; 能力構築支援、艦艇の寄港等を通じ: a noun of a list, in a sentence that ends in a verb. */
const HELD_OR_SIGNED: ReadonlySet<string> = new Set(['meet', 'courtesy', 'visit', 'inspect', 'sign']);
const LISTED = /(?:[のや][一-鿿]{0,4}|、)$/;
const isListed = (frame: Frame): boolean =>
  frame.end === frame.atEnd &&
  // 隣国との国境閉鎖を発表、: a set phrase is no noun of a list.
  frame.row.class !== 'phrase' &&
  !HELD_OR_SIGNED.has(frame.row.kind) &&
  frame.text[frame.end] === '、' &&
  LISTED.test(frame.text.slice(frame.at - 5, frame.at)) &&
  /[るたすだい]$/.test(frame.text.slice(frame.sentence.end - 1, frame.sentence.end));

/** 脱退の再考を促し、〔安定を図りたいとの思惑がある〕: the first half of what is hoped for. */
const HOPED =
  /[いるう](?:との|という)?(?:思惑|狙い|ねらい|意図|願い)(?:も?が?(?:ある|あ[りっ]|透け|うかがえ|込め)|[もが]|だ|です|とみられ|とみて)[^。]{0,12}$/;
export const isHopedFor = ({ tail, row, text, end, sentence }: Frame): boolean =>
  tail.form === 'linked' && row.kind === 'say' && HOPED.test(text.slice(end, sentence.end));

/** 関税を課したのに対し、報復した: what another act answers, unless it has a day of its own. */
const CONTRAST = /のに対し(?:て)?$/;
const isContrast = (frame: Frame): boolean =>
  frame.tail.form === 'linked' && !isDated(frame) && CONTRAST.test(frame.text.slice(frame.atEnd, frame.end));

/** 再三の呼び掛け〔にもかかわらず〕, 累次の抗議を行ったにもかかわらず: what had been said before what is told. */
const DESPITE = /にも(?:かか|関|拘)わらず/y;
const REPEATED = /(?:再三|累次|度重なる|たび重なる|繰り?返し)/;
export function isDespite(frame: Frame): boolean {
  const { text, atEnd, end, clause, tail } = frame;
  if (tail.form !== 'linked' || text[end - 1] !== 'ず' || isDated(frame)) return false;
  DESPITE.lastIndex = atEnd;
  return DESPITE.test(text) || REPEATED.test(text.slice(clause, atEnd));
}

/** 無人機で攻撃する〔際に〕使う部品, 訓練を行う〔際の〕手続き: what something is for, and nothing that was done. */
const USED: ReadonlySet<string> = new Set(['assault', 'launch', 'intrude', 'seize', 'coerce']);
/** この行動は主権を侵害する〔もので〕ある: what something amounts to. */
const AMOUNTS = /^(?:す?る)?もの(?:で|だ)/;
export const isUsedFor = ({ tail, row, text, atEnd }: Frame): boolean => {
  const used = USED.has(row.kind);
  if (tail.form === 'relative' && tail.after === '際' && !tail.past) return used || text.startsWith('の', tail.end + 1);
  return used && AMOUNTS.test(text.slice(atEnd, atEnd + 5));
};

/** Whether an act is told of only beside what is told. */
export const isAside = (frame: Frame): boolean =>
  isAgreed(frame) ||
  isExample(frame) ||
  isListed(frame) ||
  isReported(frame) ||
  isPurpose(frame) ||
  isAsked(frame) ||
  isLong(frame) ||
  isStanding(frame) ||
  isCounted(frame) ||
  isCause(frame) ||
  isContrast(frame);

/** 会合に出席するため訪れた, 攻撃を止めるため介入する: what is meant to be done, unless it has a day of its own. */
const PURPOSE = /[うくすつぬぶむる]ため(?:に|だ|という|とみられる)?$/;
const DEPARTS = /出発|出国|離陸|飛び立|向かっ|発っ/;
/** 加盟について〔協議するため〕トルコを訪れる: talks with nobody named are only what it is for. */
const isWhatFor = ({ phrases, last, tail }: Frame): boolean =>
  last !== tail && phrases.every(({ particle }) => particle !== 'と' && particle !== 'との');
const isPurpose = (frame: Frame): boolean =>
  // 歴訪するため羽田空港を出発した: the tour has begun.
  !(frame.row.kind === 'visit' && DEPARTS.test(frame.text.slice(frame.end, frame.sentence.end))) &&
  PURPOSE.test(frame.text.slice(frame.atEnd, frame.end)) &&
  (frame.row.kind !== 'meet' || frame.carrier?.kind === 'attend' || isWhatFor(frame));
