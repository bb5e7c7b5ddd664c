/** Whose forces and whose ministry a text told of last: words that stand without their country (同艦, 同省, 報道官) are theirs. */
import { NONE } from './lists.js';
import type { Mention } from './mentions.js';
import { HOME, isForce } from './party.js';

const isMinistry = (body: string): boolean => body === 'government' || body === 'ministry' || body === 'agency';

/** The codes, with those that are not the text's own. */
function withForeign(codes: readonly string[], more: readonly string[]): readonly string[] {
  let all = codes;
  for (const code of more) if (code !== HOME && !all.includes(code)) all = [...all, code];
  return all;
}

export class BodiesTold {
  /** Whose ships, aircraft or troops were named last, several where they were named together: the foreign ones, for those are watched. */
  forces: readonly string[] = NONE;
  /** Whose government or ministry was named last. */
  ministry: string | null = null;

  /** Bodies that are named together. */
  notice(mentions: readonly Mention[]): void {
    let forces: readonly string[] = NONE;
    for (const { codes, body } of mentions) if (body !== null) forces = this.#withForces(forces, codes, body);
    this.#watch(forces);
  }

  /** A body that is named by itself. */
  noticeAlone(codes: readonly string[], body: string): void {
    this.#watch(this.#withForces(NONE, codes, body));
  }

  /** The foreign ones whose forces were named up to here. */
  #withForces(forces: readonly string[], codes: readonly string[], body: string): readonly string[] {
    if (isMinistry(body)) this.ministry = codes[0] ?? this.ministry;
    return isForce(body) ? withForeign(forces, codes) : forces;
  }

  #watch(forces: readonly string[]): void {
    for (const code of forces)
      if (!this.forces.includes(code)) {
        this.forces = forces;
        return;
      }
  }
}
