/** Each frame to the part of the reader that knows its kind. */
import { onAct, onSummon } from './acts.js';
import { onAid, onCooperation } from './aid.js';
import { decides } from './carried.js';
import { casesOf } from './cases.js';
import { type Draft, toldIn } from './draft.js';
import { type Frame, phraseWith } from './frames.js';
import { attendMeeting, isJoined, isTopic } from './gatherings.js';
import { onMeeting } from './meetings.js';
import { EVENT_KINDS, isReceiving, type Predicate } from './predicates.js';
import { datesOf, isDated, isUnreal, lastTold, noteDay, type Scene, settledDay, statusOf } from './scene.js';
import { isOrganisation } from './sides.js';
import { onAdopt, onSign } from './signings.js';
import { onPromise, onQuoted, onSpeech } from './speech.js';
import { onHost, onInspect, onVisit } from './visits.js';
import { isVote, onVote } from './votes.js';

const SUBORDINATE = /^(?:際|後|あと|のち|とき|時|上で|うえ|ため|ところ|のに|のは|の)/;

/** …停戦を求める決議案: what a text says, and nobody's act. */
const OF_TEXT = /^[^、。]{0,12}(?:決議|声明|議案|法案|文書|書簡|談話|条約|宣言)/;
/** …を非難する決議案: what was put to the vote, whatever came of it. */
const OF_PROPOSAL = /^(?:国連|安保理)*(?:決議案|議案|法案|草案|修正案|決議(?![をが]))/;
/** 領空に入らないよう通告した, 撤回することを条件に: what is not to be done, is only a condition, comes only later (開かれるのを前に), or is
 * what is answered (殺害されたことへの報復). */
const isKeptFrom = (frame: Frame): boolean => {
  if (!EVENTS.has(frame.row.kind)) return false;
  const words = frame.text.slice(frame.atEnd, frame.end);
  if (/ないよう(?:に)?$/.test(words) || /^(?:条件|前に)/.test(frame.text.slice(frame.end, frame.end + 2))) return true;
  return words.endsWith('ことへの') && !isDated(frame);
};
const rest = (frame: Frame): string => frame.text.slice(frame.end, frame.end + 18);

