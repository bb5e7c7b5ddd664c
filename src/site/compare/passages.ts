/** The passages of a text that are looked at: all of a short one, the surroundings of its marks in a long one. */
import type { Marked } from '../parts/segments.js';

/** How far around a mark the text is shown, where no sentence ends before. */
const AROUND = 90;

export interface Room {
  /** Up to how many characters a text is shown whole. */
  readonly whole: number;
  /** How many characters of a longer one are shown. */
  readonly most: number;
}

const READOUT: Room = { whole: 1500, most: 4000 };

const SENTENCE_END = /[。！？\n]/;

export function passagesOf(text: string, marks: readonly Marked[], { whole, most }: Room = READOUT): Marked[] {
  if (text.length <= whole) return text === '' ? [] : [{ start: 0, end: text.length }];
  const passages: { start: number; end: number }[] = [];
  let shown = 0;
  for (const mark of marks.filter(({ start }) => start < text.length).sort((a, b) => a.start - b.start)) {
    const start = sentenceStart(text, mark.start);
    const end = sentenceEnd(text, Math.min(mark.end, mark.start + most, text.length));
    const last = passages.at(-1);
    const before = last && last.end >= start ? last.end : start;
    if (end <= before) continue;
    if (shown + end - before > most) break;
    shown += end - before;
    if (last && last.end >= start) last.end = end;
    else passages.push({ start, end });
  }
  return passages.length > 0 ? passages : [{ start: 0, end: sentenceEnd(text, AROUND) }];
}

function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < AROUND && !SENTENCE_END.test(text.charAt(start - 1))) start -= 1;
  return uncut(text, start);
}

function sentenceEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < AROUND && !SENTENCE_END.test(text.charAt(end - 1))) end += 1;
  return uncut(text, end);
}

/** A place that does not cut a character in two. */
const uncut = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
