/** Which of the people that the tables know a name stands for, on the day of the document. */
import type { Identity, PeopleIndex } from '../../knowledge/people.js';
import { BETWEEN_PARTS } from './names.js';

export class KnownPeople {
  readonly #people: PeopleIndex;
  readonly #date: string | null;

  constructor(people: PeopleIndex, date: string | null) {
    this.#people = people;
    this.#date = date;
  }

  /**
   * Who somebody is of whom a text gives a name and the offices.
   * @param plain the name for comparing
   * @param country for whom the person acts, where the text says it
   * @param likely for whom it is otherwise likely: somebody in office elsewhere is known all the same
   */
  find(
    written: string,
    plain: string,
    offices: readonly string[],
    country: string | null,
    likely: string | null,
  ): Identity | null {
    return (
      this.#lookUp(plain, offices, country ?? likely) ??
      this.#lookUpOuter(written, offices, country) ??
      (likely ? inOffice(this.#lookUp(plain, offices, null)) : null)
    );
  }

  /** The name of whoever holds the first of some offices that has one known holder. */
  holder(country: string, offices: readonly string[]): string | null {
    if (this.#date === null) return null;
    for (const office of offices) {
      const held = this.#people.holder(country, office, this.#date);
      if (held) return held.name;
    }
    return null;
  }

  #lookUp(name: string, offices: readonly string[], country: string | null): Identity | null {
    if (!this.#people.knows(name)) return null;
    let fallback: Identity | null = null;
    for (let i = 0; i <= offices.length; i++) {
      const found = this.#people.find({ name, office: offices[i] ?? null, country, date: this.#date });
      if (found?.inOffice) return found;
      fallback ??= found;
    }
    return fallback;
  }

  /** ドナルド・ジョン・トランプ大統領: without the names between the first and the last. */
  #lookUpOuter(written: string, offices: readonly string[], country: string | null): Identity | null {
    const first = written.indexOf(BETWEEN_PARTS);
    if (first < 0 || written.indexOf(BETWEEN_PARTS, first + 1) < 0) return null;
    const outer = written.slice(0, first) + written.slice(written.lastIndexOf(BETWEEN_PARTS) + 1);
    return inOffice(this.#lookUp(outer, offices, country));
  }
}

const inOffice = (found: Identity | null): Identity | null => (found?.inOffice ? found : null);
