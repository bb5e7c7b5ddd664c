/** An act of one side at another, as far as its frame tells: what every kind of act is made from. */
import type { EventType } from '../../record/index.js';
import { type Cases, casesOf } from './cases.js';
import type { Party } from './cast.js';
import type { Draft } from './draft.js';
import type { Frame } from './frames.js';
import { bareParty, type Scene } from './scene.js';
import { actorsOf, eventOf, others } from './sides.js';

export interface Act {
  scene: Scene;
  frame: Frame;
  cases: Cases;
  /** The words of its clause. */
  clause: string;
  who: Party[];
  /** The one it is aimed at, as far as the clause says. */
  target: Party[];
}

/** Kinds that have one actor, whoever else stands beside. */
const ALONE: ReadonlySet<string> = new Set(['assault', 'launch']);
/** Kinds whose actor a report may name only in its heading. */
const HEADED: ReadonlySet<string> = new Set(['launch', 'passage', 'intrude']);

/** Who does it to whom; null where nobody is known to act. */
export function actOf(scene: Scene, frame: Frame): Act | null {
  const cases = casesOf(frame, scene.cast);
  const named = actorsOf(scene, cases);
  const who = cases.who.length > 0 ? named : named.slice(0, ALONE.has(frame.row.kind) ? 1 : 2);
  const headed = who.length === 0 && HEADED.has(frame.row.kind) ? scene.cast.foreign() : null;
  if (headed) who.push(bareParty(headed, frame));
  if (who.length === 0) return null;
  // What stands in a case of its own goes before what is meant through a noun, and that before an owner of something.
  const direct = [...cases.object, ...cases.to, ...cases.with, ...(cases.who.length > 0 ? cases.of : [])];
  const target = [direct, cases.indirect, cases.owners]
    .map((parties) => others(parties, who))
    .find((p) => p.length > 0);
  return { scene, frame, cases, clause: scene.text.slice(frame.start, frame.end), who, target: target ?? [] };
}

/** The event of an act aimed at its target. */
export const onTarget = ({ scene, frame, who, target }: Act, type: EventType, rest: Partial<Draft> = {}): Draft =>
  eventOf(scene, frame, type, [['actor', who] as const, ['recipient', target] as const], rest);
