/** Words for parts of a day. A word is added by adding a row. */
import type { DayPart } from './types.js';

/** Behind a date, or before a clock time. A bare 朝, 昼, 夕, 夜 is read there only (北朝鮮, 昼食, 夜間). */
export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  未明: 'before-dawn',
  夜明け前: 'before-dawn',
  明け方: 'early-morning',
  夜明け: 'early-morning',
  早朝: 'early-morning',
  朝方: 'morning',
  朝: 'morning',
  午前中: 'forenoon',
  午前: 'forenoon',
  昼前: 'forenoon',
  正午: 'noon',
  昼過ぎ: 'afternoon',
  昼すぎ: 'afternoon',
  昼頃: 'noon',
  昼ごろ: 'noon',
  昼: 'noon',
  午後: 'afternoon',
  夕方: 'evening',
  夕刻: 'evening',
  夕: 'evening',
  深夜: 'late-night',
  夜遅く: 'late-night',
  夜中: 'late-night',
  夜半: 'late-night',
  夜: 'night',
};

/** Parts of a day that stand on their own as well. */
export const LONE_DAY_PARTS = [
  '未明',
  '早朝',
  '明け方',
  '夜明け前',
  '午前中',
  '午前',
  '午後',
  '夕方',
  '夕刻',
  '深夜',
  '夜遅く',
];
