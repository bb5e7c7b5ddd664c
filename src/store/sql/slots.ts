import { slotsOf } from '../../linking/index.js';
import type { Comparable } from './members.js';

/** Where a report is kept for others to meet it. */
export const slotRows = ({ key, row }: Comparable): [slot: number, report: number][] =>
  [...new Set(slotsOf(key))].map((slot) => [slot, row]);
