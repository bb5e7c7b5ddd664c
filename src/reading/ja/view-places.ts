/** From places in a view to places in its text, and back. */
import type { View } from './view.js';

/** The last of the stretches that begin at a place or before it, a place in the view or (`inText`) in the document's text; -1 where none does. */
function lastStretch({ starts, shifts }: View, place: number, inText: boolean): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begin = (starts[middle] as number) + (inText ? (shifts[middle] as number) : 0);
    if (begin <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place in the document's text of a place in the view, or of its end. */
export function placeInText(view: View, at: number): number {
  if (at >= view.text.length) return view.folded.length;
  const n = lastStretch(view, at, false);
  return n < 0 ? at : at + (view.shifts[n] as number);
}

/** The first place in the view at or after a place in the document's text. */
export function placeInView(view: View, place: number): number {
  const { starts, shifts } = view;
  const n = lastStretch(view, place, true);
  if (n < 0) return 0;
  const end = n + 1 < starts.length ? (starts[n + 1] as number) : view.text.length;
  return Math.min(place - (shifts[n] as number), end);
}

/** A stretch of the view as words of the document's text. */
export function spanOf(
  original: string,
  view: View,
  start: number,
  end: number,
): { start: number; end: number; exact: string } {
  const from = placeInText(view, start);
  const to = end > start ? Math.min(placeInText(view, end - 1) + 1, original.length) : from;
  return { start: from, end: to, exact: original.slice(from, to) };
}
