/** Whose deed the words of a complaint point back at. */
import { bareParty } from './begin.js';
import type { Draft } from './draft.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import { lastTold, type Scene } from './scene.js';

/** 我が国は〔これを強く〕非難する, 〔このような行為を〕非難する. */
const THIS = /(?:これら?|(?:このような|こうした|かかる|この)[一-鿿]{0,8})を[^、。]{0,12}$/;
const REACH = 26;
/** What is complained of so. */
const DEEDS: ReadonlySet<string> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE']);
/** How many sentences may stand between. */
const NEAR = 2;

/** Who did what the words point back at; null where they do not, or no deed was told of just before. */
export function doerPointedAt(scene: Scene, frame: Frame, speakers: readonly Party[]): Party | null {
  const { text, clause, at, index } = frame;
  if (!THIS.test(text.slice(Math.max(clause, at - REACH), at))) return null;
  const own = speakers[0]?.country;
  const doerOf = ({ parts }: Draft) => parts.find(({ side, party }) => side === 'actor' && party.country !== own);
  const deed = lastTold(
    scene,
    (draft) => DEEDS.has(draft.type) && (draft.sentences.at(-1) ?? 0) >= index - NEAR && doerOf(draft) !== undefined,
  );
  const doer = deed && doerOf(deed);
  return doer ? bareParty(doer.party.country, frame) : null;
}
