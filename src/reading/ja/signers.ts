/** Who signs. */
import { bareParty } from './begin.js';
import { casesOf } from './cases.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import type { Scene } from './scene.js';
import { acts, others } from './sides.js';

const sides = (parties: readonly Party[]): number => new Set(parties.map((p) => p.country)).size;

/** Between the people of one list: nothing, or words that say which side they are of. */
const JOINED = /^(?:先方|当方|我が方)?$/;
const BETWEEN = /との?間[でに]$/;

/** 大使と先方総局長との間で、…を供与するための書簡の交換が行われた: the sides, whatever clauses stand before the signing. */
function betweenWhom({ parts, text, cast }: Scene, { index, at }: Frame): Party[] {
  const phrases = parts[index]?.phrases ?? [];
  const last = phrases.findLastIndex(({ start, end }) => end <= at && BETWEEN.test(text.slice(start, end)));
  let first = last;
  while (first > 0 && JOINED.test(text.slice(phrases[first - 1]?.end, phrases[first]?.start))) first--;
  return last < 0
    ? []
    : phrases
        .slice(first, last + 1)
        .flatMap(({ mentions }) => cast.resolveAll(mentions))
        .filter(acts);
}

const AT: ReadonlySet<string> = new Set(['で', 'において', 'にて']);

/** Who signs: the clause's own cases, else whom it names, else the sides of the talks before it. */
export function signersOf(scene: Scene, frame: Frame): Party[] {
  const between = betweenWhom(scene, frame);
  if (sides(between) > 1) return between;
  const cases = casesOf(frame, scene.cast);
  let signers = [...cases.who, ...cases.with, ...cases.by, ...cases.from].filter(acts);
  if (signers.length === 0) signers = [...cases.of, ...cases.object].filter(acts);
  if (sides(signers) < 2) {
    // エチオピアの首都で調印した: whose town it was signed in signs nothing; 外務省で may.
    const phrases = scene.parts[frame.index]?.phrases ?? [];
    const mentions = phrases.flatMap((phrase) =>
      phrase.mentions.filter((m) => m.end <= frame.end && !(m.kind === 'country' && AT.has(phrase.particle))),
    );
    const named = scene.cast.resolveAll(mentions);
    signers = [...signers, ...others(named, signers)];
  }
  if ((cases.both || sides(signers) < 2) && scene.open) {
    const present = scene.open.parts.map((p) => p.party);
    signers = [...signers, ...others(present, signers)];
  }
  // 大使館の頁: 「外務省において、書簡の署名が行われました」 tells of the own side's signing.
  const own = scene.house !== null && sides(signers) === 1 && cases.who.length === 0 ? scene.house : null;
  return own ? [...others([bareParty(own, frame)], signers), ...signers] : signers;
}
