/** What the numbers of traits stand for. A number never comes to mean anything else, so it is looked up once. */

export interface Trait {
  /** A letter for the field, and the value. */
  readonly trait: string;
  /** A person's names, as JSON. */
  readonly names: string | null;
}

/** Traits remembered. */
const MOST = 50_000;

export class KnownTraits {
  readonly #traits = new Map<number, Trait>();

  /** @param find looks up those that are not known */
  async of(
    numbers: Iterable<number>,
    find: (numbers: readonly number[]) => Promise<readonly (Trait & { readonly key: number })[]>,
  ): Promise<Map<number, Trait>> {
    const traits = new Map<number, Trait>();
    const strange: number[] = [];
    for (const number of numbers) {
      const known = this.#traits.get(number);
      if (known) traits.set(number, known);
      else strange.push(number);
    }
    if (strange.length === 0) return traits;
    const found = await find(strange);
    if (this.#traits.size + found.length > MOST) this.#traits.clear();
    for (const { key, trait, names } of found) {
      traits.set(key, { trait, names });
      this.#traits.set(key, { trait, names });
    }
    return traits;
  }
}
