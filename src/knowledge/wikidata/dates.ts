/** When a term of Wikidata began and ended, as exactly as Wikidata says. */
import { firstDay, lastDay } from '../days.js';
import type { ResultRow } from './result.js';

/** The precision of a year, as Wikidata counts it; a month is one more, a day two. */
const YEAR = 9;
const LENGTHS = [4, 7];

/** A time to its precision, empty where it is not known to the year. */
function dateTo(time: string, precision: string): string {
  const finer = precision === '' ? LENGTHS.length : Number(precision) - YEAR;
  return /^\d{4}-/.test(time) && finer >= 0 ? time.slice(0, LENGTHS[finer] ?? 10) : '';
}

/** An end that is there but not known is no open end: somebody would hold the office for ever. */
export function datesIn(row: ResultRow): { readonly from: string; readonly to: string } | { readonly fault: string } {
  const from = dateTo(row.start, row.start_precision);
  const to = dateTo(row.end, row.end_precision);
  if (from === '') return { fault: 'the start is not known' };
  if (to === '' && row.end !== '') return { fault: 'the end is not known' };
  if (to !== '' && lastDay(to) < firstDay(from)) return { fault: 'the end is before the start' };
  return { from, to };
}
