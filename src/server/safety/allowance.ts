/** How often somebody may ask: so many at once, and then so many a second. */

interface Bucket {
  left: number;
  at: number;
}

export interface Rate {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** Clients remembered; of more, those that asked last. */
const MOST = 10_000;

export class Allowance {
  /** In the order in which they asked last. */
  readonly #buckets = new Map<string, Bucket>();

  /** @param now milliseconds that only grow */
  constructor(
    private readonly rate: Rate,
    private readonly now: () => number,
  ) {}

  /** @returns 0 where it is allowed, else after how many seconds it will be */
  take(client: string, cost = 1): number {
    const { atOnce, perSecond } = this.rate;
    const at = this.now();
    const before = this.#buckets.get(client);
    const left = before ? Math.min(atOnce, before.left + ((at - before.at) / 1000) * perSecond) : atOnce;
    const allowed = left >= cost;
    this.#buckets.delete(client);
    this.#buckets.set(client, { left: allowed ? left - cost : left, at });
    if (this.#buckets.size > MOST) this.#forgetOne();
    return allowed ? 0 : Math.ceil((cost - left) / perSecond);
  }

  #forgetOne(): void {
    for (const client of this.#buckets.keys()) {
      this.#buckets.delete(client);
      return;
    }
  }
}
