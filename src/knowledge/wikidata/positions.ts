/** Which of the program's offices a position of Wikidata is: rows of `positions.csv`. */
import type { PositionRow } from '../rows.js';

/** The row for a position, by its item's number or its English label; undefined where no row fits. */
export function positionRow(item: string, label: string, rows: readonly PositionRow[]): PositionRow | undefined {
  const plain = label.toLowerCase();
  return rows.find(({ position }) => position === item || fitsPattern(plain, position));
}

/** Whether a text has the words of a pattern in their order, `*` standing for any others. */
export function fitsPattern(text: string, pattern: string): boolean {
  const [begin = '', ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) return text === begin;
  if (!text.startsWith(begin)) return false;
  let at = begin.length;
  for (const words of rest) {
    const found = text.indexOf(words, at);
    if (found < 0) return false;
    at = found + words.length;
  }
  return text.length - end.length >= at && text.endsWith(end);
}
