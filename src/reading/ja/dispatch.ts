/** Each frame to the part of the reader that knows its kind. */
import { onAct, onSummon } from './acts.js';
import { onAid, onCooperation } from './aid.js';
import { isAside, isKeptFrom, isSince } from './asides.js';
import { casesOf } from './cases.js';
import { isPromise } from './content.js';
import { datesOf } from './dates-of.js';
import { noteDay, settledDay } from './day-told.js';
import { type Draft, toldIn } from './draft.js';
import type { Frame } from './frames.js';
import { attendMeeting, isJoined, isTopic } from './gatherings.js';
import { onMeeting } from './meetings.js';
import { isDated } from './own-dates.js';
import { EVENT_KINDS, isReceiving, type Predicate } from './predicates.js';
import { lastTold, type Scene } from './scene.js';
import { onAdopt, onSign } from './signings.js';
import { onPromise, onQuoted, onSpeech } from './speech.js';
import { isUnreal, statusOf } from './status.js';
import { onHost, onInspect, onVisit } from './visits.js';
import { isVote, onVote } from './votes.js';

const SUBORDINATE = /^(?:際|後|あと|のち|とき|時|上で|うえ|ため|ところ|のに|のは|の)/;

/** …停戦を求める決議案: what a text says, and nobody's act. */
const OF_TEXT = /^[^、。]{0,12}(?:決議|声明|議案|法案|文書|書簡|談話|条約|宣言)/;
/** …を非難する決議案: what was put to the vote, whatever came of it. */
const OF_PROPOSAL = /^(?:国連|安保理)*(?:決議案|議案|法案|草案|修正案|決議(?![をが]))/;
const EVENTS: ReadonlySet<string> = new Set(EVENT_KINDS);
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
