import { packed, unpacked } from './packed.js';

/** A set of small numbers, a bit each: what is asked at every character of a text has to stay in the cache. */
export class Bits {
  readonly #words: Int32Array;

  /** Room for the numbers below `size`, or a set that was packed before. */
  constructor(room: number | string) {
    this.#words = typeof room === 'string' ? new Int32Array(unpacked(room)) : new Int32Array((room + 31) >> 5);
  }

  packed(): string {
    return packed(this.#words);
  }

  // A shift takes the last five bits of its distance.
  add(bit: number): void {
    this.#words[bit >> 5] = (this.#words[bit >> 5] as number) | (1 << bit);
  }

  /** 1 or 0, so that several answers join without a branch. */
  has(bit: number): number {
    return ((this.#words[bit >> 5] as number) >>> bit) & 1;
  }
}
