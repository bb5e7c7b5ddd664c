/** A lead tells without a day what the body then tells again with one: when the two are one event. */
import { daysBetween } from './dates/calendar.js';
import { datesOf } from './dates-of.js';
import { dayTold, noteDay } from './day-told.js';
import { type Draft, tellAgain } from './draft.js';
import type { Frame } from './frames.js';
import { isDated } from './own-dates.js';
import type { Scene } from './scene.js';

/** Sentences that may be the lead. */
const LEAD = 2;
/** Days before the publication that the body may name for what the lead tells as news. */
const NEWS = 3;

/** Whether an event was told without a day in the lead, and a day told now may be its own. */
export function isLead({ published }: Scene, draft: Draft, day: string | null): boolean {
  const first = draft.sentences[0] ?? LEAD;
  if (first >= LEAD || draft.date !== null || day === null || published === null) return false;
  if (draft.inherited !== null && dayTold(draft.inherited, draft.status) !== day) return false;
  const age = daysBetween(day, published);
  return age >= 0 && age <= NEWS;
}

/** Whether what a frame tells may be an event told of before, as far as its day goes. */
export function mayBe(scene: Scene, draft: Draft, frame: Frame): boolean {
  if (!isDated(frame)) return true;
  const day = dayTold(datesOf(scene, frame).day, 'reported');
  return day === dayTold(draft.date, draft.status) || isLead(scene, draft, day);
}

/** Notes a frame's words, and its day and hour where none was told. */
export function retell(scene: Scene, draft: Draft, frame: Frame): void {
  const { day, inherited, time } = datesOf(scene, frame);
  if (frame.dates.length > 0) draft.time ??= time;
  if (isDated(frame) || isLead(scene, draft, dayTold(day, 'reported'))) draft.date ??= day;
  else if (draft.date === null) draft.inherited ??= inherited;
  noteDay(scene, day, draft.status);
  tellAgain(draft, frame, frame.index);
}
