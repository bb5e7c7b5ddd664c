/** Who has been named in a document so far, and who a mention therefore is. */
import { type PeopleIndex, plainName } from '../../knowledge/people.js';
import type { Person } from '../../record/index.js';
import type { Mention, NamedPerson } from './mentions.js';

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
const BETWEEN_PARTS = '・';
/** Whether a name with more parts is one that is known with fewer. */
const isShortened = (written: string, full: string): boolean =>
  written.split(BETWEEN_PARTS).length > 2 && (plainName(written).length > full.length + 1 || INITIAL.test(written));
const INITIAL = /・[A-Z]・/;
/** How many people are kept in mind; whoever was named before them is looked up anew. */
const MOST_NAMED = 120;
const KATAKANA_ONLY = /^[ァ-ヴー・=]+$/;
const KANJI_ONLY = /^[一-鿿々ヶ]+$/;
/** Whose names are written in kanji too; a bare 報道官 is rather theirs than Japan's. */
const IN_KANJI: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'HKG']);
const ABROAD = 'spokesperson';
/** Offices that Japanese text leaves bare when it means its own. */
const HOME = 'JPN';

const isForce = (body: string): boolean => body === 'force' || body === 'vehicle' || body === 'coastguard';
const isMinistry = (body: string): boolean => body === 'government' || body === 'ministry' || body === 'agency';

/** Made here alone, so that all parties have one shape. */
function partyAt(
  { start, end }: { start: number; end: number },
  country: string,
  person: Person | null,
  office: string | null,
  offices: readonly string[],
  body: string | null,
): Party {
  return { country, person, office, offices, start, end, body };
}

/** A country for whom nobody is named, at the words that bring it in. */
export const barePartyAt = (country: string, at: { start: number; end: number }): Party =>
  partyAt(at, country, null, null, NONE, null);

/** The same party at other words. */
const again = (party: Party, at: { start: number; end: number }): Party =>
  partyAt(at, party.country, party.person, party.office, party.offices, party.body);

/** Whose ships or aircraft it is presumed to be. */
export const asVehicle = (party: Party): Party =>
  partyAt(party, party.country, party.person, party.office, party.offices, 'vehicle');

/** The state that somebody acted for, without the person. */
export const asState = (party: Party): Party => partyAt(party, party.country, null, null, NONE, party.body);

const NONE: readonly never[] = [];

/** Takes an entry out of a list and puts what it has become at the end; `splice` would make a list of what it takes out. */
function moveToEnd<Entry>(list: Entry[], at: number, entry: Entry): void {
  for (let i = at + 1; i < list.length; i++) list[i - 1] = list[i] as Entry;
  list[list.length - 1] = entry;
}

/** The codes, with those that are not the text's own. */
function withForeign(codes: readonly string[], more: readonly string[]): readonly string[] {
  let all = codes;
  for (const code of more) if (code !== HOME && !all.includes(code)) all = [...all, code];
  return all;
}

const meet = (some: readonly string[], others: readonly string[]): boolean => {
  for (const one of some) if (others.includes(one)) return true;
  return false;
};

/** Somebody named, with the forms of the name by which the text may go on. */
interface Named {
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

/** The parties of the meeting that is open, of certain countries or, where none is given, all. */
export interface Present {
  among(codes: readonly string[]): readonly Party[];
}

export class Cast {
  readonly #people: PeopleIndex;
  readonly #date: string | null;
  /** Who was named, in the order of the last mention. */
  readonly #named: Named[] = [];
  /** Offices whose holders nobody named, with whose they are: 中国外務省の報道官. */
  readonly #unnamed = new Map<string, string>();
  /** Countries in the order of their last mention. */
  readonly #countries: string[] = [];
  /** Whose ships, aircraft or troops were named last, several where they were named together: the foreign ones, for those are watched. */
  #forces: readonly string[] = NONE;
  /** Whose government or ministry was named last: its spokesman is told of without it. */
  #ministry: string | null = null;
  /** The two people who were named last, also where no predicate took them. */
  #heardBefore: Mention | null = null;
  #heard: Mention | null = null;
  readonly #self: Party | null;
  /** Whose embassy publishes the text. */
  readonly #mission: string | null;
  /** The two countries that the title or the tags name, where they name two. */
  #pair: readonly string[] = NONE;
  /** The country whose part of the text is read: a heading names it, and names in katakana under it are its people's. */
  section: string | null = null;
  /** Who takes part in the meeting that is open, for 両首脳 and 双方; null until the first sentence. */
  present: Present | null = null;

