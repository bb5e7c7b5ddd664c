/** Who has been named in a document so far: a text goes on with a part of the name, with the office, or with 同氏. */
import type { Person } from '../../record/index.js';
import { moveToEnd } from './lists.js';
import { type Party, partyAt } from './party.js';

/** How many people are kept in mind; whoever was named before them is looked up anew. */
const MOST_NAMED = 120;

/** Somebody named, with the forms of the name by which the text may go on. */
export interface Named {
  party: Party;
  person: Person;
  /** The name, plain. */
  plain: string;
  /** Every known form of the name, plain. */
  forms: readonly string[] | null;
}

const isCalled = ({ plain, forms }: Named, name: string): boolean =>
  (plain.length >= name.length && (beginsWith(plain, name) || endsWith(plain, name))) ||
  (forms !== null && forms.includes(name));

/** Most names differ in their first and last characters: these are asked for before the rest. */
const beginsWith = (whole: string, part: string): boolean =>
  whole.charCodeAt(0) === part.charCodeAt(0) && whole.startsWith(part);
const endsWith = (whole: string, part: string): boolean =>
  whole.charCodeAt(whole.length - 1) === part.charCodeAt(part.length - 1) && whole.endsWith(part);

/** Whether two lists share an item. */
const meet = (some: readonly string[], others: readonly string[]): boolean => {
  for (const one of some) if (others.includes(one)) return true;
  return false;
};

/** The offices of both lists; nearly always all of the second stand in the first, or one is empty. */
function union(some: readonly string[], more: readonly string[]): readonly string[] {
  if (some.length === 0) return more;
  let all = some;
  for (const one of more) if (!some.includes(one)) all = [...all, one];
  return all;
}

export class NamedPeople {
  /** In the order of the last mention. */
  readonly #named: Named[] = [];

  remember(named: Named): void {
    const { person, party } = named;
    for (let at = 0; at < this.#named.length; at++) {
      const known = this.#named[at] as Named;
      if (known.person.name !== person.name || known.party.country !== party.country) continue;
      moveToEnd(this.#named, at, named);
      return;
    }
    if (this.#named.length >= MOST_NAMED) this.#named.shift();
    this.#named.push(named);
  }

  /** Somebody who was named before and whose full or short name this is (林氏 after 林芳正外相), now at other words. */
  again(
    words: { start: number; end: number },
    name: string,
    offices: readonly string[],
    country: string | null,
  ): Party | null {
    const at = this.#placeOf(name, offices, country);
    if (at < 0) return null;
    const known = this.#named[at] as Named;
    const { party } = known;
    known.party = partyAt(words, party.country, known.person, party.office, union(offices, party.offices), party.body);
    moveToEnd(this.#named, at, known);
    return known.party;
  }

  /** Where whoever bears a name stands, rather in one of the offices; -1 where nobody does. */
  #placeOf(name: string, offices: readonly string[], country: string | null): number {
    let last = -1;
    for (let at = this.#named.length - 1; at >= 0; at--) {
      const named = this.#named[at] as Named;
      if ((country !== null && named.party.country !== country) || !isCalled(named, name)) continue;
      if (meet(named.party.offices, offices)) return at;
      if (last < 0) last = at;
    }
    return last;
  }

  /** The last one named who holds one of the offices, of a country or of any. */
  holder(offices: readonly string[], country: string | null): Party | null {
    for (let at = this.#named.length - 1; at >= 0; at--) {
      const { party } = this.#named[at] as Named;
      if ((country === null || party.country === country) && meet(party.offices, offices)) return party;
    }
    return null;
  }

  last(): Party | null {
    return this.#named.at(-1)?.party ?? null;
  }

  /** The last one named of any country but this. */
  lastNotOf(country: string): Party | null {
    return this.#named.findLast(({ party }) => party.country !== country)?.party ?? null;
  }
}
