/** Events worked out from their reports. */
import type { KaidanEvent, Reading, Report } from '../record/index.js';

type Told = KaidanEvent['reports'][number];

/** The value that most reports give; the first one met among equals. */
function mostTold<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    if (value === null) continue;
    const key = JSON.stringify(value);
    const seen = counts.get(key);
    if (seen) seen.count++;
    else counts.set(key, { value, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.value ?? null;
}

/** A plan gives way to what then happened. */
const statusOf = (reports: readonly Report[]): Report['status'] =>
  (['cancelled', 'denied', 'reported', 'presumed', 'planned'] as const).find((s) =>
    reports.some((r) => r.status === s),
  ) ?? 'reported';

/** Folds readings into events, oldest day first, events of no known day last. */
export function eventsOf(readings: readonly Reading[]): KaidanEvent[] {
  const byEvent = new Map<string, Told[]>();
  for (const { document, reports } of readings) {
    for (const report of reports) {
      const told = { ...report, document: document.id };
      const list = byEvent.get(report.event);
      if (list) list.push(told);
      else byEvent.set(report.event, [told]);
    }
  }
  const events = [...byEvent].map(([id, reports]) => {
    const held = reports.filter((r) => r.status !== 'planned');
    const best = held.length > 0 ? held : reports;
    const date = mostTold(best.map((r) => (r.date ? r.date.value : null)));
    const dated = best.filter((r) => r.date?.value === date).map((r) => r.date);
    return {
      id,
      type: mostTold(best.map((r) => r.type)) ?? 'CONSULT',
      mode: mostTold(best.map((r) => r.mode)),
      contexts: [...new Set(reports.flatMap((r) => r.contexts))],
      date: date
        ? {
            value: date,
            basis: dated.some((d) => d?.basis === 'stated') ? ('stated' as const) : ('publication' as const),
            start: mostTold(dated.map((d) => d?.start ?? null)),
            duration: mostTold(dated.map((d) => d?.duration ?? null)),
            approximate: dated.some((d) => d?.approximate ?? false),
          }
        : null,
      status: statusOf(reports),
      countries: [...new Set(reports.flatMap((r) => r.participants.map((p) => p.country)))],
      reports,
    } satisfies KaidanEvent;
  });
  const key = (event: KaidanEvent): string => `${event.date?.value ?? '9999'} ${event.date?.start ?? '99'}`;
  return events.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
