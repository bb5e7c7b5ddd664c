/** Words that come again and again (codes, offices, known persons), each kept once under a small number. 0 stands for null. */
export class Terms {
  readonly #numbers = new Map<string, number>();
  /** By their numbers, from the first one on. */
  readonly #values: string[] = [];
  readonly #first: number;
  /** What is not in the record yet. */
  #fresh: [number: number, value: string][] = [];

  /** @param trunk what these go on from: it may grow meanwhile */
  constructor(private readonly trunk: Terms | null = null) {
    this.#first = trunk === null ? 1 : trunk.last + 1;
  }

  /** The same terms, to which others may be added that these do not get: for a transaction, which may come to nothing. */
  branch(): Terms {
    return new Terms(this);
  }

  numberOf(value: string | null): number {
    if (value === null) return 0;
    const known = this.#numberOf(value);
    if (known !== undefined) return known;
    const number = this.last + 1;
    this.#keep(number, value);
    this.#fresh.push([number, value]);
    return number;
  }

  /** @throws Error where the record does not have the number */
  valueOf(number: number): string {
    const value = this.#valueOf(number);
    if (value === undefined) throw new Error(`the record has no term ${number}`);
    return value;
  }

  valueOrNull(number: number): string | null {
    return number === 0 ? null : this.valueOf(number);
  }

  get last(): number {
    return this.#first + this.#values.length - 1;
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

  #numberOf(value: string): number | undefined {
    return this.#numbers.get(value) ?? (this.trunk === null ? undefined : this.trunk.#numberOf(value));
  }

  #valueOf(number: number): string | undefined {
    // An array that is asked for a place below its first looks for a property of that name.
    const own = number < this.#first ? undefined : this.#values[number - this.#first];
    // What the trunk got meanwhile has numbers behind those that this one began with.
    return own ?? (this.trunk === null ? undefined : this.trunk.#valueOf(number));
  }

  #keep(number: number, value: string): void {
    this.#values[number - this.#first] = value;
    this.#numbers.set(value, number);
  }
}
