import { slotsOf } from '../../linking/index.js';
import type { Member } from './members.js';

/** Where a report is kept for others to meet it. */
export const slotRows = ({ key, row }: Member): [slot: number, report: number][] =>
  [...new Set(slotsOf(key))].map((slot) => [slot, row]);
