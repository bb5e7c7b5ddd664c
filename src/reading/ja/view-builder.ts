/** Puts a view together, from what is taken over of a text. */
export class ViewBuilder {
  /** Joined at the end: a text put together with `+` stays a chain of pieces to V8, and each of its characters costs more. */
  readonly #pieces: string[] = [];
  /** How long it is so far. */
  length = 0;
  readonly starts: number[] = [];
  readonly shifts: number[] = [];
  readonly #folded: string;
  #from = 0;

  constructor(folded: string) {
    this.#folded = folded;
  }

  /** Takes over what stands before a place, and goes on behind what is left out there. */
  leave(from: number, to: number): void {
    if (from > this.#from) this.#add(this.#folded.slice(this.#from, from), this.#from);
    this.#from = to;
  }

  /** The same, with another character in its place; `at` is where that one is said to stand. */
  replace(from: number, to: number, character: string, at: number): void {
    this.leave(from, to);
    this.#add(character, at);
  }

  /** Whether nothing was left out yet. */
  isWhole(): boolean {
    return this.#from === 0;
  }

  /** Its last character. */
  last(): string {
    return this.#pieces.at(-1)?.at(-1) ?? '';
  }

  text(): string {
    return this.#pieces.join('');
  }

  #add(words: string, at: number): void {
    this.starts.push(this.length);
    this.shifts.push(at - this.length);
    this.#pieces.push(words);
    this.length += words.length;
  }
}
