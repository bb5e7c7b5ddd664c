/** Documents to readings, as many together as are at hand: what a slow pipe brings waits for nothing. */
import type { Read } from '../reading/index.js';
import type { Reading } from '../record/index.js';
import { attempts } from '../work/readers/attempt.js';
import type { Taken } from './intake.js';

/** Characters that wait at most: what is read together by then is as fast as it gets. */
const MOST_CHARACTERS = 65_536;

export class ReadTogether {
  #waiting: Taken[] = [];
  #characters = 0;
  /** When all that was read is handed on. */
  #handedOn: Promise<void> = Promise.resolve();

  constructor(
    private readonly read: Read,
    private readonly handOn: (reading: Reading) => Promise<void> | void,
  ) {}

  /** @throws what handing on an earlier one threw */
  take(taken: Taken): Promise<void> {
    if (this.#waiting.length === 0) setImmediate(() => this.#readAll());
    this.#waiting.push(taken);
    this.#characters += taken.document.text.length;
    if (this.#characters >= MOST_CHARACTERS) this.#readAll();
    return this.#handedOn;
  }

  /** Reads what still waits. */
  end(): Promise<void> {
    this.#readAll();
    return this.#handedOn;
  }

  #readAll(): void {
    const some = this.#waiting;
    this.#waiting = [];
    this.#characters = 0;
    if (some.length === 0) return;
    this.#handedOn = this.#handedOn.then(() => this.#hand(some));
    // What goes wrong is told to who asks next.
    this.#handedOn.catch(() => {});
  }

  async #hand(some: readonly Taken[]): Promise<void> {
    const found = attempts(
      this.read,
      some.map(({ document }) => document),
    );
    for (const [at, { document, reports }] of some.entries()) {
      const attempt = found[at];
      if (attempt) await this.handOn({ document, reports: reports(attempt) });
    }
  }
}
