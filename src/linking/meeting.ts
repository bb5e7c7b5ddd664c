/** Which of many reports meet in a slot: a chain through each slot, for a list in each would be thousands of lists of one. */
import type { LinkKey } from './keys.js';
import { slotsNear, slotsOf } from './slots.js';

const END = -1;

export class Meeting {
  /** The link that each slot's chain begins with: the last report that was put there. */
  readonly #heads = new Map<number, number>();
  readonly #reports: number[] = [];
  readonly #rest: number[] = [];
  /** For which report each one was met last. */
  readonly #met: Int32Array;

  constructor(private readonly keys: readonly LinkKey[]) {
    this.#met = new Int32Array(keys.length).fill(END);
    keys.forEach((key, at) => {
      for (const slot of slotsOf(key)) {
        this.#rest.push(this.#heads.get(slot) ?? END);
        this.#heads.set(slot, this.#reports.push(at) - 1);
      }
    });
  }

  /** The reports that this one meets, those that come after it, in their order. */
  after(at: number): number[] {
    const found: number[] = [];
    const key = this.keys[at];
    for (const slot of key ? slotsNear(key) : []) {
      let link = this.#heads.get(slot) ?? END;
      while (link !== END) {
        const other = this.#reports[link] ?? END;
        // The chain leads back: what follows in it came earlier.
        if (other <= at) break;
        if (this.#met[other] !== at) {
          this.#met[other] = at;
          found.push(other);
        }
        link = this.#rest[link] ?? END;
      }
    }
    return found.length > 1 ? found.sort((a, b) => a - b) : found;
  }
}
