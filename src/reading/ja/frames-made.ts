/** How a frame begins, before its phrases are known, and what the end of its sentence says of it. */
import type { Frame, SentenceParts } from './frames.js';
import { NONE } from './lists.js';
import type { Phrase } from './phrases.js';
import type { Predicate } from './predicates.js';
import type { Tail } from './tail.js';

/** A frame of which only its predicate is known; made here alone, so that all frames have one shape. */
export const newFrame = (
  text: string,
  { sentence, index }: SentenceParts,
  row: Predicate,
  carrier: Predicate | null,
  at: number,
  atEnd: number,
  tail: Tail,
  clause: number,
  topic: Phrase | null,
): Frame => ({
  text,
  row,
  carrier,
  at,
  atEnd,
  clause,
  start: clause,
  end: tail.end,
  tail,
  last: null,
  plan: false,
  leads: false,
  phrases: NONE,
  topic,
  dates: NONE,
  content: NONE,
  sentence,
  index,
  quotes: NONE,
  quoted: NONE,
  cases: null,
});

/** Whether what a predicate tells is still to come, as far as it stands behind a place. */
const tellsPlanFrom = ({ content }: Frame, place: number): boolean =>
  content.some(
    ({ start, tail }) => start >= place && tail.form === 'embedded' && (!tail.past || tail.features.planned),
  );

/** Says of each frame of a sentence how the sentence ends, and whether it leads to what is still to come. */
export function markEnds(frames: readonly Frame[], plan: boolean): void {
  const last = frames.at(-1)?.tail ?? null;
  let main: Frame | null = null;
  for (let at = frames.length - 1; at >= 0; at--) {
    const frame = frames[at] as Frame;
    frame.last = last;
    frame.plan = plan;
    if (frame.tail.form === 'linked' && main !== null) frame.leads = tellsPlanFrom(main, frame.end);
    else if (frame.tail.form === 'final') main = frame;
  }
}
