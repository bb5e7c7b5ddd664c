/** Words for parts of a year and of a month. A word is added by adding a row. */
import type { PeriodPart } from './types.js';

/** Months and years named by their place in the calendar: 年末, 月末 … `month` counts from January; null is the month at hand. */
interface PeriodWord {
  of: 'month' | 'year';
  month?: 1 | 12;
  part: PeriodPart | null;
}
export const PERIOD_WORDS: Readonly<Record<string, PeriodWord>> = {
  年末: { of: 'year', month: 12, part: null },
  年の瀬: { of: 'year', month: 12, part: null },
  年明け: { of: 'year', month: 1, part: null },
  年初: { of: 'year', month: 1, part: null },
  年始: { of: 'year', month: 1, part: null },
  年頭: { of: 'year', month: 1, part: null },
  年内: { of: 'year', part: null },
  月内: { of: 'month', part: null },
  月末: { of: 'month', part: 'late' },
  月初め: { of: 'month', part: 'early' },
  月初: { of: 'month', part: 'early' },
};

export const SEASONS: Readonly<Record<string, PeriodPart>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };

/** Behind a month or a year. */
export const PERIOD_PARTS: Readonly<Record<string, PeriodPart | null>> = {
  上旬: 'early',
  初旬: 'early',
  初め: 'early',
  はじめ: 'early',
  初頭: 'early',
  早々: 'early',
  中旬: 'middle',
  半ば: 'middle',
  なかば: 'middle',
  下旬: 'late',
  末: 'late',
  暮れ: 'late',
  前半: 'first-half',
  後半: 'second-half',
  中: null,
  内: null,
};
