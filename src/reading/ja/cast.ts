/** Who has been named in a document so far, and who a mention therefore is. */
import { type PeopleIndex, plainName } from '../../knowledge/people.js';
import type { Person } from '../../record/index.js';
import type { Mention } from './mentions.js';

/** Somebody who takes part: a country or organisation, with the person who acted where one is named. */
export interface Party {
  country: string;
  person: Person | null;
  office: string | null;
  offices: readonly string[];
  /** Words of the view. */
  start: number;
  end: number;
  /** people, company …: does not act for its country. */
  body: string | null;
}

/** A name with its parts is kept as this text spells it. */
const FULL = /・/;
/** How many people are kept in mind; whoever was named before them is looked up anew. */
const MOST_NAMED = 120;
const KANJI_ONLY = /^[一-鿿々ヶ]+$/;
/** Offices that Japanese text leaves bare when it means its own. */
const HOME = 'JPN';

/** A country for whom nobody is named, at the words that bring it in. */
export const barePartyAt = (country: string, { start, end }: { start: number; end: number }): Party => ({
  country,
  person: null,
  office: null,
  offices: [],
  body: null,
  start,
  end,
});

export class Cast {
  readonly #people: PeopleIndex;
  readonly #date: string | null;
  readonly #named: Party[] = [];
  /** Countries in the order of their last mention. */
  readonly #countries: string[] = [];
  readonly #self: Party | null;
  /** The two countries that the title or the tags name, where they name two. */
  #pair: readonly string[] = [];
  /** Who takes part in the meeting that is open, for 両首脳 and 双方. */
  present: (codes: readonly string[]) => readonly Party[] = () => [];

  constructor(people: PeopleIndex, date: string | null, publisher: string) {
    this.#people = people;
    this.#date = date;
    const known = people.find({ name: publisher, office: null, country: null, date });
    this.#self = known
      ? {
          country: known.country,
          person: { id: known.person.id, name: known.person.name, nameEn: known.person.name_en },
          office: known.title,
          offices: [],
          start: 0,
          end: 0,
          body: null,
        }
      : null;
  }

  /** Countries that the text is about from the start: its title's. */
  about(codes: readonly string[]): void {
    for (const code of codes) this.#note(code);
    if (codes.length === 2) this.#pair = codes;
  }

  /** Who posts, where the publisher is a person. */
  get self(): Party | null {
    return this.#self;
  }

  /** The country, other than this one, that was mentioned last. */
  foreign(than: string = HOME): string | null {
    return this.#countries.findLast((code) => code !== than) ?? null;
  }

  /** The parties that a mention names; none where it cannot be told. */
  resolve(mention: Mention): Party[] {
    if (mention.kind === 'person' && mention.person) {
      const party = this.#person(mention);
      return party ? [party] : [];
    }
    if (mention.kind === 'pointer') return this.#pointer(mention);
    // 国軍: the forces of the country that the text is about.
    const about = mention.codes.length === 0 && mention.kind === 'body' ? this.foreign() : null;
    const codes = about ? [about] : mention.codes;
    for (const code of codes) this.#note(code);
    return codes.map((country) => ({
      country,
      person: null,
      office: null,
      offices: [],
      start: mention.start,
      end: mention.end,
      body: mention.body,
    }));
  }

  #note(country: string): void {
    const at = this.#countries.indexOf(country);
    if (at >= 0) this.#countries.splice(at, 1);
    this.#countries.push(country);
  }

  #pointer(mention: Mention): Party[] {
    const at = { start: mention.start, end: mention.end };
    if (mention.pointer === 'self') return this.#self ? [{ ...this.#self, ...at }] : [barePartyAt(HOME, at)];
    if (mention.pointer === 'both' || mention.pointer === 'all') {
      const present = this.present(mention.codes);
      if (present.length > 0 || mention.codes.length > 0) return [...present];
      // A post of a thread names the sides only in its tags: #日印.
      return this.#pair.map((country) => barePartyAt(country, at));
    }
    if (mention.pointer === 'same-person') {
      const last = this.#named.at(-1);
      return last ? [{ ...last, ...at }] : [];
    }
    if (mention.pointer === 'same-country') {
      const last = this.foreign();
      return last ? [barePartyAt(last, at)] : [];
    }
    return [];
  }

  #person(mention: Mention): Party | null {
    const named = mention.person;
    if (!named) return null;
    const at = { start: mention.start, end: mention.end };
    const code = mention.codes[0] ?? null;
    if (named.written === '') {
      const earlier = this.#named.findLast(
        (p) => p.offices.some((office) => named.offices.includes(office)) && (code === null || p.country === code),
      );
      if (earlier) return { ...earlier, ...at };
      const country =
        code ??
        (named.offices.includes('head-of-government') || named.offices.includes('chief-cabinet-secretary')
          ? HOME
          : null);
      if (!country) return null;
      this.#note(country);
      return { country, person: null, office: named.title, offices: named.offices, body: null, ...at };
    }
    const earlier = this.#remembered(named.written, named.offices, code);
    if (earlier) {
      this.#note(earlier.country);
      const offices = named.offices.length > 0 ? [...new Set([...named.offices, ...earlier.offices])] : earlier.offices;
      const again = { ...earlier, ...at, offices };
      this.#remember(again);
      return again;
    }
    const found = this.#lookUp(named.written, named.former ? [] : named.offices, code);
    const country = code ?? found?.country ?? this.#guessCountry(named.written);
    if (!country) return null;
    this.#note(country);
    const party: Party = {
      country,
      person: found
        ? {
            id: found.person.id,
            name: FULL.test(named.written) ? named.written : found.person.name,
            nameEn: found.person.name_en,
          }
        : { id: null, name: named.written, nameEn: null },
      office: found?.title ?? named.title,
      offices: named.offices,
      body: null,
      ...at,
    };
    this.#remember(party);
    return party;
  }

  #remember(party: Party): void {
    const at = this.#named.findIndex((p) => p.person?.name === party.person?.name && p.country === party.country);
    if (at >= 0) this.#named.splice(at, 1);
    else if (this.#named.length >= MOST_NAMED) this.#named.shift();
    this.#named.push(party);
  }

  /** Somebody named before whose full or short name this is: 林氏 after 林芳正外相. */
  #remembered(written: string, offices: readonly string[], code: string | null): Party | null {
    const name = plainName(written);
    const same = this.#named.filter((party) => {
      if (!party.person || (code !== null && party.country !== code)) return false;
      const full = plainName(party.person.name);
      return full === name || full.startsWith(name) || full.endsWith(name) || this.#sameForm(party.person.id, name);
    });
    return same.findLast((party) => party.offices.some((office) => offices.includes(office))) ?? same.at(-1) ?? null;
  }

  #sameForm(id: string | null, name: string): boolean {
    if (!id) return false;
    return this.#people.byId(id)?.plain.has(name) ?? false;
  }

  #lookUp(written: string, offices: readonly string[], code: string | null): ReturnType<PeopleIndex['find']> {
    if (!this.#people.knows(written)) return null;
    let fallback: ReturnType<PeopleIndex['find']> = null;
    for (const office of [...offices, null]) {
      const found = this.#people.find({ name: written, office, country: code, date: this.#date });
      if (found?.inOffice) return found;
      fallback ??= found;
    }
    return fallback;
  }

  #guessCountry(written: string): string | null {
    return KANJI_ONLY.test(written) ? HOME : this.foreign();
  }
}