export function dispatch(scene: Scene, frame: Frame): Draft | null {
  const { kind } = frame.row;
  const before = scene.drafts.length;
  if (isUnreal(frame) || isSince(frame)) return null;
  if (EVENTS.has(kind) && isAside(frame)) return scene.open;
  const relative = frame.tail.form === 'relative' && !SUBORDINATE.test(frame.tail.after);
  if (relative && kind !== 'visit' && !(kind === 'say' && frame.dates.length > 0 && !OF_TEXT.test(rest(frame))))
    return null;
  if (frame.tail.form === 'embedded' && (OF_PROPOSAL.test(rest(frame)) || isKeptFrom(frame))) return null;
  if (isPledge(scene, frame)) return onPromise(scene, { ...frame, content: [frame] });
  if (kind === 'say' && isVote(scene, frame)) return onVote(scene, frame);
  if (isJoined(scene, frame)) {
    attendMeeting(scene, frame);
    return scene.open;
  }
  switch (kind) {
    case 'meet':
    case 'courtesy':
      // 本表敬には、外務大臣が同席した: one more at talks told of.
      if (frame.carrier?.word === '同席' && scene.open) {
        attendMeeting(scene, frame);
        break;
      }
      // 大使に電話をかけて抗議した: the call is how it was said.
      if (tourTold(scene, frame) || isTopic(scene, frame))
        return onSpeech(scene, { ...frame, row: { ...frame.row, kind: 'exchange' } });
      if (!(/^電話[をす]/.test(frame.row.word) && frame.tail.form === 'linked' && onSummon(scene, frame)))
        onMeeting(scene, frame);
      break;
    case 'exchange':
      if (scene.open && !tellsOfMeeting(scene, frame)) return onSpeech(scene, frame);
      onMeeting(scene, frame);
      break;
    case 'visit':
      // 大使の訪問を受けた: a call, told by whoever was called on.
      if (isReceiving(frame.carrier)) onMeeting(scene, { ...frame, row: { ...frame.row, kind: 'courtesy' } });
      else onVisit(scene, frame);
      break;
    case 'inspect':
      onInspect(scene, frame);
      break;
    case 'host':
      onHost(scene, frame);
      break;
    case 'adopt':
      if (frame.tail.form !== 'noun' && onAdopt(scene, frame) === null && scene.open)
        return onSpeech(scene, { ...frame, row: { ...frame.row, kind: 'agree', type: 'AGREE' } });
      break;
    case 'sign':
    case 'exchangeDocs':
    case 'effect':
      if (frame.tail.form !== 'noun') onSign(scene, frame);
      break;
    case 'portcall':
      if (casesOf(frame, scene.cast).who.some((p) => p.person !== null)) onArrival(scene, frame);
      else onCooperation(scene, frame);
      break;
    case 'coop':
      onCooperation(scene, frame);
      break;
    case 'aid':
    case 'handover':
      onAid(scene, frame);
      break;
    case 'summon':
      onSummon(scene, frame);
      break;
    case 'say':
    case 'agree':
      if (isMotive(frame)) return scene.open;
      if (onOrderedOut(scene, frame)) break;
      if (isFeast(frame)) {
        onHost(scene, frame);
        break;
      }
      if (isSighting(scene, frame)) {
        noteDay(scene, datesOf(scene, frame).day, 'reported');
        return null;
      }
      if (isNextMeeting(scene, frame))
        onMeeting(scene, { ...frame, row: { ...frame.row, kind: 'meet', type: 'CONSULT' } });
      return onSpeech(scene, frame);
    case 'respond':
    case 'intent':
      return onSpeech(scene, frame);
    case 'share':
    case 'raise':
      return onSpeech(scene, frame) ?? onQuoted(scene, frame);
    case 'launch':
    case 'mobilize':
    case 'dispatch':
    case 'passage':
    case 'intrude':
    case 'seize':
    case 'expel':
    case 'coerce':
    case 'assault':
    case 'retreat':
    case 'lift':
    case 'truce':
    case 'sanction':
    case 'suspend':
    case 'concede':
      if (frame.tail.form !== 'noun') onAct(scene, frame);
      break;
    case 'tell':
      return onTold(scene, frame);
    case 'attend':
      attendMeeting(scene, frame);
      break;
    case 'cancel':
      cancelLast(scene, frame);
      break;
    default:
      break;
  }
  return scene.drafts.length > before ? (scene.drafts.at(-1) ?? null) : scene.open;
}

/** 5か国を訪問する。各国とは経済について協議する: talks to be held all along a tour are what it is for. Opens the tour. */
function tourTold(scene: Scene, frame: Frame): boolean {
  const tour = scene.drafts.at(-1);
  if (tour?.kind !== 'visit' || tour.status !== 'planned' || tour.countries.length < 3) return false;
  if (frame.tail.form === 'noun' || statusOf(frame, true) !== 'planned') return false;
  const { who, with: beside, of, by } = casesOf(frame, scene.cast);
  if (beside.length + of.length + by.length > 0 || who.some((p) => !tour.countries.includes(p.country))) return false;
  scene.open = tour;
  return true;
}

/** ロウレンソ大統領とは、協力強化で一致した: of the next meeting only what was agreed is told. */
const isNextMeeting = ({ open, cast }: Scene, frame: Frame): boolean =>
  open?.type === 'CONSULT' &&
  frame.row.kind === 'agree' &&
  frame.tail.form !== 'noun' &&
  casesOf(frame, cast).with.some((p) => p.person !== null && !open.countries.includes(p.country));

/** 訪問に反発して演習を始めた, 侵攻に抗議して追放した: why the act that follows was done. */
const isMotive = ({ row, text, atEnd, end, last, tail }: Frame): boolean =>
  (row.word === '反発' || row.word === '抗議') && last !== tail && text.slice(atEnd, end) === 'して';

