/** A text cut wherever a mark begins or ends, so that marks may lie in each other and across each other. */

export interface Marked {
  readonly start: number;
  readonly end: number;
}

export interface Segment<M> extends Marked {
  /** The marks that lie over it. */
  readonly marks: readonly M[];
  /** Those of them that begin with it. */
  readonly begins: readonly M[];
}

/** The segments of a text from one place to another, whole and in order. Marks that do not fit into the text are left out. */
export function segmentsOf<M extends Marked>(marks: readonly M[], from: number, to: number): Segment<M>[] {
  const within = marks
    .filter(({ start, end }) => start < end && start >= 0 && start < to && end > from)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([from, to]);
  for (const { start, end } of within) cuts.add(Math.max(from, start)).add(Math.min(to, end));
  const places = [...cuts].sort((a, b) => a - b);
  const segments: Segment<M>[] = [];
  const waiting = within.values();
  let next = waiting.next();
  let open: M[] = [];
  for (const [at, start] of places.entries()) {
    const end = places[at + 1];
    if (end === undefined) break;
    open = open.filter((mark) => mark.end > start);
    while (!next.done && next.value.start <= start) {
      open.push(next.value);
      next = waiting.next();
    }
    segments.push({
      start,
      end,
      marks: [...open],
      begins: open.filter((mark) => Math.max(from, mark.start) === start),
    });
  }
  return segments;
}
