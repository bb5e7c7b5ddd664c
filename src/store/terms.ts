/** Words that come again and again (codes, offices, known persons), each kept once under a small number. 0 stands for null. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  readonly #values: string[] = [''];
  /** What is not in the record yet. */
  #fresh: [number: number, value: string][] = [];

  numberOf(value: string | null): number {
    if (value === null) return 0;
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#values.length;
    this.#keep(number, value);
    this.#fresh.push([number, value]);
    return number;
  }

  /** @throws Error where the record does not have the number */
  valueOf(number: number): string {
    const value = number > 0 ? this.#values[number] : undefined;
    if (value === undefined) throw new Error(`the record has no term ${number}`);
    return value;
  }

  valueOrNull(number: number): string | null {
    return number === 0 ? null : this.valueOf(number);
  }

  get last(): number {
    return this.#values.length - 1;
  }

  /** What came into the record by another hand. */
  load(rows: Iterable<readonly [number: number, value: string]>): void {
    for (const [number, value] of rows) this.#keep(number, value);
  }

  /** What is to be written; it counts as written from here on. */
  takeFresh(): [number, string][] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** Forgets all, as after a transaction that came to nothing. */
  clear(): void {
    this.#numbers.clear();
    this.#values.length = 1;
    this.#fresh = [];
  }

  #keep(number: number, value: string): void {
    this.#values[number] = value;
    this.#numbers.set(value, number);
  }
}