/** 大統領は首都に到着し、首相と会談した: people who arrive are on a visit, an event only where nothing else is told of it. */
function onArrival(scene: Scene, frame: Frame): void {
  const told = scene.drafts.length;
  onVisit(scene, { ...frame, row: { ...frame.row, kind: 'visit' } });
  const visit = scene.drafts[told];
  if (visit) visit.weak = true;
}

/** 国外に退去するよう求めた: asked for of diplomats, it is an order. Says whether it was one. */
function onOrderedOut(scene: Scene, frame: Frame): boolean {
  if (frame.row.type !== 'REQUEST') return false;
  const order = frame.content.find((c) => c.row.kind === 'expel') ?? (frame.row.word.startsWith('退去') ? frame : null);
  if (!order) return false;
  const before = scene.drafts.length;
  const row: Predicate = { ...order.row, kind: 'expel', type: 'COERCE', mode: 'deport' };
  onAct(scene, { ...frame, row, start: Math.min(frame.start, order.start), content: [], cases: null });
  return scene.drafts.length > before;
}

/** 大使を招き、懇親会を開いた: whoever is asked in comes, and takes part in what the sentence goes on to. */
const FEAST = /(?:会|食事|場)を(?:開|催|設け|行)/;
const isFeast = (frame: Frame): boolean =>
  frame.row.word === '招く' &&
  frame.tail.form === 'linked' &&
  FEAST.test(frame.text.slice(frame.end, frame.sentence.end));

/** 24日、海域を進む中国のフリゲートを確認した: seen and not agreed; what the ships then did they did on that day. */
const isSighting = (scene: Scene, frame: Frame): boolean =>
  frame.row.word === '確認' &&
  casesOf(frame, scene.cast).object.some((p) => p.body === 'vehicle' || p.body === 'force');

/** …首脳会談が行われ、感謝する旨の発言があった: what leads to 旨 is what was said, and tells of no event. */
const REPORTED = /旨(?:の|を|も|、)?(?:発言|述べ|説明|伝|応|表明|言及|紹介|要請|申し|回答|指摘|強調)/;
const EVENTS: ReadonlySet<string> = new Set(EVENT_KINDS);
const isReported = (frame: Frame): boolean =>
  (frame.tail.form === 'linked' || frame.tail.form === 'noun') &&
  REPORTED.test(frame.text.slice(frame.end, frame.sentence.end)) &&
  /(?:から|より)[、は]/.test(frame.text.slice(frame.sentence.start, frame.at));

/** 先月に行われて以来: how long ago the last one was. */
const isSince = (frame: Frame): boolean =>
  EVENTS.has(frame.row.kind) && !isDated(frame) && frame.text.startsWith('以来', frame.end);

/** 長く対話を重ねてきた: what went on until now, without a day of its own, is background. */
const UNTIL_NOW = /てき(?:た|て|まし)/;
/** 外交団が視察していた際: during what something else was done. */
const DURING = /てい[たる](?:際|最中|とき|時)/;
const isLong = (frame: Frame): boolean => {
  const ending = frame.text.slice(frame.atEnd, frame.end + 2);
  return DURING.test(ending) || (!isDated(frame) && UNTIL_NOW.test(ending));
};

/** 責任を認めて処罰するよう求めた: the first half of what is asked. */
const ASKED = /^[^、。]{1,24}よう(?:に)?(?:強く|改めて|厳しく|直ちに){0,3}(?:求|要|呼|促|訴|働|迫)/;
function isAsked(frame: Frame): boolean {
  if (frame.tail.form !== 'linked') return false;
  const after = frame.text.slice(frame.end, frame.end + 40);
  // ロシアに対し、侵略を停止し、撤収するよう求める: whoever it is asked of does both.
  const ofWhom = after.startsWith('、') && phraseWith(frame.phrases, 'に対し') !== null;
  return ASKED.test(ofWhom ? after.slice(1) : after);
}

/** 領海に侵入したのは3日連続だ: how often it has been, told beside what was done. */
const COUNTED =
  /^(?:が(?:確認|観測)された)?(?:の|こと)(?:が(?:確認|観測)された(?:の|こと))?は[^。]{0,30}(?:以来|ぶり|[回件例度]目|連続|初めて|初)/;
