/**
 * Dates, times and durations of Japanese news and ministry texts. A small reader for each kind of expression (`readers/`) finds it,
 * `phrases.ts` joins what belongs together, `resolve.ts` turns it into days; `scan.ts` is the one pass that runs them.
 */
import { foldWidth } from './fold.js';
import { readDates } from './scan.js';
import type { DateMention } from './types.js';

export { foldWidth } from './fold.js';
export { type Anchors, readDates } from './scan.js';
export type * from './types.js';

/**
 * Finds every date, time of day, duration and interval in a Japanese text and resolves it against the day it was published.
 *
 * ```ts
 * findDates('岸防衛大臣は24日午後6時すぎから約30分間、…', { published: '2021-11-24' });
 * // [{ kind: 'date', value: '2021-11-24', time: '18:00', duration: 'PT30M', approximate: true, exact: '24日午後6時すぎから約30分間', … }]
 * ```
 *
 * Rules where words alone leave the date open; `alternatives` then holds both readings, and `inTense` chooses:
 * - **24日**: one of the last three days, or tomorrow; else onward from a date in the same sentence (4月23日に…、24日も); else up to eight
 *   days ahead if that is nearer than the last such day; else the last such day.
 * - **5月, 1月21日**: in the year of the publication, unless that is nine months or more off and the year beside it three or less
 *   (12月 in January is last December); within a sentence after another year, on from there (2019年4月に署名、10月に発効).
 * - A weekday beside the date may overrule these, otherwise it is only checked (`weekdayAgrees`).
 * - **18年11月** is 2018 (1999 where 20xx would lie more than ten years ahead); **18年** alone only after a year in full.
 * - **同日, 翌日, 同月** …: the last date of the sentence, else the day that the text tells of (…は24日、), else the publication.
 * - **本15日, 翌21日**: the number wins where the words do not agree with it. **N年前, N日前** count from the publication.
 * - **平成31年5月1日** lies outside its era: resolved by its year, `eraAgrees` false. An impossible date (2月30日) keeps its mention, `value` null.
 * - Without `published`, only what the text itself dates is resolved.
 */
export function findDates(text: string, options: { published: string | null }): DateMention[] {
  const mentions = readDates(foldWidth(text), options);
  for (const mention of mentions) mention.exact = text.slice(mention.start, mention.end);
  return mentions;
}

/** The mention as its tense has it: what is told as done lies behind the publication, what is planned ahead of it. */
export function inTense<T extends DateMention>(mention: T, tense: 'past' | 'future'): T {
  const reading = mention.alternatives?.[tense];
  // Each field by its name: one spread over another is done at run time, field by field.
  return reading ? { ...mention, value: reading.value, endValue: reading.endValue } : mention;
}

/** The same, with no other reading left. */
export function settled(mention: DateMention, tense: 'past' | 'future'): DateMention {
  if (mention.alternatives === null) return mention;
  const { value, endValue } = mention.alternatives[tense];
  return { ...mention, value, endValue, alternatives: null } as DateMention;
}