  constructor(people: PeopleIndex, date: string | null, publisher: string, mission: string | null = null) {
    this.#people = people;
    this.#mission = mission;
    this.#date = date;
    const known = people.find({ name: publisher, office: null, country: null, date });
    this.#self = known
      ? partyAt(
          { start: 0, end: 0 },
          known.country,
          { id: known.person.id, name: known.person.name, nameEn: known.person.name_en },
          known.title,
          NONE,
          null,
        )
      : null;
  }

  /** Countries that the text is about from the start: its title's. */
  about(codes: readonly string[]): void {
    for (const code of codes) this.#note(code);
    if (codes.length === 2) this.#pair = codes;
  }

  /** Whose ships, aircraft or troops were named last, where they were foreign. */
  get force(): string | null {
    return this.#forces[0] ?? null;
  }

  /** Keeps in mind whose forces and ministries are named together, also where no predicate takes them. */
  notice(mentions: readonly Mention[]): void {
    let forces: readonly string[] = NONE;
    for (const mention of mentions) {
      if (mention.person !== null && mention.person.written !== '') {
        this.#heardBefore = this.#heard;
        this.#heard = mention;
      }
      if (mention.body !== null) forces = this.#noticeBody(mention, mention.body, forces);
    }
    this.#watch(forces);
  }

  /** The foreign ones whose forces were named up to here. */
  #noticeBody({ codes }: Mention, body: string, forces: readonly string[]): readonly string[] {
    if (isMinistry(body)) this.#ministry = codes[0] ?? this.#ministry;
    return isForce(body) ? withForeign(forces, codes) : forces;
  }