const isCounted = (frame: Frame): boolean =>
  frame.tail.form === 'embedded' && COUNTED.test(frame.text.slice(frame.end - 2, frame.end + 50));

/** 発射を受けて会談した: why something else was done, unless it has a day of its own. */
const CAUSES: ReadonlySet<string> = new Set(['launch', 'mobilize', 'passage', 'intrude']);
const isCause = (frame: Frame): boolean =>
  isReceiving(frame.carrier) &&
  CAUSES.has(frame.row.kind) &&
  !frame.dates.some((d) => d.end < frame.at && frame.text[d.end] === 'の');

/** 両首脳は、2月に首相が訪米し、会談することで一致した: the first half of what is agreed, which has a subject of its own. */
const AGREED = /^、?[^。]{0,60}(?:こと|方向)(?:で|に|を)[^。、]{0,10}(?:一致|合意|確認|決)/;
const isAgreed = (frame: Frame): boolean =>
  frame.tail.form === 'linked' &&
  phraseWith(frame.phrases, 'が') !== null &&
  frame.topic !== null &&
  frame.topic.particle === 'は' &&
  AGREED.test(frame.text.slice(frame.end, frame.sentence.end));

/** 2年続けて実施されるなど…を歓迎した: told as an example of something else. */
const EXAMPLE = /るなど、?(?!し)/y;
function isExample(frame: Frame): boolean {
  EXAMPLE.lastIndex = frame.end - 3;
  return frame.tail.form === 'linked' && !isDated(frame) && EXAMPLE.test(frame.text);
}

/** 軍の即時撤収、国際法の順守を求めた: a noun of a list, in a sentence that ends in a verb. */
const HELD_OR_SIGNED: ReadonlySet<string> = new Set(['meet', 'courtesy', 'visit', 'inspect', 'sign']);
const LISTED = /の[一-鿿]{0,4}$/;
const isListed = (frame: Frame): boolean =>
  frame.end === frame.atEnd &&
  !HELD_OR_SIGNED.has(frame.row.kind) &&
  frame.text[frame.end] === '、' &&
  LISTED.test(frame.text.slice(frame.at - 5, frame.at)) &&
  /[るたすだい]$/.test(frame.text.slice(frame.sentence.end - 1, frame.sentence.end));

/** Whether an act is told of only beside what is told. */
const isAside = (frame: Frame): boolean =>
  isAgreed(frame) ||
  isExample(frame) ||
  isListed(frame) ||
  isReported(frame) ||
  isPurpose(frame) ||
  isAsked(frame) ||
  isLong(frame) ||
  isCounted(frame) ||
  isCause(frame);

/** 会合に出席するため訪れた, 攻撃を止めるため介入する: what is meant to be done, unless it has a day of its own. */
const PURPOSE = /[うくすつぬぶむる]ため(?:に|だ|という|とみられる)?$/;
const DEPARTS = /出発|出国|離陸|飛び立|向かっ|発っ/;
const isPurpose = (frame: Frame): boolean =>
  // 歴訪するため羽田空港を出発した: the tour has begun.
  !(frame.row.kind === 'visit' && DEPARTS.test(frame.text.slice(frame.end, frame.sentence.end))) &&
  PURPOSE.test(frame.text.slice(frame.atEnd, frame.end)) &&
  (frame.row.kind !== 'meet' || frame.carrier?.kind === 'attend');

/** 意見交換 with somebody named, on another day or to come, is a meeting of its own. */
function tellsOfMeeting(scene: Scene, frame: Frame): boolean {
  const cases = casesOf(frame, scene.cast);
  return cases.with.some((p) => p.person !== null) && (cases.who.length > 0 || frame.dates.length > 0);
}

/** What a verb of saying adds: a promise made in talks, an act told as to come, or what the quoted words do. */
function onTold(scene: Scene, frame: Frame): Draft | null {
  const promises = frame.content.filter((content) => isPromise(scene, content));
  if (promises.length > 0) {
    const promised = onPromise(scene, frame);
    if (promised) return promised;
    return promises.map((content) => dispatch(scene, content)).at(-1) ?? null;
  }
  if (frame.content.length > 0 && frame.quotes.length === 0) return scene.open;
  dateAnnounced(scene, frame);
  return onQuoted(scene, frame) ?? scene.open;
}

