/** The people of an import: who is known already, who is new, and the forms of their names that were not known. */
import { plainName } from '../people.js';
import type { PersonRow } from '../rows.js';
import { Identities } from './identity.js';
import { type NameForms, newId } from './names.js';

export interface Subject extends NameForms {
  readonly item: string;
  readonly country: string;
  readonly source: string;
}

export class PeopleDraft {
  readonly #identities: Identities;
  /** Every form that is known of somebody, plain. */
  readonly #forms = new Map<string, Set<string>>();
  readonly #rows: Map<string, PersonRow>;
  #added = 0;

  /**
   * @param all everybody who is known
   * @param imported the rows of earlier imports among them
   */
  constructor(all: readonly PersonRow[], imported: readonly PersonRow[]) {
    this.#identities = new Identities(all);
    for (const person of all) this.#learn(person.id, [person.name, ...person.forms]);
    this.#rows = new Map(imported.map((person) => [person.id, person]));
  }

  /** The id of whoever is meant, added where nobody is known who it could be. */
  idOf(subject: Subject): string {
    const { country, name, nameEn, item, forms, source } = subject;
    const known = this.#identities.find(subject);
    if (!known) this.#added += 1;
    const id = known?.id ?? newId(country, nameEn, item, (taken) => this.#forms.has(taken));
    const person = known ?? { id, country, name, name_en: nameEn, forms: [], source };
    const unknown = this.#learn(id, [name, ...forms]).filter((form) => form !== person.name);
    // Also somebody who is known gets a row: it says which item that is.
    if (unknown.length > 0 || known?.source !== source) {
      const row = this.#rows.get(id) ?? { ...person, forms: [] };
      this.#rows.set(id, { ...row, forms: [...row.forms, ...unknown], source });
    }
    this.#identities.add({ ...person, source });
    return id;
  }

  /** Of these forms, those that were not known of that person. */
  #learn(id: string, forms: readonly string[]): string[] {
    const known = this.#forms.get(id) ?? new Set();
    this.#forms.set(id, known);
    return forms.filter((form) => {
      const plain = plainName(form);
      return !known.has(plain) && known.add(plain);
    });
  }

  get added(): number {
    return this.#added;
  }

  rows(): PersonRow[] {
    return [...this.#rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
