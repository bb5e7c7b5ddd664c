/** Who a mention is, given who has been named in the document so far. */
import type { PeopleIndex } from '../../knowledge/people.js';
import { ownerOfBare } from './bare-ministry.js';
import { BodiesTold } from './bodies-told.js';
import { CountriesTold } from './countries-told.js';
import { NONE } from './lists.js';
import type { Mention } from './mentions.js';
import { barePartyAt, HOME, type Party, partyAgain, partyAt } from './party.js';
import { PeopleTold } from './people-told.js';
import type { Present } from './told-so-far.js';

/** 両首脳 and 両外相 point at people; 双方 and 両国 rather at their states. */
const SHORTEST_OF_PEOPLE = 3;

export class Cast {
  readonly #countries = new CountriesTold();
  readonly #bodies = new BodiesTold();
  readonly #people: PeopleTold;
  /** The two people who were named last, also where no predicate took them. */
  #heardBefore: Mention | null = null;
  #heard: Mention | null = null;
  /** Who posts, where the publisher is a person, or speaks to the press. */
  self: Party | null;
  /** Whose embassy publishes the text. */
  readonly #mission: string | null;
  /** The country that the text means where it says none: 政府, 我が国. */
  readonly #home: string;
  /** The two countries that the title or the tags name, where they name two. */
  #pair: readonly string[] = NONE;
  /** The country whose part of the text is read: a heading names it, and names in katakana under it are its people's. */
  section: string | null = null;
  /** Who takes part in the meeting that is open, for 両首脳 and 双方; null until the first sentence. */
  present: Present | null = null;

  constructor(
    people: PeopleIndex,
    date: string | null,
    publisher: string,
    mission: string | null = null,
    home: string = HOME,
  ) {
    this.#home = home;
    this.#people = new PeopleTold(people, date, this.#countries, this.#bodies, home);
    this.#mission = mission;
    const known = people.find({ name: publisher, office: null, country: null, date });
    this.self = known
      ? partyAt(
          { start: 0, end: 0 },
          known.country,
          { id: known.person.id, name: known.person.name, nameEn: known.person.name_en },
          known.title,
          known.office === null ? NONE : [known.office],
          null,
        )
      : null;
  }

  /** Hears somebody speak for a ministry on its own page, by name or by the office alone; null where nobody knows who that is. */
  hear(speaker: Mention, house: string, words: { start: number; end: number } = speaker): Party | null {
    const party = this.#people.officer(speaker, house);
    if (party) this.self = partyAgain(party, words);
    return party;
  }

  /** Countries that the text is about from the start: its title's. */
  about(codes: readonly string[]): void {
    for (const code of codes) this.#countries.note(code);
    if (codes.length === 2) this.#pair = codes;
  }

  /** Whose ships, aircraft or troops were named last, where they were foreign. */
  get force(): string | null {
    return this.#bodies.forces[0] ?? null;
  }

  /** Keeps in mind who and whose bodies are named together, also where no predicate takes them. */
  notice(mentions: readonly Mention[]): void {
    for (const mention of mentions)
      if (mention.person !== null && mention.person.written !== '') {
        this.#heardBefore = this.#heard;
        this.#heard = mention;
      }
    this.#bodies.notice(mentions);
  }

  /** The country, other than this one, that was mentioned last. */
  foreign(than: string = this.#home): string | null {
    return this.#countries.lastBut(than);
  }

