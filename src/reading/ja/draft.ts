/** An event while it is being read: what is known of it so far, in places of the view. */
import type { EventType, Status } from '../../record/index.js';
import type { PlacedDate } from './frames.js';
import type { Party } from './party.js';
import type { FoundPlace } from './place-runs.js';
import type { PredicateKind } from './predicates.js';

export type Side = 'actor' | 'recipient' | 'guest' | 'host' | 'witness' | 'mediator';

export interface Part {
  party: Party;
  side: Side;
}

export interface Stretch {
  start: number;
  end: number;
}

export interface DraftOutcome extends Stretch {
  type: EventType;
  toward: string[];
  status: Status;
  /** One side's intention, which an agreement in the same sentence takes up. */
  intent: boolean;
  sentence: number;
  /** The two-character pieces of its words, once they were asked for. */
  pieces: ReadonlySet<number> | null;
}

export interface DraftStatement {
  quote: Stretch;
  speaker: Party | null;
}

export interface Draft {
  kind: PredicateKind;
  type: EventType;
  mode: string | null;
  status: Status;
  /** 首脳, 外相 … of a meeting, where its words say so. */
  level: string;
  phone: boolean;
  parts: Part[];
  /** The countries and organisations of its parts, each once. */
  countries: string[];
  /** The stated day; null where only the context gives one. */
  date: PlacedDate | null;
  /** A day taken from the sentence before or the heading, when none is stated with the event itself. */
  inherited: PlacedDate | null;
  time: PlacedDate | null;
  duration: PlacedDate | null;
  place: FoundPlace | null;
  ordinal: { count: number; start: number; end: number } | null;
  outcomes: DraftOutcome[];
  agreements: Stretch[];
  statements: DraftStatement[];
  evidence: Stretch[];
  /** Sentences that tell of it, by index, in their order. */
  sentences: number[];
  /** Known only from being referred to (会談では), not told as such. */
  weak: boolean;
}

export const isTalks = ({ kind }: Draft): boolean => kind === 'meet' || kind === 'courtesy' || kind === 'exchange';

export const isMeeting = (draft: Draft): boolean =>
  isTalks(draft) || draft.kind === 'inspect' || draft.kind === 'visit';

/** The countries and organisations of parties, each once. */
export function countriesOf(parties: readonly Party[]): string[] {
  const countries: string[] = [];
  for (const { country } of parties) if (!countries.includes(country)) countries.push(country);
  return countries;
}

/** Notes that a sentence tells of an event. Text is read in its order: only the last one noted can be the same. */
export function noteSentence({ sentences }: Draft, index: number): void {
  if (sentences[sentences.length - 1] !== index) sentences.push(index);
}

/** Whether the sentence that is being read tells of an event. */
export const toldIn = ({ sentences }: Draft, index: number): boolean => sentences[sentences.length - 1] === index;

/** An event told again and again keeps its first passages: more would cost a long page the square of its length. */
const MOST_PASSAGES = 24;

/** Notes words that tell of an event once more. */
export function tellAgain(draft: Draft, { start, end }: Stretch, sentence: number): void {
  if (draft.evidence.length >= MOST_PASSAGES) return;
  draft.evidence.push({ start, end });
  noteSentence(draft, sentence);
}

/** Adds parties that are not there yet; a named person takes the place of the bare country. */
export function addParties(draft: Draft, parties: readonly Party[], side: Side): void {
  for (const party of parties) {
    let known = false;
    let bare: Part | null = null;
    for (const part of draft.parts) {
      const { country, person } = part.party;
      if (country !== party.country) continue;
      if (person?.name === party.person?.name || (party.person === null && person !== null)) known = true;
      if (person === null) bare ??= part;
    }
    if (known) continue;
    if (bare && party.person) bare.party = party;
    else draft.parts.push({ party, side });
    if (!draft.countries.includes(party.country)) draft.countries.push(party.country);
  }
}

const namesIn = (parties: readonly Party[], country: string): string[] => {
  const names: string[] = [];
  for (const { country: code, person } of parties) if (person && code === country) names.push(person.name);
  return names;
};

/** People of a country on both sides of a comparison who are not the same: two different meetings. */
export function clash(a: readonly Party[], b: readonly Party[]): boolean {
  if (!a.some(isNamed) || !b.some(isNamed)) return false;
  for (const code of countriesOf(a)) {
    const some = namesIn(a, code);
    const others = some.length > 0 ? namesIn(b, code) : [];
    if (others.length > 0 && !some.some((name) => others.includes(name))) return true;
  }
  return false;
}

const isNamed = (party: Party): boolean => party.person !== null;
