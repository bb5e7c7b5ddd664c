/** The places where reports meet (`linking/keys.ts`), as numbers: the day first, so that what is added day by day lies side by side. */
import { hash } from 'node:crypto';
import { type Slot, slotsOf } from '../../linking/index.js';
import { keysOn } from '../days.js';
import type { Member } from './members.js';

const NAMES = 2 ** 28;

/** Two names of one day may share a number: what meets there is compared anyway. */
export function slotNumber({ date, name }: Slot): number {
  const day = Math.floor(keysOn(date.replace('? ', '')).first / 2 ** 21);
  return day * NAMES + Number.parseInt(hash('sha1', `${date} ${name}`).slice(0, 7), 16);
}

/** Where a report is kept. */
export const slotRows = ({ key, row }: Member): [slot: number, report: number][] =>
  [...new Set(slotsOf(key).map(slotNumber))].map((slot) => [slot, row]);
