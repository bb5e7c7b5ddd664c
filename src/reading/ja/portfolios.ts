/** What the offices are for that people hold who take part in an event: trade, farming, forces, or a state's relations with others. */
import type { Context } from '../../record/index.js';
import type { Draft } from './draft.js';
import type { Party } from './party.js';
import { subjectsIn } from './subject-words.js';

const MILITARY_OFFICE = /^defence|-chief$|chief-of|commander|military/;
/** Whoever holds one speaks for a state in all matters, whatever else the title names: 外務・貿易大臣. */
const OF_STATE = /^(?:foreign|head-of|deputy-head|ambassador|diplomat)/;
/** Fields of ministries that work at home. */
const HOME_FIELDS: ReadonlySet<Context> = new Set([
  'economic',
  'natural_resource',
  'environment',
  'technology',
  'health',
]);

const holdsAny = ({ offices }: Party, pattern: RegExp): boolean => {
  for (const office of offices) if (pattern.test(office)) return true;
  return false;
};

export const isMilitary = (party: Party): boolean => holdsAny(party, MILITARY_OFFICE);

export const isOfState = (party: Party): boolean => holdsAny(party, OF_STATE);

/** The field of a ministry that works at home, as the words of a title name it: 貿易産業大臣. */
function fieldOf(text: string, party: Party): Context | null {
  if (isOfState(party) || isMilitary(party)) return null;
  return subjectsIn(text, party.start, party.end).find((context) => HOME_FIELDS.has(context)) ?? null;
}

/** The field of those who meet or sign, where all who hold an office are of such ministries; what they do is no diplomacy. */
export function homeField(text: string, { parts }: Draft): Context | null {
  let field: Context | null = null;
  for (const { party } of parts) {
    if (party.offices.length === 0) continue;
    const own = fieldOf(text, party);
    if (own === null) return null;
    field ??= own;
  }
  return field;
}
