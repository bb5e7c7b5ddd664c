/** Who the people are whom a text tells of by name or by office alone. */
import { type PeopleIndex, plainName } from '../../knowledge/people.js';
import type { Person } from '../../record/index.js';
import { ownerOfMinistry } from './bare-ministry.js';
import type { BodiesTold } from './bodies-told.js';
import { type CountriesTold, writesInKanji } from './countries-told.js';
import { KnownPeople } from './known-people.js';
import { NONE } from './lists.js';
import type { Mention, NamedPerson } from './mentions.js';
import { NamedPeople } from './named-people.js';
import { spellingOf } from './names.js';
import { HOME, type Party, partyAgain, partyAt } from './party.js';

const KATAKANA_ONLY = /^[ァ-ヴー・=]+$/;
const KANJI_ONLY = /^[一-鿿々ヶ]+$/;
const SPOKESMAN = 'spokesperson';
/** Offices that Japanese text leaves bare when it means its own. */
const OURS = ['head-of-government', 'chief-cabinet-secretary'] as const;

export class PeopleTold {
  readonly #known: KnownPeople;
  readonly #countries: CountriesTold;
  readonly #bodies: BodiesTold;
  readonly named = new NamedPeople();
  /** Offices whose holders nobody named, with whose they are: 中国外務省の報道官. */
  readonly #unnamed = new Map<string, string>();

  /** The country that the text means where it says none. */
  readonly #home: string;

  constructor(people: PeopleIndex, date: string | null, countries: CountriesTold, bodies: BodiesTold, home: string) {
    this.#home = home;
    this.#known = new KnownPeople(people, date);
    this.#countries = countries;
    this.#bodies = bodies;
  }

  /**
   * The party that a person's mention names; null where it cannot be told for whom the person acts.
   * @param section the country whose part of the text is read
   */
  partyOf(mention: Mention, named: NamedPerson, section: string | null): Party | null {
    const code = mention.codes[0] ?? null;
    if (named.written === '') return this.#holder(mention, named, code);
    const name = plainName(named.written);
    const again = this.named.again(mention, name, named.offices, code);
    if (!again) return this.#newcomer(mention, named, name, code, section);
    this.#countries.note(again.country);
    return again;
  }

  /** Who speaks for a country's ministry, by name or as who holds the office on the day of the document; null where it is not known. */
  officer(mention: Mention, country: string): Party | null {
    const named = mention.person;
    if (named === null) return null;
    const written = named.written || this.#known.holder(country, named.offices);
    const party = written ? this.partyOf(mention, { ...named, written }, null) : null;
    return party?.country === country && party.person !== null ? party : null;
  }

  /** Somebody who was not named before. */
  #newcomer(
    mention: Mention,
    named: NamedPerson,
    name: string,
    code: string | null,
    section: string | null,
  ): Party | null {
    const { written, offices, title, former, usual, ofMinistry } = named;
    const asked = former ? NONE : offices;
    const local = code === null && section !== null && KATAKANA_ONLY.test(written) ? section : null;
    const likely = local ?? usual;
    const found = this.#known.find(written, name, asked, code, likely);
    const likeliest = likely ?? (ofMinistry ? ownerOfMinistry(this.#bodies, this.#countries, this.#home) : null);
    const spokesman = offices.includes(SPOKESMAN) ? this.#bodies.ministry : null;
    // マルムストローム欧州委員: whoever is known, but not in that office elsewhere, holds it where it usually is.
    const held = found && (found.inOffice || usual === null) ? found.country : null;
    const country = code ?? held ?? likeliest ?? spokesman ?? this.#guessCountry(named);
    if (!country) return null;
    this.#countries.note(country);
    const spelt = found ? spellingOf(written, found.person) : written;
    const person: Person = {
      id: found?.person.id ?? null,
      name: spelt,
      nameEn: found?.person.name_en ?? null,
    };
    const party = partyAt(mention, country, person, found?.title ?? title, offices, null);
    this.named.remember({
      party,
      person,
      plain: plainName(spelt),
      forms: found?.person.plain ?? null,
    });
    return party;
  }

  #guessCountry({ written, offices, abroad }: NamedPerson): string | null {
    const neighbour = offices.includes(SPOKESMAN) ? this.#countries.lastInKanji() : null;
    if (neighbour) return neighbour;
    const home = this.#home;
    if (KANJI_ONLY.test(written) && abroad) return this.#countries.lastInKanji();
    if (KANJI_ONLY.test(written)) return writesInKanji(home) ? home : HOME;
    // Where people's names are in katakana, those without a country are of the text's own.
    return home === HOME || writesInKanji(home) ? this.#countries.lastBut(home) : home;
  }

  /** Whoever holds an office that stands without a name: 首相. */
  #holder(mention: Mention, { offices, title, usual }: NamedPerson, named: string | null): Party | null {
    const code = named ?? usual;
    const earlier = this.named.holder(offices, code);
    if (earlier) return partyAgain(earlier, mention);
    const home = OURS.some((office) => offices.includes(office)) ? this.#home : null;
    const country = code ?? this.#toldOf(offices) ?? home;
    if (!country) return null;
    this.#countries.note(country);
    for (const office of offices) this.#unnamed.set(office, country);
    return partyAt(mention, country, null, title, offices, null);
  }

  /** Whose office was told of whose holder nobody named. */
  #toldOf(offices: readonly string[]): string | null {
    for (const office of offices) {
      const country = this.#unnamed.get(office);
      if (country !== undefined) return country;
    }
    return null;
  }
}
