/** Sums of the filters that were asked for last, until an event changes: who counts by one thing soon counts by another. */
import type { Sum } from './packed-traits.js';

/** Filters remembered. */
const MOST = 50;

export class KnownSums {
  /** In the order in which they were asked for last. */
  readonly #sums = new Map<string, readonly Sum[]>();
  #change: string | undefined;

  /**
   * @param filter in writing
   * @param change the last one that the record knows
   */
  async of(filter: string, change: string, sum: () => Promise<readonly Sum[]>): Promise<readonly Sum[]> {
    if (change !== this.#change) this.#sums.clear();
    this.#change = change;
    const sums = this.#sums.get(filter) ?? (await sum());
    // A look at the record that began earlier may come in between, with what was then.
    if (change !== this.#change) return sums;
    this.#sums.delete(filter);
    this.#sums.set(filter, sums);
    for (const oldest of this.#sums.keys()) {
      if (this.#sums.size <= MOST) break;
      this.#sums.delete(oldest);
    }
    return sums;
  }
}
