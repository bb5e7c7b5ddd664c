/** The sentence that a report was read from, with its words marked. */
import { z } from 'zod';
import type { KaidanDocument, Report } from '../../../record/index.js';

export const Excerpt = z.object({
  report: z.string(),
  text: z.string(),
  /** Where in `text` the words stand that tell of the event. */
  words: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
});
export type Excerpt = z.infer<typeof Excerpt>;

/** How much is shown before and behind the words, where no sentence ends before. */
const AROUND = 100;
const LONGEST = 400;
const END = /[。！？\n]/;

export function excerptOf(
  { id, evidence }: Pick<Report, 'id' | 'evidence'>,
  { text }: Pick<KaidanDocument, 'text'>,
): Excerpt {
  const [first] = evidence;
  if (!first) return { report: id, text: '', words: [] };
  let start = first.start;
  while (start > 0 && first.start - start < AROUND && !END.test(text.charAt(start - 1))) start--;
  let end = Math.min(first.end, start + LONGEST);
  const furthest = Math.min(text.length, end + AROUND);
  while (end < furthest && !END.test(text.charAt(end - 1))) end++;
  const words = evidence
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start }));
  return { report: id, text: text.slice(start, end), words };
}
