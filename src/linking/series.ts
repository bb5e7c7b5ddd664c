/** Meetings of one series: between the same parties, by the same offices. Sources count them ("the 3rd meeting"). */
import type { KaidanEvent } from '../record/index.js';

const HELD: readonly KaidanEvent['status'][] = ['reported', 'presumed'];

/** What the meetings of a series have in common; null for what is no meeting that was held. */
export function seriesOf({ type, status, countries, reports }: KaidanEvent): string | null {
  if (type !== 'CONSULT' || !HELD.includes(status)) return null;
  const parties = reports.flatMap(({ participants }) => participants);
  const offices = parties.flatMap(({ country, office }) => (office ? [`${country} ${office}`] : []));
  return [[...countries].sort().join(), ...[...new Set(offices)].sort()].join('; ');
}

/** How many of a series' events took place up to a day, that day included. */
export function heldUpTo(event: KaidanEvent, series: readonly KaidanEvent[]): number {
  const day = dayOf(event);
  return day === null ? 0 : series.filter((other) => (dayOf(other) ?? '~') <= day).length;
}

/** The day with which its date begins. */
const dayOf = ({ date }: KaidanEvent): string | null => date && `${date.value}-01-01`.slice(0, 'YYYY-MM-DD'.length);
