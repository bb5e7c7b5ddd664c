/** Which event of the document words point back at. */
import type { Party } from './cast.js';
import { countriesOf, type Draft } from './draft.js';
import { lately, type Scene } from './scene.js';

/** Types of events that sides have a part in together. */
const TOGETHER: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'SUPPORT', 'RETREAT', 'COOPERATE']);

/** Who 両首脳 or フィリピンの両大臣 are: the sides of the meeting that is open, else of the last event with two. */
export function presentParties(scene: Scene, codes: readonly string[]): Party[] {
  const among = (draft: Draft): Party[] =>
    draft.parts.map((p) => p.party).filter((p) => codes.length === 0 || codes.includes(p.country));
  const held = lately(scene)
    .filter((draft) => TOGETHER.has(draft.type))
    .toReversed();
  const drafts = [...(scene.open ? [scene.open] : []), ...held, ...lately(scene).toReversed()];
  const fitting = drafts.find((draft) => (codes.length === 0 ? countriesOf(draft).size : among(draft).length) > 1);
  return fitting ? among(fitting) : [];
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
  (speaker &&
    lately(scene).findLast(
      (draft) => SPOKEN_OF.has(draft.type) && draft.parts.some((p) => p.party.country === speaker.country),
    )) ??
  null;
