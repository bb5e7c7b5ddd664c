import { Bits } from './bits.js';

/** Whether words end in one of many endings: a few look-ups, where an expression would try each ending at each place. */
export class Suffixes {
  readonly #endings: ReadonlySet<string>;
  /** The last characters of the endings: at most places none of them stands. */
  readonly #last = new Bits(65536);
  /** The lengths of the endings by their last character, longest first. */
  readonly #lengths = new Map<number, number[]>();

  constructor(endings: Iterable<string>) {
    this.#endings = new Set(endings);
    for (const ending of this.#endings) {
      const last = ending.charCodeAt(ending.length - 1);
      this.#last.add(last);
      const lengths = this.#lengths.get(last) ?? [];
      if (!lengths.includes(ending.length)) lengths.push(ending.length);
      this.#lengths.set(last, lengths);
    }
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** Whether `text` up to `end` ends in one of them, none of it before `floor`. */
  endAt(text: string, end: number, floor = 0): boolean {
    return this.lengthAt(text, end, floor) > 0;
  }

  /** The length of the longest of them that ends at `end`, 0 where none does. */
  lengthAt(text: string, end: number, floor = 0): number {
    const last = text.charCodeAt(end - 1);
    if (this.#last.has(last) === 0) return 0;
    for (const length of this.#lengths.get(last) ?? []) {
      if (end - length >= floor && this.#endings.has(text.slice(end - length, end))) return length;
    }
    return 0;
  }
}
