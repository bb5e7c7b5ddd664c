/** Who a name is: a name as written, the office before or after it, and the date decide the person. */
import { firstDay, lastDay } from './days.js';
import type { PersonRow, TermRow } from './rows.js';

const MARKS = /[\s・·=＝゠]/g;
/** Kana and kanji: names in them have no marks to lose, and most names are in them. (゠ and ・ stand among kana.) */
const isPlain = (code: number): boolean => code > 0x3040 && code < 0xd800 && code !== 0x30a0 && code !== 0x30fb;

/** A name as it is compared: without the marks that spellings of one name differ in. */
export function plainName(name: string): string {
  for (let i = 0; i < name.length; i++) if (!isPlain(name.charCodeAt(i))) return name.replace(MARKS, '');
  return name;
}

/** Days of grace at both ends of a term: announcements come before an office is taken up, and reports after it is left. */
const GRACE_DAYS = 21;

interface Term {
  for: string;
  office: string;
  title: string;
  from: number;
  to: number;
}

export interface KnownPerson extends PersonRow {
  terms: readonly Term[];
  /** The name, plain. */
  full: string;
  /** Every form of the name, plain. */
  plain: readonly string[];
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
  /** The office of the term that fits. */
  office: string | null;
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

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const NOBODY: readonly KnownPerson[] = [];

const BEGINNINGS = 1 << 15;

/** The number of a name's first two characters, which few others share. */
const beginning = (plain: string): number =>
  ((plain.charCodeAt(0) * 31) ^ (plain.charCodeAt(1) * 1021)) & (BEGINNINGS - 1);

export class PeopleIndex {
  readonly #byForm = new Map<string, KnownPerson[]>();
  readonly #byId = new Map<string, KnownPerson>();
  /**
   * How names begin, a bit each: most of what is asked for is no name, and these few KB are nearer than the thousands of names.
   * (A shift takes the last five bits of its distance.)
   */
  readonly #beginnings = new Int32Array(BEGINNINGS >> 5);
  /** The day last asked for: the queries of a document share theirs. */
  #asked: { date: string; day: number } | null = null;
  /** The name last asked for, and whose it is: who looks for somebody asks several times. */
  #written = '';
  #plain = '';
  #people: readonly KnownPerson[] = NOBODY;

  constructor(people: readonly PersonRow[], terms: readonly TermRow[]) {
    const termsOf = new Map<string, Term[]>();
    for (const row of terms) {
      const term = {
        for: row.for,
        office: row.office,
        title: row.title_en,
        from: row.from ? firstDay(row.from) : Number.NEGATIVE_INFINITY,
        to: row.to ? lastDay(row.to) : Number.POSITIVE_INFINITY,
      };
      add(termsOf, row.person, term);
    }
    for (const row of mergeById(people)) {
      const full = plainName(row.name);
      // A list and no set: a handful of forms each, and thousands of sets are most of the work of a start.
      const plain = [full];
      for (const form of row.forms) {
        const words = plainName(form);
        if (!plain.includes(words)) plain.push(words);
      }
      // Written out: spreading the row and adding to it would give every person a shape of their own.
      const { id, country, name, name_en, forms, source } = row;
      const person: KnownPerson = {
        id,
        country,
        name,
        name_en,
        forms,
        source,
        terms: termsOf.get(id) ?? [],
        full,
        plain,
      };
      this.#byId.set(id, person);
      for (const form of plain) {
        add(this.#byForm, form, person);
        const bit = beginning(form);
        this.#beginnings[bit >> 5] = (this.#beginnings[bit >> 5] as number) | (1 << bit);
      }
    }
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Whether some person is written so. */
  knows(name: string): boolean {
    return this.#peopleNamed(name).length > 0;
  }

  #peopleNamed(written: string): readonly KnownPerson[] {
    if (this.#written !== written) {
      this.#written = written;
      this.#plain = plainName(written);
      this.#people = this.#mayBegin(this.#plain) ? (this.#byForm.get(this.#plain) ?? NOBODY) : NOBODY;
    }
    return this.#people;
  }

  #mayBegin(plain: string): boolean {
    const bit = beginning(plain);
    return (((this.#beginnings[bit >> 5] as number) >>> bit) & 1) === 1;
  }

  /** Who held an office at a date, where exactly one did. Looks through everybody: a document asks for it once at most. */
  holder(country: string, office: string, date: string): KnownPerson | null {
    const day = firstDay(date);
    const held = (term: Term): boolean =>
      term.for === country && term.office === office && term.from <= day && day <= term.to;
    const holders = [...this.#byId.values()].flatMap((person) => person.terms.filter(held).map(() => person));
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }

  /**
   * The one person who fits the query, or null where nobody or more than one does: a guess is worse than a gap.
   * A term of the asked office at the date is the best evidence, any office at the date the next.
   */
  find(query: PersonQuery): Identity | null {
    const people = this.#peopleNamed(query.name);
    if (people.length === 0) return null;
    const plain = this.#plain;
    const day = query.date ? this.#dayOf(query.date) : null;
    let best: Fit | null = null;
    let tied = false;
    for (const person of people) {
      const fit = fitOf(person, plain, query, day);
      if (fit.score === 0 || (best && fit.score < best.score)) continue;
      tied = fit.score === best?.score;
      best = fit;
    }
    if (!best || tied) return null;
    return {
      person: best.person,
      country: best.term?.for ?? best.person.country,
      title: best.term?.title ?? null,
      office: best.term?.office ?? null,
      inOffice: best.score >= 4,
    };
  }

  #dayOf(date: string): number {
    if (this.#asked?.date !== date) this.#asked = { date, day: firstDay(date) };
    return this.#asked.day;
  }

  byId(id: string): KnownPerson | undefined {
    return this.#byId.get(id);
  }
}

/** Years by which the holder of an office may be told of before or after the term, and be meant by the surname all the same. */
const SAME_GENERATION = 5;

const BY_MARRIAGE = 'first-lady';

interface Fit {
  person: KnownPerson;
  score: number;
  term: Term | null;
}

/** How well somebody of that name fits a query; 0 where not at all. */
function fitOf(person: KnownPerson, name: string, query: PersonQuery, day: number | null): Fit {
  const { office, country } = query;
  const full = name === person.full ? 0.5 : 0;
  const own = country === null || country === person.country;
  const best: Fit = { person, score: 0, term: null };
  // A short name alone decides nobody who held other offices at other times: 河野外相 of 1994 is not his son.
  if (own && (full > 0 || person.terms.length === 0)) best.score = (country ? 1 : 0.1) + full;
  for (const term of person.terms) {
    if (!own && country !== term.for) continue;
    const sameOffice = office !== null && office === term.office;
    // トランプ氏 is who holds the office; who is married to them is told of by a full name or as such.
    if (term.office === BY_MARRIAGE && !sameOffice && full === 0) continue;
    const score = scoreOf(term, sameOffice, day);
    if (score <= best.score) continue;
    best.score = score + full;
    best.term = sameOffice || office === null ? term : null;
  }
  return best;
}

function scoreOf(term: Term, sameOffice: boolean, day: number | null): number {
  if (day === null || (term.from <= day && day <= term.to)) return sameOffice ? 5 : 2.5;
  if (term.from - GRACE_DAYS <= day && day <= term.to + GRACE_DAYS) return sameOffice ? 4 : 2;
  const years = Math.max(term.from - day, day - term.to) / 365;
  return sameOffice && years < SAME_GENERATION ? 1.5 : 0;
}
