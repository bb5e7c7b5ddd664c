import { Bits } from './bits.js';

/** Whether words end in one of many endings: a few look-ups, where an expression would try each ending at each place. */
export class Suffixes {
  /** The last characters of the endings: at most places none of them stands. */
  readonly #last = new Bits(65536);
  /** The endings by their last character, longest first. */
  readonly #endings = new Map<number, string[]>();

  constructor(endings: Iterable<string>) {
    for (const ending of new Set(endings)) {
      const last = ending.charCodeAt(ending.length - 1);
      this.#last.add(last);
      const alike = this.#endings.get(last);
      if (alike) alike.push(ending);
      else this.#endings.set(last, [ending]);
    }
    for (const alike of this.#endings.values()) alike.sort((a, b) => b.length - a.length);
  }

  /** Whether `text` up to `end` ends in one of them, none of it before `floor`. */
  endAt(text: string, end: number, floor = 0): boolean {
    return this.lengthAt(text, end, floor) > 0;
  }

  /** The length of the longest of them that ends at `end`, 0 where none does. */
  lengthAt(text: string, end: number, floor = 0): number {
    const last = text.charCodeAt(end - 1);
    if (this.#last.has(last) === 0) return 0;
    for (const ending of this.#endings.get(last) ?? []) {
      const start = end - ending.length;
      if (start >= floor && text.charCodeAt(start) === ending.charCodeAt(0) && text.startsWith(ending, start))
        return ending.length;
    }
    return 0;
  }
}
