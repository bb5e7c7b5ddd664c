/** An event while it is being read: what is known of it so far, in places of the view. */
import type { EventType, Status } from '../../record/index.js';
import type { Party } from './cast.js';
import type { PlacedDate } from './frames.js';
import type { FoundPlace } from './places.js';
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
  /** Sentences that tell of it, by index. */
  sentences: Set<number>;
  /** Known only from being referred to (会談では), not told as such. */
  weak: boolean;
}

export const countriesOf = (draft: Pick<Draft, 'parts'>): Set<string> =>
  new Set(draft.parts.map((p) => p.party.country));

/** Adds parties that are not there yet; a named person takes the place of the bare country. */
export function addParties(draft: Draft, parties: readonly Party[], side: Side): void {
  for (const party of parties) {
    const same = draft.parts.find(
      (p) =>
        p.party.country === party.country &&
        (p.party.person?.name === party.person?.name || (party.person === null && p.party.person !== null)),
    );
    if (same) continue;
    const bare = draft.parts.findIndex((p) => p.party.country === party.country && p.party.person === null);
    if (bare >= 0 && party.person) draft.parts.splice(bare, 1, { party, side: draft.parts[bare]?.side ?? side });
    else draft.parts.push({ party, side });
  }
}

/** People of a country on both sides of a comparison who are not the same: two different meetings. */
export function clash(a: readonly Party[], b: readonly Party[]): boolean {
  for (const code of new Set(a.map((p) => p.country))) {
    const x = a.filter((p) => p.country === code && p.person).map((p) => p.person?.name);
    const y = b.filter((p) => p.country === code && p.person).map((p) => p.person?.name);
    if (x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name))) return true;
  }
  return false;
}
