/** A day that words state, in the tense of what is told of it: 24日 is the last one or the next. */
import type { Status } from '../../record/index.js';
import { daysBetween } from './dates/calendar.js';
import { settled } from './dates/index.js';
import type { PlacedDate } from './frames.js';
import type { Scene } from './scene.js';

/** A date as YYYY-MM-DD or less, in the tense of its event. */
export function dayTold(placed: PlacedDate | null, status: Status): string | null {
  if (placed === null) return null;
  const { alternatives, value } = placed.date;
  if (alternatives === null || status === 'cancelled') return value;
  return (status === 'planned' ? alternatives.future : alternatives.past).value;
}

/** The same place, with the date as its tense has it. */
export const settledDay = ({ start, end, date }: PlacedDate, tense: 'past' | 'future'): PlacedDate => ({
  start,
  end,
  date: settled(date, tense),
});

/** A month stands for its middle. */
const asDay = (value: string): string => (value.length === 7 ? `${value}-15` : value);

/**
 * Whether a day or month lies ahead of the publication: one that can be meant twice (24日) does where it is nearer than the one behind. The day
 * after may be today where it was published.
 */
export function isAhead({ date }: PlacedDate, published: string): boolean {
  const { alternatives, value } = date;
  if (value === null || value.length < 7) return false;
  if (alternatives === null)
    return value.length === 7 ? value > published.slice(0, 7) : daysBetween(published, value) > 1;
  const { past, future } = alternatives;
  if (!past.value || !future.value) return false;
  return daysBetween(published, asDay(future.value)) < daysBetween(asDay(past.value), published);
}

/** Days on either side of the publication within which a stated day is what the text is about, and not its background. */
const TOLD_OF = 10;

/** Whether a day may be one that the text is about, and not one of its background. */
export const isTopical = (day: string | null, published: string | null): boolean =>
  day === null || published === null || Math.abs(daysBetween(published, day)) <= TOLD_OF;

/** Remembers the day that a document tells of. */
export function noteDay(scene: Scene, told: PlacedDate | null, status: Status): void {
  if (!told || !scene.published) return;
  const tense = status === 'planned' ? 'future' : 'past';
  const value = (told.date.alternatives?.[tense] ?? told.date).value;
  if (!value || value.length < 10) return;
  if (isTopical(value, scene.published)) scene.day = settledDay(told, tense);
}
