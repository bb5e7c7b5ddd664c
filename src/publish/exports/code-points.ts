/** Offsets as other programs count them: the record counts UTF-16 units, the web counts code points. */

/** What turns an offset in UTF-16 units into one in code points. Half of a pair by itself counts as one. */
export function codePoints(text: string): (units: number) => number {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (units) => units;
  const points = new Uint32Array(text.length + 1);
  for (let at = 0, count = 0; at < text.length; count++) {
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    // An offset inside a pair is taken for its beginning.
    points.fill(count, at, at + length);
    at += length;
    points[at] = count + 1;
  }
  return (units) => points[units] ?? 0;
}

const CONTEXT = 32;
const within = (unit: number, low: number, high: number): boolean => unit >= low && unit <= high;

/** The words before a span, and after it, never cut inside a pair. */
export function around(
  text: string,
  { start, end }: { start: number; end: number },
): { prefix: string; suffix: string } {
  let from = Math.max(0, start - CONTEXT);
  if (from > 0 && within(text.charCodeAt(from), 0xdc00, 0xdfff)) from--;
  let to = Math.min(text.length, end + CONTEXT);
  if (to < text.length && within(text.charCodeAt(to), 0xdc00, 0xdfff)) to++;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}
