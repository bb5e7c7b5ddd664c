/** What is told of talks that are open already: what was talked about in them, and who took part as well. */
import { casesOf } from './cases.js';
import { addParties, isMeeting } from './draft.js';
import type { Frame } from './frames.js';
import { isDated } from './own-dates.js';
import type { Scene } from './scene.js';
import { acts } from './sides.js';
import { statusOf } from './status.js';

/** 会談では、情勢について協議した: what was or is to be talked about in the talks that are open. */
const ABOUT = /(?:について|をめぐ|を巡|に関し|など(?:を|も)|情勢[をも]|問題[をも])/;
const DISCUSSED = /^(?:協議|話し合う|議論)$/;
export function isTopic({ open, cast, text }: Scene, frame: Frame): boolean {
  if (!open || open.status === 'cancelled' || frame.tail.form === 'noun' || !DISCUSSED.test(frame.row.word))
    return false;
  if (isDated(frame) || !isMeeting(open) || !ABOUT.test(text.slice(frame.clause, frame.at))) return false;
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
