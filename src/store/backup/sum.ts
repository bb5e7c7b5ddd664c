/** Whether two records hold the same, without having both at hand: a sum over their lines, whatever their order. */
import { createHash } from 'node:crypto';
import type { RecordLine } from './lines.js';

const SIZE = 2n ** 128n;

export class LineSum {
  #sum = 0n;
  #lines = 0;

  add(line: RecordLine): void {
    const hash = createHash('sha256').update(JSON.stringify(line)).digest('hex').slice(0, 32);
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % SIZE;
    this.#lines++;
  }

  equals(other: LineSum): boolean {
    return this.#lines === other.#lines && this.#sum === other.#sum;
  }

  get lines(): number {
    return this.#lines;
  }
}
