/** Answers to what was asked for last, until an event changes: who counts by one thing soon counts by another. */

export class UntilChanged<T> {
  /** In the order in which they were asked for last. */
  readonly #answers = new Map<string, T>();
  #change: string | undefined;

  /** @param most answers remembered */
  constructor(private readonly most: number) {}

  /** @param change the last one that the record knows */
  has(question: string, change: string): boolean {
    return change === this.#change && this.#answers.has(question);
  }

  async of(question: string, change: string, answer: () => Promise<T>): Promise<T> {
    if (change !== this.#change) this.#answers.clear();
    this.#change = change;
    const known = this.#answers.get(question) ?? (await answer());
    // A look at the record that began earlier may come in between, with what was then.
    if (change !== this.#change) return known;
    this.#answers.delete(question);
    this.#answers.set(question, known);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.most) break;
      this.#answers.delete(oldest);
    }
    return known;
  }
}
