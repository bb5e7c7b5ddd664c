/** When words of the text count as the same words. */

/** A hand-coded value; a list means that any of its values is right. A field left out is null. */
export const accepted = (value) => (Array.isArray(value) ? value : [value ?? null]);

/** Whether what was read is among the values that are right. */
export const isAccepted = (wanted, found) => accepted(wanted).includes(found ?? null);

/** Words without the marks and spaces in which spellings of one name differ. */
export const bare = (words) => (words ?? '').normalize('NFKC').replace(/[\s\u3000・·=＝゠「」『』]/g, '');

/** Whether one of the two holds the other. */
export function holdsEither(one, other) {
  const a = bare(one);
  const b = bare(other);
  return a.length > 0 && b.length > 0 && (a.includes(b) || b.includes(a));
}

/** How far `words` can be read as the place where `span` stands: the share of the shorter one, at the best occurrence. */
function shareOf(text, words, span) {
  const shorter = Math.min(words.length, span.end - span.start);
  let best = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const common = Math.min(at + words.length, span.end) - Math.max(at, span.start);
    best = Math.max(best, common / shorter);
  }
  return best;
}

/** Whether a span that was read is the passage that was hand-coded: at least half of the shorter one lies in the longer. */
export function samePassage(text, words, span) {
  if (!words || !Number.isInteger(span?.start)) return holdsEither(words, span?.exact);
  return shareOf(text, words, span) >= 0.5;
}