  #watch(forces: readonly string[]): void {
    for (const code of forces)
      if (!this.#forces.includes(code)) {
        this.#forces = forces;
        return;
      }
  }

  /** Who posts, where the publisher is a person. */
  get self(): Party | null {
    return this.#self;
  }

  /** The country, other than this one, that was mentioned last. */
  foreign(than: string = HOME): string | null {
    const countries = this.#countries;
    for (let i = countries.length - 1; i >= 0; i--) if (countries[i] !== than) return countries[i] as string;
    return null;
  }

  /** The parties that a mention names; none where it cannot be told. */
  resolve(mention: Mention): readonly Party[] {
    if (mention.kind === 'person' && mention.person) {
      const party = this.#person(mention, mention.person);
      return party ? [party] : NONE;
    }
    if (mention.kind === 'pointer') return this.#pointer(mention);
    // 国軍: the forces of the country that the text is about.
    const about = mention.codes.length === 0 && mention.kind === 'body' ? this.#owner(mention) : null;
    const codes = about ? [about] : mention.codes;
    if (mention.body !== null) this.#watch(this.#noticeBody(mention, mention.body, NONE));
    if (codes.length === 0) return NONE;
    if (codes.length === 1) {
      const only = codes[0] as string;
      this.#note(only);
      return [partyAt(mention, only, null, null, NONE, mention.body)];
    }
    const parties: Party[] = [];
    for (const code of codes) {
      this.#note(code);
      parties.push(partyAt(mention, code, null, null, NONE, mention.body));
    }
    return parties;
  }

  /** Whose body it is that stands without its country: 外交部 is China's, unless Korea's or Taiwan's was told of. */
  #owner({ body }: Mention): string | null {
    if (body !== 'ministry') return this.foreign();
    if (this.#ministry && IN_KANJI.has(this.#ministry)) return this.#ministry;
    return this.#countries.findLast((code) => IN_KANJI.has(code)) ?? 'CHN';
  }

  /** The parties that several mentions name, in their order. */
  resolveAll(mentions: readonly Mention[]): Party[] {
    const parties: Party[] = [];
    for (const mention of mentions) for (const party of this.resolve(mention)) parties.push(party);
    return parties;
  }

  #note(country: string): void {
    const countries = this.#countries;
    const last = countries.length - 1;
    if (countries[last] === country) return;
    const at = countries.indexOf(country);
    if (at < 0) countries.push(country);
    else moveToEnd(countries, at, country);
  }

  #pointer(mention: Mention): readonly Party[] {
    switch (mention.pointer) {
      case 'self':
        return [this.#self ? again(this.#self, mention) : barePartyAt(HOME, mention)];
      case 'house':
        return this.#mission ? [barePartyAt(this.#mission, mention)] : NONE;
      case 'both':
      case 'all':
        return this.#everybody(mention);
      case 'same-person': {
        const last = this.#named.at(-1);
        return last ? [again(last.party, mention)] : NONE;
      }
      case 'same-country': {
        const last = this.foreign();
        return last ? [barePartyAt(last, mention)] : NONE;
      }
      case 'same-body':
        return this.#ministry ? [partyAt(mention, this.#ministry, null, null, NONE, 'ministry')] : NONE;
      case 'same-force':
        return this.#forces.map((code) => partyAt(mention, code, null, null, NONE, mention.body));
      default:
        return NONE;
    }
  }

  /** 両首脳, 参加者: who takes part in the meeting, else the two sides that the text is about. */
  #everybody(mention: Mention): readonly Party[] {
    const people = this.present?.among(mention.codes) ?? NONE;
    // 両国は衝突した: the states, not those who spoke for them.
    const present = mention.body
      ? [...new Set(people.map((p) => p.country))].map((country) => barePartyAt(country, mention))
      : people;
    if (present.length > 0 || mention.codes.length > 0) return present;
    const two = mention.pointer === 'both' && !mention.body ? this.#lastTwo(mention) : NONE;
    const pair = this.#pair;
    if (two.length > 0 && (pair.length === 0 || two.every((p) => pair.includes(p.country)))) return two;
    // A post of a thread names the sides only in its tags: #日印.
    return pair.map((country) => barePartyAt(country, mention));
  }

  /** 国防大臣は防衛大臣の招待で訪問中である。両大臣は: the two of different countries who were named last. */
  #lastTwo(mention: Mention): readonly Party[] {
    if (this.#heardBefore) this.resolve(this.#heardBefore);
    if (this.#heard) this.resolve(this.#heard);
    const second = this.#named.at(-1)?.party;
    const first = this.#named.findLast(({ party }) => party.country !== second?.country)?.party;
    return first && second ? [again(first, mention), again(second, mention)] : NONE;
  }

  #person(mention: Mention, named: NamedPerson): Party | null {
    const code = mention.codes[0] ?? null;
    if (named.written === '') return this.#holder(mention, named, code);
    const name = plainName(named.written);
    const at = this.#remembered(name, named.offices, code);
    if (at >= 0) return this.#namedAgain(at, mention, named.offices);
    return this.#newcomer(mention, named, name, code);
  }

  #namedAgain(at: number, mention: Mention, offices: readonly string[]): Party {
    const known = this.#named[at] as Named;
    const { country, office, body, offices: held } = known.party;
    this.#note(country);
    known.party = partyAt(mention, country, known.person, office, union(offices, held), body);
    moveToEnd(this.#named, at, known);
    return known.party;
  }

  /** Somebody who was not named before. */
  #newcomer(mention: Mention, named: NamedPerson, name: string, code: string | null): Party | null {
    const offices = named.former ? NONE : named.offices;
    const section = code === null && this.section !== null && KATAKANA_ONLY.test(named.written) ? this.section : null;
    const known = this.#lookUp(name, offices, code ?? section) ?? this.#lookUpOuter(named.written, offices, code);
    const elsewhere = section && !known ? this.#lookUp(name, offices, null) : null;
    const found = known ?? (elsewhere?.inOffice ? elsewhere : null);
    const spokesman = named.offices.includes('spokesperson') ? this.#ministry : null;
    const country = code ?? found?.country ?? section ?? spokesman ?? this.#guessCountry(named.written, named.offices);
    if (!country) return null;
    this.#note(country);
    const asWritten =
      !found || (named.written.includes(BETWEEN_PARTS) && !isShortened(named.written, found.person.full));
    const person: Person = {
      id: found?.person.id ?? null,
      name: asWritten ? named.written : found.person.name,
      nameEn: found?.person.name_en ?? null,
    };
    const party = partyAt(mention, country, person, found?.title ?? named.title, named.offices, null);
    this.#remember({
      party,
      person,
      plain: asWritten ? name : found.person.full,
      forms: found?.person.plain ?? null,
    });
    return party;
  }

  /** Whoever holds an office that stands without a name: 首相. */
  #holder(mention: Mention, { offices, title }: NamedPerson, code: string | null): Party | null {
    const earlier = this.#lastHolder(offices, code);
    if (earlier) return again(earlier, mention);
    const home = offices.includes('head-of-government') || offices.includes('chief-cabinet-secretary') ? HOME : null;
    const country = code ?? this.#toldOf(offices) ?? home;
    if (!country) return null;
    this.#note(country);
    for (const office of offices) this.#unnamed.set(office, country);
    return partyAt(mention, country, null, title, offices, null);
  }

  /** The last one named who holds one of the offices, of a country or of any. */
  #lastHolder(offices: readonly string[], code: string | null): Party | null {
    for (let at = this.#named.length - 1; at >= 0; at--) {
      const { party } = this.#named[at] as Named;
      if ((code === null || party.country === code) && meet(party.offices, offices)) return party;
    }
    return null;
  }

  /** Whose office was told of whose holder nobody named. */
  #toldOf(offices: readonly string[]): string | null {
    for (const office of offices) {
      const country = this.#unnamed.get(office);
      if (country !== undefined) return country;
    }
    return null;
  }

  #remember(named: Named): void {
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

  /** Where somebody stands who was named before and whose full or short name this is (林氏 after 林芳正外相), or -1. */
  #remembered(name: string, offices: readonly string[], code: string | null): number {
    let last = -1;
    for (let at = this.#named.length - 1; at >= 0; at--) {
      const named = this.#named[at] as Named;
      if ((code !== null && named.party.country !== code) || !isCalled(named, name)) continue;
      if (meet(named.party.offices, offices)) return at;
      if (last < 0) last = at;
    }
    return last;
  }

  #lookUp(name: string, offices: readonly string[], code: string | null): ReturnType<PeopleIndex['find']> {
    if (!this.#people.knows(name)) return null;
    let fallback: ReturnType<PeopleIndex['find']> = null;
    for (let i = 0; i <= offices.length; i++) {
      const found = this.#people.find({ name, office: offices[i] ?? null, country: code, date: this.#date });
      if (found?.inOffice) return found;
      fallback ??= found;
    }
    return fallback;
  }

  /** ドナルド・ジョン・トランプ大統領: without the names between the first and the last. */
  #lookUpOuter(written: string, offices: readonly string[], code: string | null): ReturnType<PeopleIndex['find']> {
    const first = written.indexOf(BETWEEN_PARTS);
    if (first < 0 || written.indexOf(BETWEEN_PARTS, first + 1) < 0) return null;
    const outer = written.slice(0, first) + written.slice(written.lastIndexOf(BETWEEN_PARTS) + 1);
    const found = this.#lookUp(outer, offices, code);
    return found?.inOffice ? found : null;
  }

  #guessCountry(written: string, offices: readonly string[]): string | null {
    const neighbour = offices.includes(ABROAD) ? this.#countries.findLast((code) => IN_KANJI.has(code)) : undefined;
    return neighbour ?? (KANJI_ONLY.test(written) ? HOME : this.foreign());
  }
}

/** The offices of both lists; nearly always all of the second stand in the first, or one is empty. */
function union(some: readonly string[], more: readonly string[]): readonly string[] {
  if (some.length === 0) return more;
  let all = some;
  for (const one of more) if (!some.includes(one)) all = [...all, one];
  return all;
}
