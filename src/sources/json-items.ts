/** Objects in a JSON text that is broken: what stands whole beside the break is found again. */
import { parse } from './ndjson.js';

/** No item of a list is longer; from a break on, no more than this is looked through in vain. */
const LONGEST = 1_000_000;
/** How often a text may be gone through: a text made to be searched without end is given up. */
const PASSES = 8;

/**
 * The objects that `isItem` knows, of those that stand in a list or at the head of a line. Each beginning is tried in turn, so that a break
 * costs the item that it is in and no other.
 */
export function itemsIn(text: string, isItem: (value: unknown) => boolean): unknown[] {
  const found: unknown[] = [];
  let effort = text.length * PASSES;
  const beginning = /(?:^|[[,\n])[ \t]{0,200}(?=\{)/g;
  for (let match = beginning.exec(text); match !== null && effort > 0; match = beginning.exec(text)) {
    const start = match.index + match[0].length;
    const end = endOfObject(text, start);
    effort -= Math.abs(end) - start;
    const value = end < 0 ? null : parse(text.slice(start, end));
    if (isItem(value)) {
      found.push(value);
      beginning.lastIndex = end;
    } else {
      // The object that was tried may hold others.
      beginning.lastIndex = start + 1;
    }
  }
  return found;
}

/** Where the object that begins here ends; where it does not, the place at which that is certain, as a negative number. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  const last = Math.min(text.length, start + LONGEST);
  for (let at = start; at < last; at += 1) {
    const sign = text[at];
    // No string of JSON runs over a line's end.
    if (sign === '\n' && quoted) return -at;
    if (sign === '\\' && quoted) at += 1;
    else if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === '{' || sign === '[') depth += 1;
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1;
  }
  return -last;
}
