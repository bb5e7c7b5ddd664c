/** Whether a frame tells what was done, what is to come, or nothing of either. */
import type { Status } from '../../record/index.js';
import { daysBetween } from './dates/calendar.js';
import { isAhead } from './day-told.js';
import type { Frame, PlacedDate } from './frames.js';

/** Whether a frame is told as done; a clause that goes on has the tense of its sentence's end. */
export const wasDone = (frame: Frame): boolean =>
  frame.tail.form === 'linked' && frame.last ? frame.last.past : frame.tail.past;

/** 23日に会談し、共同声明を発表する: what is held before something to come is to come itself. */
const HELD: ReadonlySet<string> = new Set(['meet', 'courtesy', 'visit', 'inspect']);

/** 砲撃戦を繰り広げ、会談することになった: nobody plans these on the way to something else. */
const FORCE: ReadonlySet<string> = new Set(['assault', 'intrude', 'seize', 'launch', 'passage']);

/** 外相と会談し、〔このあと〕首相と会談する予定: only what comes after now is a plan. */
const AFTER_NOW = /^、(?:また、)?この(?:あと|後)/;
const isDoneByNow = ({ text, end }: Frame): boolean => AFTER_NOW.test(text.slice(end, end + 8));

/** 協議を行うとした: said to be to come; 侵入しようとした was tried. */
const SAID_TO_COME = /(?:(?<![いあきえ])る|(?<![おこそとのほもよろごぞどぼ])う|[くすつぬぶむ])とし(?:た(?!ら)|まし)/;
const isSaidToCome = ({ text, atEnd, end, tail }: Frame): boolean =>
  tail.form === 'final' && SAID_TO_COME.test(text.slice(atEnd, end));

/** The status that a frame's own tail tells; a clause that goes on shares the plan of its sentence's end. */
export function statusOf(frame: Frame, eventful: boolean): Status {
  const { features, form } = frame.tail;
  const past = wasDone(frame);
  if (frame.carrier?.kind === 'cancel') return 'cancelled';
  // 会談を予定している, 調整していた: whatever the tense.
  if (frame.carrier?.kind === 'plan') return 'planned';
  // Where the sentence ends as a plan, so do the clauses that lead to it.
  const last = form === 'linked' ? frame.last : null;
  const comes = last?.form === 'final' && !last.past && HELD.has(frame.row.kind);
  const leads = comes || (!FORCE.has(frame.row.kind) && (last?.features.planned ?? false));
  // 夕方から会談していて、…確認したい考えだ: what is going on is no plan.
  const goesOn =
    form === 'linked' && !features.planned && /てい(?:て|る)|ており/.test(frame.text.slice(frame.atEnd, frame.end));
  if (goesOn || (form === 'linked' && isDoneByNow(frame))) return 'reported';
  const ends = frame.plan && (form === 'linked' || form === 'final');
  if (eventful && (leads || (ends && !(form === 'linked' && FORCE.has(frame.row.kind)))) && !features.negated)
    return 'planned';
  if (features.planned || (eventful && past && isSaidToCome(frame))) return 'planned';
  if (features.negated && eventful) return 'denied';
  // 協力を求め、…を強調したとみられる: what is presumed of the last words said is presumed of those before.
  if (frame.row.kind === 'say' && !eventful && last?.features.presumed && last.past) return 'presumed';
  if (features.presumed) return past ? 'presumed' : 'planned';
  // 協議を終えると、首都へ移った: when something else was done, and no plan.
  if (form === 'embedded' && frame.text.startsWith('と、', frame.end - 1) && frame.last?.past) return 'reported';
  // 国内で会談するのは初めてだ: how often it has been, and no plan.
  const counted = form === 'embedded' && frame.text.endsWith('のは', frame.end);
  if (eventful && !past && !counted && (form === 'final' || form === 'embedded')) return 'planned';
  return 'reported';
}

/** Whether a clause on the way to something to come has a day of its own that lies nearer behind the publication than ahead. */
function isGoneBy({ tail, last }: Frame, told: PlacedDate, published: string): boolean {
  if (tail.form !== 'linked' || tail.features.planned || last?.features.planned !== false) return false;
  const day = told.date.alternatives?.past.value ?? told.date.value;
  return day !== null && day.length === published.length && day < published && !isAhead(told, published);
}

/** 3日の〔会談では〕…を協議する見通しだ: talks in which something is to come. */
const foretells = ({ tail, last, plan }: Frame): boolean =>
  tail.form === 'noun' && last !== null && (plan || last.features.planned || (last.form === 'final' && !last.past));

/** 〔13日に外相と会談。〕14日に帰国する: no verb says that it was done, and the month before would be named (先月13日). */
const SOON = 10;
const BREAKS_OFF = /^[^ただ]{0,6}$/;
const isSoon = ({ tail, text, atEnd, end }: Frame, day: PlacedDate, published: string): boolean => {
  const next = day.date.alternatives?.future.value;
  return (
    tail.form === 'final' &&
    next != null &&
    next.length === published.length &&
    BREAKS_OFF.test(text.slice(atEnd, end)) &&
    daysBetween(published, next) <= SOON &&
    isAhead(day, published)
  );
};

/** The status of talks or a visit on a day: 24日から訪米し、会談すると発表した is to come where the day lies ahead. */
export function statusOn(frame: Frame, day: PlacedDate | null, published: string | null): Status {
  const status = statusOf(frame, true);
  if (day === null || published === null) return status;
  // 11日に会合を開き、9月に再度協議する: held on a day gone by.
  if (status === 'planned' && isGoneBy(frame, day, published)) return 'reported';
  if (status !== 'reported') return status;
  if (isSoon(frame, day, published)) return 'planned';
  return (frame.leads || foretells(frame)) && isAhead(day, published) ? 'planned' : status;
}

/** Whether a frame tells of nothing that was done or is planned: conditions, questions, what ought to be. */
export const isUnreal = (frame: Frame): boolean =>
  frame.tail.features.hypothetical ||
  frame.tail.features.question ||
  frame.tail.features.obliged ||
  frame.tail.features.desired;
