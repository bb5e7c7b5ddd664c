/** Who takes part in an event. */
import type { Person } from '../../record/index.js';
import { NONE } from './lists.js';

/** A country or organisation, with the person who acted where one is named. */
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

interface Words {
  start: number;
  end: number;
}

/** The country that Japanese text means where it says none. */
export const HOME = 'JPN';

/** Whether a body goes to sea, into the air or into the field. */
export const isForce = (body: string | null): boolean =>
  body === 'force' || body === 'vehicle' || body === 'coastguard';

/** All parties are made here, so that they have one shape. */
export const partyAt = (
  { start, end }: Words,
  country: string,
  person: Person | null,
  office: string | null,
  offices: readonly string[],
  body: string | null,
): Party => ({ country, person, office, offices, start, end, body });

/** A country for whom nobody is named, at the words that bring it in. */
export const barePartyAt = (country: string, at: Words): Party => partyAt(at, country, null, null, NONE, null);

/** The same party at other words. */
export const partyAgain = (party: Party, at: Words): Party =>
  partyAt(at, party.country, party.person, party.office, party.offices, party.body);

/** Whose ships or aircraft it is presumed to be. */
export const asVehicle = (party: Party): Party =>
  partyAt(party, party.country, party.person, party.office, party.offices, 'vehicle');

/** The state that somebody acted for, without the person. */
export const asState = (party: Party): Party => partyAt(party, party.country, null, null, NONE, party.body);
