/** Who a name is: a name as written, the office before or after it, and the date decide the person. */
import type { PersonRow, TermRow } from './rows.js';

/** A name as it is compared: without the marks that spellings of one name differ in. */
export const plainName = (name: string): string => name.replace(/[\s・·=＝゠]/g, '');

/** Days of grace at both ends of a term: announcements come before an office is taken up, and reports after it is left. */
const GRACE_DAYS = 21;

const dayNumber = (date: string, end: boolean): number => {
  const [year = '', month, day] = date.split('-');
  const m = month ? Number(month) - 1 : end ? 11 : 0;
  if (day) return Date.UTC(Number(year), m, Number(day)) / 864e5;
  return (end ? Date.UTC(Number(year), m + 1, 0) : Date.UTC(Number(year), m, 1)) / 864e5;
};

interface Term {
  for: string;
  office: string;
  title: string;
  from: number;
  to: number;
}

export interface KnownPerson extends PersonRow {
  terms: readonly Term[];
  /** Every form of the name, plain. */
  plain: ReadonlySet<string>;
}

/** What is known of somebody before looking: any field may be unknown (null). */
export interface PersonQuery {
  /** The name as written: full or short, in any listed form. */
  name: string;
  office: string | null;
  country: string | null;
  /** YYYY-MM-DD or less. */
  date: string | null;
}

export interface Identity {
  person: KnownPerson;
  /** What the person acted for in that office; the person's own country where no office fits. */
  country: string;
  title: string | null;
  /** Whether a term of the asked office covers the date. */
  inOffice: boolean;
}

/** Somebody listed in two regions' files (a minister who went to an organisation) is one person with the forms of both. */
function mergeById(people: readonly PersonRow[]): Iterable<PersonRow> {
  const merged = new Map<string, PersonRow>();
  for (const row of people) {
    const seen = merged.get(row.id);
    merged.set(row.id, seen ? { ...seen, forms: [...new Set([...seen.forms, row.name, ...row.forms])] } : row);
  }
  return merged.values();
}

export class PeopleIndex {
  readonly #byForm = new Map<string, KnownPerson[]>();
  readonly #byId = new Map<string, KnownPerson>();
  /** The day last asked for: the queries of a document share theirs. */
  #asked: { date: string; day: number } | null = null;
  readonly #byOffice = new Map<string, { person: KnownPerson; term: Term }[]>();

  constructor(people: readonly PersonRow[], terms: readonly TermRow[]) {
    const termsOf = new Map<string, Term[]>();
    for (const row of terms) {
      const term = {
        for: row.for,
        office: row.office,
        title: row.title_en,
        from: row.from ? dayNumber(row.from, false) : Number.NEGATIVE_INFINITY,
        to: row.to ? dayNumber(row.to, true) : Number.POSITIVE_INFINITY,
      };
      const list = termsOf.get(row.person);
      if (list) list.push(term);
      else termsOf.set(row.person, [term]);
    }
    for (const row of mergeById(people)) {
      const person: KnownPerson = {
        ...row,
        terms: termsOf.get(row.id) ?? [],
        plain: new Set([row.name, ...row.forms].map(plainName)),
      };
      this.#byId.set(person.id, person);
      for (const form of person.plain) {
        const list = this.#byForm.get(form);
        if (list) list.push(person);
        else this.#byForm.set(form, [person]);
      }
      for (const term of person.terms) {
        const key = `${term.for} ${term.office}`;
        const list = this.#byOffice.get(key);
        if (list) list.push({ person, term });
        else this.#byOffice.set(key, [{ person, term }]);
      }
    }
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Whether some person is written so. */
  knows(name: string): boolean {
    return this.#byForm.has(plainName(name));
  }

  /**
   * The one person who fits the query, or null where nobody or more than one does: a guess is worse than a gap.
   * A term of the asked office at the date is the best evidence, any office at the date the next.
   */
  find(query: PersonQuery): Identity | null {
    const named = this.#byForm.get(plainName(query.name));
    if (!named) return null;
    const day = query.date ? this.#dayOf(query.date) : null;
    const ranked = named
      .map((person) => ({ person, ...this.#fit(person, query, day) }))
      .filter((candidate) => candidate.score > 0)
      .sort((a, b) => b.score - a.score);
    const [best, second] = ranked;
    if (!best || (second && second.score === best.score)) return null;
    return {
      person: best.person,
      country: best.term?.for ?? best.person.country,
      title: best.term?.title ?? null,
      inOffice: best.score >= 4,
    };
  }

  #dayOf(date: string): number {
    if (this.#asked?.date !== date) this.#asked = { date, day: dayNumber(date, false) };
    return this.#asked.day;
  }

  byId(id: string): KnownPerson | undefined {
    return this.#byId.get(id);
  }

  /** Who held an office at a date, where exactly one did. */
  holder(country: string, office: string, date: string): KnownPerson | null {
    const day = dayNumber(date, false);
    const holders = (this.#byOffice.get(`${country} ${office}`) ?? []).filter(
      ({ term }) => term.from <= day && day <= term.to,
    );
    return holders.length === 1 ? (holders[0]?.person ?? null) : null;
  }

  #fit(person: KnownPerson, query: PersonQuery, day: number | null): { score: number; term: Term | null } {
    const full = plainName(query.name) === plainName(person.name) ? 0.5 : 0;
    let best: { score: number; term: Term | null } = { score: 0, term: null };
    const keep = (score: number, term: Term | null): void => {
      if (score > best.score) best = { score: score + full, term };
    };
    if (query.country === null || query.country === person.country) keep(query.country ? 1 : 0.1, null);
    for (const term of person.terms) {
      if (query.country !== null && query.country !== term.for && query.country !== person.country) continue;
      const close = day === null || (term.from - GRACE_DAYS <= day && day <= term.to + GRACE_DAYS);
      const exact = day === null || (term.from <= day && day <= term.to);
      const sameOffice = query.office !== null && query.office === term.office;
      if (sameOffice && close) keep(exact ? 5 : 4, term);
      else if (sameOffice) keep(1.5, term);
      else if (close) keep(exact ? 2.5 : 2, query.office === null ? term : null);
    }
    return best;
  }
}
