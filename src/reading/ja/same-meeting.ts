/** When two sentences tell of the same talks. */

import { daysBetween } from './dates/calendar.js';
import type { Dates } from './dates-of.js';
import { dayTold } from './day-told.js';
import { clash, type Draft, isTalks } from './draft.js';
import type { Party } from './party.js';

/** What a frame tells of a meeting. */
export interface ToldMeeting {
  parties: readonly Party[];
  level: string;
  phone: boolean;
  status: Draft['status'];
  dates: Dates;
  /** Known only from being referred to: 会談では. */
  weak: boolean;
  /** Whether its name says whose talks they were: 日韓外相会談では. */
  named: boolean;
}

/** Days from the publication beyond which talks are background, whose people need not be those of today. */
const BACKGROUND = 60;
export const isOld = (day: string, published: string | null): boolean =>
  published !== null && daysBetween(day, published) > BACKGROUND;

/** Whether a meeting is the one that a frame tells of, by its parties' countries and its day. */
export function isSameMeeting(
  draft: Draft,
  told: ToldMeeting,
  now: readonly string[],
  date: string | null,
  published: string | null,
): boolean {
  if (!isTalks(draft)) return false;
  // What was held is not what is to come.
  if (!told.weak && !draft.weak && (told.status === 'planned') !== (draft.status === 'planned')) return false;
  if (told.level && draft.level && told.level !== draft.level) return false;
  if (told.phone && !draft.phone && !draft.weak) return false;
  const old = draft.countries;
  let shared = 0;
  for (const country of now) if (old.includes(country)) shared++;
  if (shared < Math.min(now.length, old.length)) return false;
  if ((told.named || !(told.weak || draft.weak)) && now.length >= 2 && old.length >= 2 && now.length !== old.length)
    return false;
  const known = date && dayTold(draft.date, draft.status);
  if (known && known !== date) return false;
  // 2019年に行われて以来: background is no other name for talks told without a day, nor is what was held called off.
  if (!draft.weak && date && !known && isOld(date, published)) return false;
  if (!draft.weak && told.status === 'cancelled' && draft.status === 'reported') return false;
  return !clash(
    draft.parts.map((p) => p.party),
    told.parties,
  );
}
