/** Whether words end in one of many endings: a few look-ups, where an expression would try each ending at each place. */
export class Suffixes {
  readonly #endings: ReadonlySet<string>;
  readonly #lengths: readonly number[];

  constructor(endings: readonly string[]) {
    this.#endings = new Set(endings);
    this.#lengths = [...new Set(endings.map((ending) => ending.length))].sort((a, b) => b - a);
  }

  /** Whether `text` up to `end` ends in one of them, none of it before `floor`. */
  endAt(text: string, end: number, floor = 0): boolean {
    return this.lengthAt(text, end, floor) > 0;
  }

  /** The length of the longest of them that ends at `end`, 0 where none does. */
  lengthAt(text: string, end: number, floor = 0): number {
    for (const length of this.#lengths)
      if (end - length >= floor && this.#endings.has(text.slice(end - length, end))) return length;
    return 0;
  }
}
