/** Each frame to the part of the reader that knows its kind. */
import { onAct, onSummon } from './acts.js';
import { onAid, onCooperation } from './aid.js';
import { casesOf } from './cases.js';
import { addParties, type Draft, toldIn } from './draft.js';
import type { Frame } from './frames.js';
import { onMeeting } from './meetings.js';
import { isUnreal, lastTold, type Scene } from './scene.js';
import { onAdopt, onSign } from './signings.js';
import { onPromise, onQuoted, onSpeech } from './speech.js';
import { onHost, onInspect, onVisit } from './visits.js';

const SUBORDINATE = /^(?:際|後|あと|のち|とき|時|上で|うえ|ため|ところ|のに|のは|の)/;

export function dispatch(scene: Scene, frame: Frame): Draft | null {
  const { kind } = frame.row;
  const before = scene.drafts.length;
  if (isUnreal(frame)) return null;
  const relative = frame.tail.form === 'relative' && !SUBORDINATE.test(frame.tail.after);
  if (relative && kind !== 'visit' && !(kind === 'say' && frame.dates.length > 0)) return null;
  switch (kind) {
    case 'meet':
    case 'courtesy':
      // 大使に電話をかけて抗議した: the call is how it was said.
      if (/^電話[をす]/.test(frame.row.word) && frame.tail.form === 'linked') onSummon(scene, frame);
      else onMeeting(scene, frame);
      break;
    case 'exchange':
      if (scene.open && !tellsOfMeeting(scene, frame)) return onSpeech(scene, frame);
      onMeeting(scene, frame);
      break;
    case 'visit':
      onVisit(scene, frame);
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
    case 'coop':
    case 'portcall':
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

/** 意見交換 with somebody named, on another day or to come, is a meeting of its own. */
function tellsOfMeeting(scene: Scene, frame: Frame): boolean {
  const cases = casesOf(frame, scene.cast);
  return cases.with.some((p) => p.person !== null) && (cases.who.length > 0 || frame.dates.length > 0);
}

/** 出席した, 議長を務めた: takes part in the meeting that is open. */
function attendMeeting(scene: Scene, frame: Frame): void {
  if (scene.open)
    addParties(
      scene.open,
      casesOf(frame, scene.cast).who.filter((p) => p.person !== null),
      'actor',
    );
}

/** What a verb of saying adds: a promise made in talks, an act told as to come, or what the quoted words do. */
function onTold(scene: Scene, frame: Frame): Draft | null {
  const promises = frame.content.filter((content) => isPromise(scene, content));
  if (promises.length > 0) {
    const promised = onPromise(scene, frame);
    if (promised) return promised;
    return promises.map((content) => dispatch(scene, content)).at(-1) ?? null;
  }
  return frame.content.length === 0 ? (onQuoted(scene, frame) ?? scene.open) : scene.open;
}

/** 会談する予定だったが、…見送られた: what the sentence planned is called off. */
function cancelLast(scene: Scene, frame: Frame): void {
  const last = lastTold(scene, (draft) => toldIn(draft, frame.index));
  if (last) last.status = 'cancelled';
}

/** 供与すると伝えた in talks: what is told as to come is promised there. */
const isPromise = (scene: Scene, content: Frame): boolean =>
  scene.open !== null && !content.tail.past && content.row.type !== '' && !isUnreal(content);

/** Whether the content of a frame (することで, したと) is told of by itself, before the predicate that it belongs to. */
export const isToldItself = (scene: Scene, frame: Frame, content: Frame): boolean =>
  (frame.row.kind === 'tell' && !isPromise(scene, content)) || isFact(content);

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
]);

/** 発射したことを非難: a dated fact told as what the talk was about is an event of its own. */
const isFact = (frame: Frame): boolean => FACTS.has(frame.row.kind) && frame.tail.past && frame.dates.length > 0;
