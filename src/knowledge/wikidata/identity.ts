/** Who of the people that are known already a person of Wikidata is. */
import { plainName } from '../people.js';
import type { PersonRow } from '../rows.js';

/** The item that a row was made from, if it was. */
export const itemOf = ({ source }: { source: string }): string | null =>
  /wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(source)?.[1] ?? null;

/** A Latin name without accents, marks and the order of its words. */
const latinKey = (country: string, name: string): string => {
  const words =
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [country, ...words.sort()].join(' ');
};

const nameKey = (country: string, name: string): string => `${country} ${plainName(name)}`;

export interface Candidate {
  readonly item: string;
  readonly country: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The people that are known, by item, by Latin name and by Japanese name; those that are added are known from then on. */
export class Identities {
  readonly #byItem = new Map<string, PersonRow>();
  /** Null where several have one name. */
  readonly #byName = new Map<string, PersonRow | null>();
  readonly #withItem = new Set<string>();

  constructor(people: readonly PersonRow[]) {
    for (const person of people) this.add(person);
  }

  add(person: PersonRow): void {
    const item = itemOf(person);
    if (item) {
      this.#byItem.set(item, person);
      this.#withItem.add(person.id);
    }
    this.#note(latinKey(person.country, person.name_en), person);
    for (const form of [person.name, ...person.forms]) this.#note(nameKey(person.country, form), person);
  }

  #note(key: string, person: PersonRow): void {
    const other = this.#byName.get(key);
    this.#byName.set(key, other === undefined || other?.id === person.id ? person : null);
  }

  /** The one who is meant: the same item, else the same name and country, unless that name is known to be another item's. */
  find({ item, country, name, nameEn }: Candidate): PersonRow | null {
    const known = this.#byItem.get(item);
    if (known) return known;
    const named = [latinKey(country, nameEn), nameKey(country, name)].map((key) => this.#byName.get(key));
    return named.find((person) => person && !this.#withItem.has(person.id)) ?? null;
  }
}
