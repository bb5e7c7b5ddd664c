/** Each frame to the part of the reader that knows its kind. */
import { onAct } from './acts.js';
import { saidByAdopting } from './adopted.js';
import { cancelLast, dateAnnounced } from './afterwards.js';
import { onAid, onCooperation } from './aid.js';
import { asAllegation, isAllegation } from './allegations.js';
import { isAside, isDespite, isHopedFor, isKeptFrom, isSince, isUsedFor } from './asides.js';
import { casesOf } from './cases.js';
import { nameAtCeremony } from './ceremonies.js';
import { isPromise } from './content.js';
import { datesOf } from './dates-of.js';
import { noteDay } from './day-told.js';
import { isAskedToSupport } from './demands.js';
import type { Draft } from './draft.js';
import type { Frame } from './frames.js';
import { attendMeeting, isJoined, isPledge, nameInSession, nextMeeting } from './gatherings.js';
import { measureIn } from './measures.js';
import { onMeeting } from './meetings.js';
import { EVENT_KINDS, isReceiving } from './predicates.js';
import { isOfProposal, isOfText, isProposed } from './proposals.js';
import { isFeast, isNoAct, onOrderedOut, onSummon } from './said-acts.js';
import type { Scene } from './scene.js';
import { cameTo, isSight, isToldOf, metIn, seenThere, sightedIn } from './sighted.js';
import { onAdopt, onSign } from './signings.js';
import { onPromise, onQuoted, onSpeech } from './speech.js';
import { asIntent, isReply } from './speech-types.js';
import { isUnreal } from './status.js';
import { onTalks } from './talks-told.js';
import { onArrival, onHost, onInspect, onVisit } from './visits.js';
import { isVote, onVote } from './votes.js';

const SUBORDINATE = /^(?:際|後|あと|のち|とき|時|ため|ところ|のに|のは|の)/;

const EVENTS: ReadonlySet<string> = new Set(EVENT_KINDS);
/** Kinds by which those who speak somewhere are known to have been there. */
const SPOKEN: ReadonlySet<string> = new Set(['say', 'tell', 'share', 'raise']);

/** 首相は27日、式典に招待した大統領と: the day before a comma is that of what the sentence tells, and not of the clause inside it. */
const hasDayOfItsOwn = ({ dates, text }: Frame): boolean => dates.some(({ end }) => text[end] !== '、');

export function dispatch(scene: Scene, frame: Frame): Draft | null {
  const { kind } = frame.row;
  const before = scene.drafts.length;
  if (isUnreal(frame) || isSince(frame)) return null;
  if (EVENTS.has(kind) && (isAside(frame) || isUsedFor(frame))) return scene.open;
  if (kind === 'say' && (isProposed(frame) || isHopedFor(frame) || isDespite(frame) || isAskedToSupport(frame)))
    return null;
  const relative = frame.tail.form === 'relative' && !SUBORDINATE.test(frame.tail.after);
  if (relative && kind !== 'visit' && !(kind === 'say' && hasDayOfItsOwn(frame) && !isOfText(frame))) {
    const told = cameTo(frame) ?? sightedIn(scene, frame) ?? metIn(scene, frame) ?? measureIn(frame);
    return told && dispatch(scene, told);
  }
  if (frame.tail.form === 'embedded' && (isOfProposal(frame) || isKeptFrom(frame))) return null;
  if (isPledge(scene, frame)) return onPromise(scene, { ...frame, content: [frame] });
  if (kind === 'say' && isVote(scene, frame)) return onVote(scene, frame);
  if (isJoined(scene, frame)) {
    attendMeeting(scene, frame);
    return scene.open;
  }
  if (SPOKEN.has(kind) && before > 0) {
    nameAtCeremony(scene, frame);
    nameInSession(scene, frame);
  }
  switch (kind) {
    case 'meet':
    case 'courtesy':
    case 'exchange': {
      const said = onTalks(scene, frame);
      if (said) return onSpeech(scene, said);
      break;
    }
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
      if (frame.tail.form === 'noun') break;
      if (isSaidByAdopting(scene, frame)) return scene.drafts.at(-1) ?? null;
      if (onAdopt(scene, frame) === null && scene.open)
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
      // 式には、大使が出席した: one more at a handing over told of.
      if (frame.carrier?.kind !== 'attend' || !nameAtCeremony(scene, frame)) onAid(scene, frame);
      break;
    case 'summon':
      onSummon(scene, frame);
      break;
    case 'say':
    case 'agree': {
      if (isNoAct(frame)) return scene.open;
      if (onOrderedOut(scene, frame)) break;
      if (isFeast(frame)) {
        onHost(scene, frame);
        break;
      }
      const seen = seenThere(scene, frame);
      if (seen) {
        noteDay(scene, datesOf(scene, frame).day, 'reported');
        if (!isToldOf(scene, frame)) onAct(scene, seen);
        break;
      }
      return isSight(frame) ? scene.open : onAgreed(scene, frame);
    }
    case 'respond':
      return isReply(frame) ? onTold(scene, frame) : onSpeech(scene, frame);
    case 'intent':
      return onSpeech(scene, frame);
    case 'share':
    case 'raise':
      if (isAllegation(frame)) return onSpeech(scene, asAllegation(frame));
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
      if (isAllegation(frame)) return onSpeech(scene, asAllegation(frame));
      return onTold(scene, frame);
    case 'attend':
      if (!nameAtCeremony(scene, frame)) attendMeeting(scene, frame);
      break;
    case 'cancel':
      cancelLast(scene, frame);
      break;
    default:
      break;
  }
  return scene.drafts.length > before ? (scene.drafts.at(-1) ?? null) : scene.open;
}

/** 衆院は…を非難する決議を採択した: whether a text says what was told, which is then told as said. */
function isSaidByAdopting(scene: Scene, frame: Frame): boolean {
  const adopted = saidByAdopting(scene, frame);
  if (!adopted) return false;
  scene.subject = adopted.who;
  for (const said of adopted.said) onSpeech(scene, said);
  return true;
}

/** Words said or agreed, perhaps with somebody whom the talks before had not. */
function onAgreed(scene: Scene, frame: Frame): Draft | null {
  const next = nextMeeting(scene, frame);
  if (next) onMeeting(scene, next);
  return onSpeech(scene, frame);
}

/** What a verb of saying adds: a promise made in talks, an act told as to come, or what the quoted words do. */
function onTold(scene: Scene, frame: Frame): Draft | null {
  const promises = frame.content.filter((content) => isPromise(scene, content));
  if (promises.length > 0) {
    const promised = onPromise(scene, frame);
    if (promised) return promised;
    return promises.map((content) => dispatch(scene, content)).at(-1) ?? null;
  }
  const meant = asIntent(scene, frame);
  if (meant) return onSpeech(scene, meant);
  if (frame.content.length > 0 && frame.quotes.length === 0) return scene.open;
  dateAnnounced(scene, frame);
  return onQuoted(scene, frame) ?? scene.open;
}
