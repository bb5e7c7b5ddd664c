/** Answers that many ask for at the same time, made once. */
import { createHash } from 'node:crypto';

export interface Answer {
  readonly body: string;
  /** Changes with the body. */
  readonly etag: string;
}

/**
 * How long an answer is given again, in milliseconds, while the record's events are the same: short, since what is no event (sources, documents
 * without one) may have changed.
 */
const SPAN = 1000;
/** Answers kept, and characters of one that is. */
const MOST = 500;
const LONGEST = 200_000;

export class Answers {
  readonly #made = new Map<string, Promise<Answer>>();
  #stamp = '';
  #since = 0;

  /** @param now milliseconds that only grow */
  constructor(private readonly now: () => number) {}

  /**
   * @param stamp tells one state of the record from another
   * @param make what it throws is not kept
   */
  of(key: string, stamp: string, make: () => Promise<string>): Promise<Answer> {
    this.#forgetOld(stamp);
    const known = this.#made.get(key);
    if (known) return known;
    const answer = make().then((body) => ({ body, etag: etagOf(body) }));
    if (this.#made.size >= MOST) return answer;
    this.#made.set(key, answer);
    const forget = (): boolean => this.#made.get(key) === answer && this.#made.delete(key);
    answer.then(({ body }) => body.length <= LONGEST || forget(), forget);
    return answer;
  }

  #forgetOld(stamp: string): void {
    const now = this.now();
    if (stamp === this.#stamp && now - this.#since < SPAN) return;
    this.#made.clear();
    this.#stamp = stamp;
    this.#since = now;
  }
}

const etagOf = (body: string): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`;
