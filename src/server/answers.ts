/** Answers that were given before, given again until the record changes; what many ask for at the same time is made once. */
import { createHash } from 'node:crypto';
import { Turns } from '../store/index.js';

export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  /** Changes with the body. */
  readonly etag: string;
}

/** Bytes of all that are kept, and of one. */
const MOST = 64_000_000;
const LARGEST = 500_000;

/** Answers made at a time: more would only wait for each other. */
const AT_A_TIME = 3;

export class Answers {
  /** In the order in which they were asked for last. */
  readonly #made = new Map<string, Promise<Answer>>();
  /** How large those are that are made. */
  readonly #sizes = new Map<string, number>();
  readonly #turns = new Turns(AT_A_TIME);
  #bytes = 0;
  #state = '';

  /**
   * @param state that of the record, asked before
   * @param make what it throws is not kept
   */
  of(key: string, state: string, make: () => Promise<string>): Promise<Answer> {
    if (state !== this.#state) for (const old of this.#made.keys()) this.#forget(old);
    this.#state = state;
    const known = this.#made.get(key);
    if (known) {
      this.#made.delete(key);
      this.#made.set(key, known);
      return known;
    }
    const answer = this.#turns.take(make).then((text) => answerOf(text));
    this.#made.set(key, answer);
    const isKept = (): boolean => this.#made.get(key) === answer;
    answer.then(
      ({ body }) => isKept() && this.#weigh(key, body.length),
      () => isKept() && this.#forget(key),
    );
    return answer;
  }

  #weigh(key: string, size: number): void {
    if (size > LARGEST) return this.#forget(key);
    this.#sizes.set(key, size);
    this.#bytes += size;
    for (const oldest of this.#made.keys()) {
      if (this.#bytes <= MOST) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
    this.#made.delete(key);
  }
}

function answerOf(text: string): Answer {
  const body = new TextEncoder().encode(text);
  return { body, etag: `W/"${createHash('sha1').update(body).digest('base64url')}"` };
}
