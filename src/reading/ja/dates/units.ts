/** Numbers with their unit: 24日, 11 月, and those that are joined to another (18、19日). */
import { behindNumber, Chars, DIGITS, Sticky } from './chars.js';
import { NO_DAY, NO_MONTH } from './guards.js';
import { endOfNumber } from './numerals.js';

/** Where the number with the unit ends (24日, 11 月); -1 where there is none, or one of the words that `others` tells. */
function endOfUnit(text: string, at: number, unit: string, others: Sticky): number {
  const number = endOfNumber(text, at);
  const end = text.charCodeAt(number) === 0x20 ? number + 2 : number + 1;
  return number > at && text.charAt(end - 1) === unit && !others.test(text, end) ? end : -1;
}
export const endOfMonth = (text: string, at: number) => endOfUnit(text, at, '月', NO_MONTH);
export const endOfDay = (text: string, at: number) => endOfUnit(text, at, '日', NO_DAY);

const JOINT = new Chars('、・,~〜-と及お');
const BEHIND_JOINT = new Chars(`${DIGITS}びよ`);
/** Whether a number, with or without its unit, is joined to what follows: 18、19日, 5月~6月. */
export function isJoined(text: string, at: number, unit: string): boolean {
  const end = behindNumber(text, at);
  const joint = text.charAt(end) === unit ? end + 1 : end;
  return JOINT.at(text, joint) && BEHIND_JOINT.at(text, joint + 1);
}
