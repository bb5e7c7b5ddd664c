import { slotsOf } from '../../linking/index.js';
import type { Comparable } from './members.js';

/** Where a report is kept for others to meet it. */
export const slotsIn = ({ key }: Comparable): number[] => [...new Set(slotsOf(key))];

export const slotRows = (report: Comparable): [slot: number, report: number][] =>
  slotsIn(report).map((slot) => [slot, report.row]);
