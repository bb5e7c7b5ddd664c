/** How many may stay at once: in all, and of one client. */
export class Places {
  readonly #taken = new Map<string, number>();
  #all = 0;

  constructor(
    private readonly most: number,
    private readonly mostEach: number,
  ) {}

  /** @returns what to call on leaving; null where there is no place */
  enter(client: string): (() => void) | null {
    const own = this.#taken.get(client) ?? 0;
    if (this.#all >= this.most || own >= this.mostEach) return null;
    this.#all += 1;
    this.#taken.set(client, own + 1);
    return () => {
      this.#all -= 1;
      const left = (this.#taken.get(client) ?? 1) - 1;
      if (left > 0) this.#taken.set(client, left);
      else this.#taken.delete(client);
    };
  }
}
