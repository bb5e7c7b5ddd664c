/** Whether whoever stands as the subject of a predicate does what it tells. */
import type { Frame } from './frames.js';

/** Kinds whose れる is courtesy (視察されました) or belongs to the verb that carries their noun (会談が行われた). */
const COURTEOUS: ReadonlySet<string> = new Set([
  'meet',
  'courtesy',
  'inspect',
  'visit',
  'exchange',
  'share',
  'host',
  'attend',
]);
export const isPassive = (frame: Frame): boolean =>
  frame.tail.features.passive &&
  !COURTEOUS.has(frame.row.kind) &&
  !(frame.carrier?.kind === 'light' && frame.row.kind !== 'sign');

/** 攻撃があった: what comes about is its owner's act. */
export const isThere = ({ row }: Frame): boolean => row.word.endsWith('がある');
