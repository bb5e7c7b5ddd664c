/**
 * How much an input may unpack to, over all that is packed in each other in it. Text packs to a tenth, seldom to a fiftieth; what unpacks
 * to two hundred times its size is made to fill a machine. Small inputs may, so that a short page of one repeated line is no bomb.
 */
import { Exhausted } from './unreadable.js';

const MOST_TIMES = 200;
const FREE = 64 * 1024 * 1024;

export class Allowance {
  private arrived = 0;
  private unpacked = 0;

  constructor(private readonly told: (bytes: number) => void = () => {}) {}

  /** The same pieces, counted as what arrived from outside. */
  async *counting(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.arrived += chunk.length;
      this.told(chunk.length);
      yield chunk;
    }
  }

  /**
   * Counts what was unpacked.
   * @throws Exhausted where it is too much for what arrived
   */
  spend(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > FREE + this.arrived * MOST_TIMES) throw new Exhausted();
  }
}

/** What to tell the user of it. */
export const TOO_MUCH = {
  reason: `it unpacks to more than ${MOST_TIMES} times its size`,
  advice: 'Reading stopped there. Unpack it yourself if you trust it, and read the files.',
};
