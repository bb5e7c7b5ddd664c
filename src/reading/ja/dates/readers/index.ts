/** The readers in the order in which they are tried at one place. A new kind of expression is a new file and a line here. */
import type { Reader } from '../drafts.js';
import { calendarDate } from './calendarDate.js';
import { clock } from './clock.js';
import { dayWord } from './dayWord.js';
import { numericDate } from './numericDate.js';
import { feastDay, periodWord, seasonWord } from './period.js';
import { span } from './span.js';
import { loneWeekday, weekend, weekWord } from './weekWord.js';

export const READERS: readonly Reader[] = [
  numericDate,
  dayWord,
  weekWord,
  calendarDate,
  clock,
  span,
  periodWord,
  seasonWord,
  feastDay,
  weekend,
  loneWeekday,
];
