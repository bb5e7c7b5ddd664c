/** Which event of the document words point back at. */
import type { Party } from './cast.js';
import type { Draft } from './draft.js';
import { lastTold, type Scene } from './scene.js';

/** Types of events that sides have a part in together. */
const TOGETHER: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'RETREAT', 'COOPERATE']);

/** Who 両首脳 or フィリピンの両大臣 are: the sides of the meeting that is open, else of the last event with two. */
export function presentParties(scene: Scene, codes: readonly string[]): Party[] {
  const isMeant = (party: Party): boolean => codes.length === 0 || codes.includes(party.country);
  const fits = (draft: Draft): boolean =>
    (codes.length === 0 ? draft.countries.length : draft.parts.filter((p) => isMeant(p.party)).length) > 1;
  const fitting =
    scene.open && fits(scene.open)
      ? scene.open
      : (lastTold(scene, (draft) => TOGETHER.has(draft.type) && fits(draft)) ?? lastTold(scene, fits));
  return fitting ? fitting.parts.map((p) => p.party).filter(isMeant) : [];
}

/** The event that somebody's words are about, when they are told outside it: the last one of their side. */
const SPOKEN_OF: ReadonlySet<string> = new Set([
  'CONSULT',
  'ACCUSE',
  'REQUEST',
  'SUPPORT',
  'AGREE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'RETREAT',
  'CONCEDE',
  'AID',
]);

export const toldBefore = (scene: Scene, speaker: Party | null): Draft | null =>
  speaker && lastTold(scene, (draft) => SPOKEN_OF.has(draft.type) && draft.countries.includes(speaker.country));
