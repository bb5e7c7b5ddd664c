/** The places where reports meet (`linking/keys.ts`), as numbers: the day first, so that what is added day by day lies side by side. */
import { type Slot, slotsOf } from '../../linking/index.js';
import { keysOn, ROOM } from '../days.js';
import type { Member } from './members.js';

/** Two names of one day may share a number: what meets there is compared anyway. */
export function slotNumber({ date, name }: Slot): number {
  const day = Math.floor(keysOn(date.replace('? ', '')).first / ROOM);
  return day * NAMES + (hashOf(`${date} ${name}`) % NAMES);
}
/** With the day they make a number of four bytes. */
const NAMES = 2 ** 14;

/** FNV-1a, in 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Where a report is kept. */
export const slotRows = ({ key, row }: Member): [slot: number, report: number][] =>
  [...new Set(slotsOf(key).map(slotNumber))].map((slot) => [slot, row]);
