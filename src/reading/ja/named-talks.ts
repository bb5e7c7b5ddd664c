/** Talks that are only named, without a verb that holds them: the words before their noun tell who held them, and when. */
import { isDayOfTelling } from './day-of-telling.js';
import type { Frame, PlacedDate } from './frames.js';
import type { Phrase } from './phrases.js';
import type { Predicate } from './predicates.js';
import { PLANNED } from './tail.js';
import type { Waiting } from './waiting.js';

/** How far a noun may stand behind the verb that modifies it, its own modifiers between. */
const HELD_REACH = 12;

/** 18日に行った〔米露高官協議〕: the verb straight before a noun tells who held it, and when. */
function heldBefore(noun: Frame, told: readonly Frame[]): Frame | null {
  const verb = told.at(-1);
  if (!verb || noun.at - verb.end > HELD_REACH) return null;
  return verb.row.kind === 'light' && verb.tail.form === 'relative' ? verb : null;
}

/** Gives the frame of such talks whoever stands before their noun. */
export function nameTalks(frame: Frame, waiting: Waiting, told: readonly Frame[]): Frame {
  const held = heldBefore(frame, told);
  const near = waiting.phrases.filter((p) => p.particle === '' || p.particle === 'との' || p.particle === 'の');
  frame.phrases = held ? [...held.phrases, ...near] : near;
  // A day told between the noun and the next verb is the day of the talks too.
  const dates = waiting.growingDates();
  frame.dates = held ? [...held.dates, ...dates] : dates;
  frame.start = Math.min(frame.at, frame.phrases[0]?.start ?? frame.at);
  // 31日に開催する〔定例会合で〕: told of a day as still to be held.
  if (held && !held.tail.past && held.dates.length > 0) frame.tail = { ...frame.tail, features: PLANNED };
  return frame;
}

/** 外相会合は…: talks that the sentence is about. */
export const isAboutTalks = ({ row, tail }: Frame): boolean => row.kind === 'meet' && tail.after === 'は';

/** 外相会合は〔12日〕、ロシアが侵攻する…: the days on which such talks told what follows. */
export const daysOfTelling = ({ text, end }: Frame, dates: readonly PlacedDate[]): PlacedDate[] =>
  dates.filter((d) => d.start - end <= 1 && isDayOfTelling(text, d));

/** Kinds of what talks say as one body. */
const SAYS: ReadonlySet<string> = new Set(['tell', 'say', 'agree', 'share', 'intent', 'adopt', 'light']);
export const isSaidAsOne = ({ kind }: Predicate): boolean => SAYS.has(kind);

/** ASEAN〔外相会議〕: talks with the body that holds them straight before. */
export function isHeldByBody({ at }: Frame, waiting: readonly Phrase[]): boolean {
  const last = waiting.findLast((phrase) => phrase.end <= at);
  return last !== undefined && at - last.end <= HELD_REACH && last.mentions.some((m) => m.kind === 'organisation');
}