/** 米国は追加の支援を提供する。政府が24日発表した: what the sentence before told was made known on that day. */
function dateAnnounced(scene: Scene, frame: Frame): void {
  if (frame.row.word !== '発表' && frame.row.word !== '明らかにする') return;
  const last = scene.drafts.at(-1);
  if (!last || last.date !== null || !toldIn(last, frame.index - 1) || frame.quotes.length > 0) return;
  const { day } = datesOf(scene, frame);
  last.date = day && settledDay(day, 'past');
}

/** 会談する予定だったが、…見送られた: what the sentence planned is called off. */
function cancelLast(scene: Scene, frame: Frame): void {
  const last = lastTold(scene, (draft) => toldIn(draft, frame.index));
  if (last) last.status = 'cancelled';
}

/** 今後、机上演習を実施する: told in talks as to come, of nobody else and no day, it is agreed there. */
const PLEDGED: ReadonlySet<string> = new Set(['coop', 'mobilize', 'dispatch', 'aid']);
const isPledge = (scene: Scene, frame: Frame): boolean =>
  scene.open !== null &&
  scene.open.status === 'reported' &&
  PLEDGED.has(frame.row.kind) &&
  frame.tail.form !== 'noun' &&
  statusOf(frame, true) === 'planned' &&
  !isDated(frame) &&
  casesOf(frame, scene.cast).who.length === 0;

/** 供与すると伝えた in talks: what is told as to come is promised there. */
const isPromise = ({ open }: Scene, content: Frame): boolean =>
  open !== null &&
  !content.tail.past &&
  content.row.type !== '' &&
  !isUnreal(content) &&
  // 会談すると発表した: the meeting itself is what is told.
  !open.evidence.some((words) => words.start === content.start);

/** Whether the content of a frame (することで, したと) is told of by itself, before the predicate that it belongs to. */
export const isToldItself = (scene: Scene, frame: Frame, content: Frame): boolean =>
  (frame.row.kind === 'tell' && !isPromise(scene, content)) ||
  isFact(content) ||
  isDecision(scene, frame) ||
  isObserved(frame, content);

/** 艦艇が海峡を通過したことを確認した: what is seen of others, and nothing agreed. */
const SEEN: ReadonlySet<string> = new Set(['passage', 'intrude', 'launch', 'mobilize', 'coop']);
const isObserved = (frame: Frame, content: Frame): boolean =>
  frame.row.word.startsWith('確認') && SEEN.has(content.row.kind) && (frame.tail.past || content.tail.past);

/** EUは…を禁止することで合意した: whose members agree on what it does. */
const isOneBody = (scene: Scene, frame: Frame): boolean => {
  const { who, with: beside } = casesOf(frame, scene.cast);
  const [only] = who;
  return scene.open === null && who.length === 1 && beside.length === 0 && isOrganisation(scene, only?.country ?? '');
};

/** 資産凍結の対象に加えると決めた: what one side decides it does. */
const DECIDED: ReadonlySet<string> = new Set([
  'sanction',
  'suspend',
  'dispatch',
  'aid',
  'expel',
  'mobilize',
  'retreat',
]);
export const isDecision = (scene: Scene, frame: Frame): boolean =>
  frame.row.kind === 'agree' &&
  frame.content.some((c) => DECIDED.has(c.row.kind) || (scene.open === null && c.row.kind === 'meet')) &&
  (decides(frame.row) || isOneBody(scene, frame));

const FACTS: ReadonlySet<string> = new Set([
  'launch',
  'seize',
  'intrude',
  'assault',
  'expel',
  'meet',
  'passage',
  'retreat',
  'mobilize',
  'handover',
  'aid',
  'expel',
  'truce',
  'coerce',
]);

/** 発射したことを非難: a dated fact told as what the talk was about is an event of its own. */
const isFact = (frame: Frame): boolean => FACTS.has(frame.row.kind) && frame.tail.past && frame.dates.length > 0;
