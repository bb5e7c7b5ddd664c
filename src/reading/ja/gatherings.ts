/** What is told of talks that are open already, or of a tour: what is talked about in them, what is promised, who took part as well. */
import { casesOf } from './cases.js';
import { addParties, countriesOf, isMeeting, isTalks } from './draft.js';
import { type Frame, phraseWith } from './frames.js';
import { isDated } from './own-dates.js';
import type { Scene } from './scene.js';
import { acts, isOrganisation } from './sides.js';
import { statusOf } from './status.js';

/** 会談では、情勢について協議した: what was or is to be talked about in the talks that are open. */
const ABOUT = /(?:について|をめぐ|を巡|に関し|など(?:を|も)|情勢[をも]|問題[をも])/;
const DISCUSSED = /^(?:協議|話し合う|議論)$/;
export function isTopic({ open, cast, text }: Scene, frame: Frame): boolean {
  if (!open || open.status === 'cancelled' || frame.tail.form === 'noun' || !DISCUSSED.test(frame.row.word))
    return false;
  if (isDated(frame) || !isMeeting(open)) return false;
  // 米国との連携が話し合われた: in the passive its subject is the matter.
  if (frame.carrier === null && frame.tail.features.passive) return true;
  if (!ABOUT.test(text.slice(frame.clause, frame.at))) return false;
  if ((statusOf(frame, true) === 'reported') !== (open.status === 'reported')) return false;
  const { who, with: beside, of, by } = casesOf(frame, cast);
  return (
    beside.length + of.length + by.length === 0 &&
    who.every((p) => p.person === null || open.countries.includes(p.country))
  );
}

/** 協議には英国も参加した: takes part in the talks that are open. */
export const isJoined = ({ open, cast }: Scene, frame: Frame): boolean =>
  open !== null &&
  frame.carrier?.kind === 'attend' &&
  frame.text.startsWith('には', frame.atEnd) &&
  casesOf(frame, cast).of.length === 0;

/** 出席した, 議長を務めた: takes part in the meeting that is open; a country does so where the talks are named with it (協議には英国が参加した). */
export function attendMeeting(scene: Scene, frame: Frame): void {
  const { open } = scene;
  if (!open) return;
  for (const party of casesOf(frame, scene.cast).who) {
    // Whoever is there beside the host is of the host's side.
    const side = open.parts.find((p) => p.party.country === party.country)?.side ?? 'actor';
    if (party.person !== null || (frame.carrier !== null && acts(party))) addParties(open, [party], side);
  }
}

/** 5か国を訪問する。各国とは経済について協議する: talks to be held all along a tour are what it is for. Opens the tour. */
export function tourTold(scene: Scene, frame: Frame): boolean {
  const tour = scene.drafts.at(-1);
  if (tour?.kind !== 'visit' || tour.status !== 'planned' || tour.countries.length < 3) return false;
  if (frame.tail.form === 'noun' || statusOf(frame, true) !== 'planned') return false;
  const { who, with: beside, of, by } = casesOf(frame, scene.cast);
  if (beside.length + of.length + by.length > 0 || who.some((p) => !tour.countries.includes(p.country))) return false;
  scene.open = tour;
  return true;
}

/** ロウレンソ大統領とは、協力強化で一致した; 英国の貿易相とは…を確認した: of the next meeting only what was agreed is told. */
export function nextMeeting({ open, cast }: Scene, frame: Frame): Frame | null {
  if (open?.type !== 'CONSULT' || frame.row.kind !== 'agree' || frame.tail.form === 'noun') return null;
  const isAnother = (told: Frame): boolean =>
    casesOf(told, cast).with.some(
      (p) => (p.person !== null || p.office !== null) && !open.countries.includes(p.country),
    );
  // 英国の貿易相と連携することを確認した: with whom stands in what was agreed.
  const inner = frame.content.find((told) => phraseWith(told.phrases, 'と') !== null && isAnother(told));
  if (!inner && !isAnother(frame)) return null;
  const phrases = inner ? [...inner.phrases, ...frame.phrases] : frame.phrases;
  return { ...frame, phrases, row: { ...frame.row, kind: 'meet', type: 'CONSULT' }, cases: null };
}

/** DSB会合が開かれた。我が国から大使が発言を行った: whoever speaks in a body's session takes part in it. */
const TO_PRESS = /会見|記者|取材|談話|SNS|投稿/;
export function nameInSession(scene: Scene, frame: Frame): void {
  const { open } = scene;
  const [body, ...members] = open?.countries ?? [];
  if (open?.status !== 'reported' || !body || members.length > 0 || !isTalks(open)) return;
  if (!isOrganisation(scene, body) || TO_PRESS.test(scene.text.slice(frame.sentence.start, frame.end))) return;
  for (const speaker of casesOf(frame, scene.cast).who) if (speaker.person) addParties(open, [speaker], 'actor');
}

/** 意見交換 with somebody named, on another day or to come, is a meeting of its own. */
export function tellsOfMeeting(scene: Scene, frame: Frame): boolean {
  const cases = casesOf(frame, scene.cast);
  return cases.with.some((p) => p.person !== null) && (cases.who.length > 0 || frame.dates.length > 0);
}

/** 今後、机上演習を実施する: told in talks as to come, of nobody else and no day, it is agreed there. */
const PLEDGED: ReadonlySet<string> = new Set(['coop', 'mobilize', 'dispatch', 'aid']);
export const isPledge = (scene: Scene, frame: Frame): boolean =>
  scene.open !== null &&
  scene.open.status === 'reported' &&
  PLEDGED.has(frame.row.kind) &&
  frame.tail.form !== 'noun' &&
  statusOf(frame, true) === 'planned' &&
  !isDated(frame) &&
  casesOf(frame, scene.cast).who.length === 0;

/** 3か国の外相会議が開かれた。A外相、B外相、C外相は笑顔で会場に入った: who does anything together there are those who meet. */
export function nameTogether({ open, cast }: Scene, frame: Frame): void {
  if (!open || !isMeeting(open)) return;
  const { who } = casesOf(frame, cast);
  if (who.length < 2 || who.some((p) => p.person === null) || countriesOf(who).length < 2) return;
  for (const party of who)
    if (open.parts.some((p) => p.party.country === party.country && p.party.person === null))
      addParties(open, [party], 'actor');
}
