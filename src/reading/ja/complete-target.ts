/** Adds to an act whom it was aimed at, where its words leave that out. */
import { absentTarget } from './absent-target.js';
import type { Act } from './act.js';
import { bareParty } from './begin.js';
import type { Party } from './party.js';

/** 両国は互いに大使を召還した: each did it to the other. */
export const isMutual = (who: readonly Party[]): boolean => new Set(who.map((p) => p.country)).size === 2;

export function completeTarget({ scene, frame, who, target }: Act): void {
  if (isMutual(who)) return;
  const absent = target.length === 0 ? absentTarget(scene, frame, who, frame.row.type || 'COERCE') : null;
  if (absent) target.push(bareParty(absent, frame));
}
