/** Events worked out from their reports. */
import type { Difference, KaidanEvent, Reading } from '../record/index.js';
import { chosen, differenceOf, exactest } from './choice.js';
import { byPublication } from './clusters.js';
import { heldUpTo, seriesOf } from './series.js';

type Told = KaidanEvent['reports'][number];

/** Which value an event is to show, by field. */
export type Decided = Partial<Record<Difference['field'], string>>;

const held = ({ status }: Told): number => (status === 'planned' ? 0 : 1);
const STAGES: readonly Told['status'][] = ['planned', 'presumed', 'reported', 'denied', 'cancelled'];
const PRECISE = 'YYYY-MM-DD'.length;

/**
 * What the reports of one event tell together; they come in the order in which they were published. A claimed count is not yet held
 * against anything: that takes the other events.
 * @param decided the values that a person chose to show
 */
export function eventOf(id: string, reports: readonly Told[], decided: Decided = {}): KaidanEvent {
  const [only, second] = reports;
  // Most events are told once: then there is nothing to choose.
  if (only && !second) return toldOnce(id, only);
  const dateOf = exactest(
    reports.map(({ date }) => (date?.basis === 'stated' ? date.value : null)),
    decided.date,
  );
  const placeOf = exactest(
    reports.map(({ place }) => place?.text ?? null),
    decided.place,
  );
  const choices = {
    type: chosen(reports, ({ type }) => type, held, decided.type),
    mode: chosen(reports, ({ mode }) => mode, held, decided.mode),
    // A plan gives way to what then happened.
    status: chosen(
      reports,
      ({ status }) => status,
      ({ status }) => STAGES.indexOf(status),
      decided.status,
    ),
    date: chosen(
      reports,
      ({ date }) => dateOf(date?.value ?? null),
      (report) =>
        held(report) * 4 + Number(report.date?.basis === 'stated') * 2 + Number(report.date?.value.length === PRECISE),
      decided.date,
    ),
    start: chosen(reports, ({ date }) => date?.start ?? null, held, decided.start),
    duration: chosen(reports, ({ date }) => date?.duration ?? null, held, decided.duration),
    place: chosen(reports, ({ place }) => placeOf(place?.text ?? null), held, decided.place),
    ordinal: chosen(reports, ({ ordinal }) => (ordinal ? String(ordinal.count) : null), held, decided.ordinal),
  };
  const date = choices.date?.value ?? null;
  const dated = reports.flatMap((report) => (report.date && report.date.value === date ? [report.date] : []));
  const place = reports.find((report) => report.place && report.place.text === choices.place?.value)?.place ?? null;
  return {
    id,
    type: choices.type?.value ?? 'CONSULT',
    mode: choices.mode?.value ?? null,
    contexts: distinct(reports.flatMap(({ contexts }) => contexts)),
    date:
      date === null
        ? null
        : {
            value: date,
            basis: dated.some(({ basis }) => basis === 'stated') ? 'stated' : 'publication',
            start: choices.start?.value ?? null,
            duration: choices.duration?.value ?? null,
            approximate: dated.some(({ approximate }) => approximate),
          },
    place: place && { text: place.text, country: place.country },
    status: choices.status?.value ?? 'reported',
    countries: distinct(reports.flatMap(({ participants }) => participants.map(({ country }) => country))),
    ordinal: choices.ordinal ? { said: Number(choices.ordinal.value), held: 0 } : null,
    differences: Object.entries(choices).flatMap(([field, choice]) =>
      differenceOf(field as keyof typeof choices, choice),
    ),
    reports: [...reports],
  };
}

function toldOnce(id: string, report: Told): KaidanEvent {
  const { type, mode, status, date, place, ordinal } = report;
  return {
    id,
    type,
    mode,
    contexts: distinct(report.contexts),
    date: date && {
      value: date.value,
      basis: date.basis,
      start: date.start,
      duration: date.duration,
      approximate: date.approximate,
    },
    place: place && { text: place.text, country: place.country },
    status,
    countries: distinct(report.participants.map(({ country }) => country)),
    ordinal: ordinal && { said: ordinal.count, held: 0 },
    differences: [],
    reports: [report],
  };
}

const distinct = <T>(values: readonly T[]): T[] => (values.length < 2 ? [...values] : [...new Set(values)]);

/** Folds readings into events, oldest day first, events of no known day last. */
export function eventsOf(readings: readonly Reading[]): KaidanEvent[] {
  const byEvent = new Map<string, Placed[]>();
  for (const { document, reports } of readings) {
    for (const [index, report] of reports.entries()) {
      const placed = {
        told: { ...report, document: document.id },
        document: document.id,
        published: document.published,
        index,
      };
      const list = byEvent.get(report.event);
      if (list) list.push(placed);
      else byEvent.set(report.event, [placed]);
    }
  }
  const events = [...byEvent].map(([id, placed]) =>
    eventOf(
      id,
      placed.sort(byPublication).map(({ told }) => told),
    ),
  );
  const key = (event: KaidanEvent): string => `${event.date?.value ?? '9999'} ${event.date?.start ?? '99'}`;
  events.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return counted(events);
}

type Placed = Parameters<typeof byPublication>[0] & { readonly told: Told };

/** Claimed counts held against these events. */
function counted(events: readonly KaidanEvent[]): KaidanEvent[] {
  const series = new Map<string | null, KaidanEvent[]>();
  for (const event of events) {
    const list = series.get(seriesOf(event));
    if (list) list.push(event);
    else series.set(seriesOf(event), [event]);
  }
  return events.map((event) =>
    event.ordinal
      ? { ...event, ordinal: { ...event.ordinal, held: heldUpTo(event, series.get(seriesOf(event)) ?? []) } }
      : event,
  );
}