  /** The parties that a mention names; none where it cannot be told. */
  resolve(mention: Mention): readonly Party[] {
    if (mention.kind === 'person' && mention.person) {
      if (mention.person.written === '') this.#recallHeard(mention.person.offices, mention.codes[0] ?? null);
      const party = this.#people.partyOf(mention, mention.person, this.section);
      return party ? [party] : NONE;
    }
    if (mention.kind === 'pointer') return this.#pointer(mention);
    const about =
      mention.kind === 'body' ? ownerOfBare(mention, this.#bodies, this.#countries, this.present, this.#home) : null;
    const codes = about ? [about] : mention.codes;
    if (mention.body !== null) this.#bodies.noticeAlone(mention.codes, mention.body);
    if (codes.length === 0) return NONE;
    if (codes.length === 1) {
      const only = codes[0] as string;
      this.#countries.note(only);
      return [partyAt(mention, only, null, null, NONE, mention.body)];
    }
    const parties: Party[] = [];
    for (const code of codes) {
      this.#countries.note(code);
      parties.push(partyAt(mention, code, null, null, NONE, mention.body));
    }
    return parties;
  }

  /** 野田佳彦首相の訪問に影響する。〔首相は〕: somebody named last whom no predicate took holds the office too. */
  #recallHeard(offices: readonly string[], code: string | null): void {
    if (this.#people.named.holder(offices, code) !== null) return;
    for (const heard of [this.#heardBefore, this.#heard])
      if (heard?.person && !heard.person.former && heard.person.offices.some((office) => offices.includes(office)))
        this.resolve(heard);
  }

  /** The parties that several mentions name, in their order. */
  resolveAll(mentions: readonly Mention[]): Party[] {
    const parties: Party[] = [];
    for (const mention of mentions) for (const party of this.resolve(mention)) parties.push(party);
    return parties;
  }

  #pointer(mention: Mention): readonly Party[] {
    switch (mention.pointer) {
      case 'self':
        return [this.self ? partyAgain(this.self, mention) : barePartyAt(this.#home, mention)];
      case 'house':
        return this.#mission ? [barePartyAt(this.#mission, mention)] : NONE;
      case 'both':
      case 'all':
        return this.#everybody(mention);
      case 'same-person': {
        const last = this.#people.named.last();
        return last ? [partyAgain(last, mention)] : NONE;
      }
      case 'same-country': {
        const last = this.foreign();
        return last ? [barePartyAt(last, mention)] : NONE;
      }
      case 'same-body':
        return this.#bodies.ministry ? [partyAt(mention, this.#bodies.ministry, null, null, NONE, 'ministry')] : NONE;
      case 'same-force':
        return this.#bodies.forces.map((code) => partyAt(mention, code, null, null, NONE, mention.body));
      default:
        return NONE;
    }
  }

  /** 両首脳, 参加者: who takes part in the meeting, else the two sides that the text is about. */
  #everybody(mention: Mention): readonly Party[] {
    const people = this.present?.among(mention.codes, mention.pointer === 'both') ?? NONE;
    // 両国は衝突した: the states, not those who spoke for them.
    const present = mention.body
      ? [...new Set(people.map((p) => p.country))].map((country) => barePartyAt(country, mention))
      : people;
    if (present.length > 0 || mention.codes.length > 0) return this.#byName(mention, present);
    const two = mention.pointer === 'both' && !mention.body ? this.#lastTwo(mention) : NONE;
    const pair = this.#pair;
    if (two.length > 0 && (pair.length === 0 || two.every((p) => pair.includes(p.country)))) return two;
    // A post of a thread names the sides only in its tags: #日印.
    return pair.map((country) => barePartyAt(country, mention));
  }

  /** 閣僚級会談を行い、両首脳による会談を…: where nobody is named for the two sides, the two named last who are theirs. */
  #byName(mention: Mention, present: readonly Party[]): readonly Party[] {
    if (mention.body || mention.pointer !== 'both' || mention.end - mention.start < SHORTEST_OF_PEOPLE) return present;
    if (present.length !== 2 || present.some((p) => p.person !== null)) return present;
    const two = this.#lastTwo(mention);
    return two.length === 2 && two.every((p) => present.some((q) => q.country === p.country)) ? two : present;
  }

  /** 国防大臣は防衛大臣の招待で訪問中である。両大臣は: the two of different countries who were named last. */
  #lastTwo(mention: Mention): readonly Party[] {
    if (this.#heardBefore) this.resolve(this.#heardBefore);
    if (this.#heard) this.resolve(this.#heard);
    const second = this.#people.named.last();
    const first = second && this.#people.named.lastNotOf(second.country);
    return first && second ? [partyAgain(first, mention), partyAgain(second, mention)] : NONE;
  }
}
