/**
 * Events' traits as text, so that those of many events can be read as one: a sign that says how the event counts, then the number of each
 * trait in one character, or in two where it is large.
 */
import type { Counted } from './traits.js';

/** The sign of an event that is neither of conflict nor uncertain; the others follow it. */
const SIGN = 1;
const CONFLICT = 1;
const UNCERTAIN = 2;

/** The character of 0, and how many numbers are one character. */
const ZERO = 0x20;
const SMALL = 0x5000;
/** From this character on another one belongs to it. */
const PREFIX = 0x6000;
const DIGITS = 0x4000;

/** @param numbers those of the traits */
export function packedTraits({ conflict, uncertain, traits }: Counted, numbers: ReadonlyMap<string, number>): string {
  let text = String.fromCharCode(SIGN + Number(conflict) * CONFLICT + Number(uncertain) * UNCERTAIN);
  for (const trait of traits.keys()) {
    const number = numbers.get(trait) ?? 0;
    if (number < SMALL) text += String.fromCharCode(ZERO + number);
    else text += String.fromCharCode(PREFIX + Math.floor(number / DIGITS), ZERO + (number % DIGITS));
  }
  return text;
}

const large = (code: number, next: number): number => (code - PREFIX) * DIGITS + next - ZERO;

/** How many events have a trait. */
export type Sum = [trait: number, events: number, conflict: number, uncertain: number];

/** What many packed events have together, a sum for each trait that one of them has. */
export function summed(text: string): Sum[] {
  const sums: (Sum | undefined)[] = [];
  let sign = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO) {
      sign = code - SIGN;
      continue;
    }
    const number = code < PREFIX ? code - ZERO : large(code, text.charCodeAt(++at));
    const sum = sums[number];
    if (!sum) sums[number] = [number, 1, sign & CONFLICT, sign >> 1];
    else {
      sum[1]++;
      sum[2] += sign & CONFLICT;
      sum[3] += sign >> 1;
    }
  }
  return sums.filter((sum) => sum !== undefined);
}

/** How an event counts, and its traits. */
export interface Unpacked extends Omit<Counted, 'traits'> {
  readonly traits: readonly number[];
}

/** Many packed events, each by itself. */
export function eachEvent(text: string): Unpacked[] {
  const events: Unpacked[] = [];
  let traits: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO) {
      const sign = code - SIGN;
      traits = [];
      events.push({ conflict: (sign & CONFLICT) > 0, uncertain: (sign & UNCERTAIN) > 0, traits });
    } else traits.push(code < PREFIX ? code - ZERO : large(code, text.charCodeAt(++at)));
  }
  return events;
}
