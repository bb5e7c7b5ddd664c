/** Whom an act is aimed at where its own words leave it out. */
import type { EventType } from '../../record/index.js';
import type { Draft, Part } from './draft.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import { lastTold, type Scene } from './scene.js';

/** ロシアの〔攻撃〕: an act that somebody complains of. */
const DEED =
  /(?:軍)?(?:の|による)(?:[一-鿿々ァ-ヴー]{1,8}(?:に対する|への))?[一-鿿々ァ-ヴー]{0,8}(?:攻撃|侵略|侵攻|侵入|侵犯|発射|実験|空爆|砲撃|拘束|併合|編入)/y;

/** Whose deed is complained of where the complaint names nobody: the last one told of here or in the sentence before. */
function doerNear(scene: Scene, frame: Frame, own: string | undefined): string | null {
  for (const index of [frame.index, frame.index - 1])
    for (const mention of scene.parts[index]?.mentions.toReversed() ?? []) {
      const [code] = mention.codes;
      DEED.lastIndex = mention.end;
      if (code && code !== own && mention.start < frame.at && DEED.test(scene.text)) return code;
    }
  return null;
}

/** 北朝鮮がロシアに派兵した〔として〕非難した: who did what the clause before tells. */
const REASON = /として、?$/;
function doerOfReason(scene: Scene, { clause, index, text }: Frame, own: string | undefined): string | null {
  if (!REASON.test(text.slice(clause - 4, clause))) return null;
  const deed = lastTold(scene, () => true);
  const doer = deed?.sentences.at(-1) === index ? deed.parts.find((p) => p.side === 'actor')?.party.country : undefined;
  return doer === own ? null : (doer ?? null);
}

/** 首都で発生したテロを非難した: who did it is not known, and is not whoever it was done to. */
const TERROR = /テロ/;
export const isOfTerror = ({ text, sentence, at }: Frame): boolean => TERROR.test(text.slice(sentence.start, at));

/** Whom the sentence is said to, before the clause that leaves it out. */
const addressee = ({ parts }: Scene, { index, clause }: Frame): string | undefined =>
  parts[index]?.phrases.findLast(
    ({ particle, comma, end, mentions }) =>
      particle === 'に対し' && comma && end <= clause && mentions[0]?.indirect === false,
  )?.mentions[0]?.codes[0];

/** Whom an act is aimed at where its words leave it out: the one the last such act was aimed at, else the last other country. */
export function absentTarget(scene: Scene, frame: Frame, who: readonly Party[], type: EventType): string | null {
  const own = who[0]?.country;
  const aimedAt = ({ parts }: Draft): Part | undefined =>
    parts.find((p) => p.side === 'recipient' && p.party.country !== own);
  const doer = type === 'ACCUSE' ? (doerOfReason(scene, frame, own) ?? doerNear(scene, frame, own)) : null;
  if (doer) return doer;
  if (type === 'ACCUSE' && isOfTerror(frame)) return null;
  // 「遺憾だ」と述べ、ロシアに抗議した: whom the rest of the sentence is said to.
  const next = scene.parts[frame.index]?.phrases.find(
    ({ particle, start }) => start >= frame.end && (particle === 'に' || particle === 'に対し'),
  );
  const [addressed] = frame.tail.form === 'linked' ? (next?.mentions[0]?.codes ?? []) : [];
  if (addressed && addressed !== own && next?.mentions[0]?.indirect === false) return addressed;
  // 政府は〔イスラエルに対し、〕努力の必要性を強調し、撤回を求めた: to whom all of the sentence is said.
  const spokenTo = type === 'REQUEST' ? addressee(scene, frame) : undefined;
  if (spokenTo && spokenTo !== own) return spokenTo;
  const before = lastTold(scene, (draft) => draft.type === type && aimedAt(draft) !== undefined);
  return (
    (before && aimedAt(before)?.party.country) ??
    scene.cast.foreign(own) ??
    scene.parts[frame.index]?.mentions.flatMap((m) => m.codes).find((code) => code !== own) ??
    null
  );
}
