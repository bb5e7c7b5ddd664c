/** How much the words for each context weigh together; a handful of contexts, so that lists do. */
import type { Context } from '../../record/index.js';

export class SubjectWeights {
  readonly #contexts: Context[] = [];
  readonly #weights: number[] = [];

  add(context: Context, weight: number): void {
    const at = this.#contexts.indexOf(context);
    if (at >= 0) this.#weights[at] = (this.#weights[at] as number) + weight;
    else {
      this.#contexts.push(context);
      this.#weights.push(weight);
    }
  }

  /** Whether there is any but the one given. */
  hasOther(context: Context): boolean {
    return this.#contexts.some((other) => other !== context);
  }

  /** The heaviest first, of equal ones the one that came first. */
  heaviest(most: number): Context[] {
    const left = [...this.#weights];
    const found: Context[] = [];
    while (found.length < most) {
      let best = -1;
      for (let i = 0; i < left.length; i++) if ((left[i] as number) > (left[best] ?? 0)) best = i;
      if (best < 0) break;
      found.push(this.#contexts[best] as Context);
      left[best] = 0;
    }
    return found;
  }
}
