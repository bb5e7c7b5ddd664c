/** What to ask for as an example: what the record itself holds, so that every example is answered. */
import type { EventInFull, KaidanEvent } from '../../record/index.js';
import type { RecordStore } from '../../store/index.js';
import type { Json } from './schemas.js';

export interface Examples {
  /** The parameters of a page's path; null where the record has none to show. */
  params(path: string): Readonly<Record<string, string>> | null;
  /** Values that a parameter of a query may have. */
  query(name: string): unknown;
  readonly corrections: Readonly<Record<string, Json>>;
}

/** So many of the newest are looked at for one that has all that is wanted. */
const LOOKED_AT = 50;

export async function examplesFrom(record: RecordStore): Promise<Examples> {
  const { items } = await record.events({ order: 'newest', limit: LOOKED_AT });
  const found = items.reduce<EventInFull | undefined>(
    (best, each) => (best && worth(best.event) >= worth(each.event) ? best : each),
    undefined,
  );
  if (!found) return { params: () => null, query: () => undefined, corrections: {} };
  const { event, documents } = found;
  const [one, other] = event.countries;
  const person = personOf(event);
  const paths: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
    '/event/:id': { id: event.id },
    '/document/:id': { id: documents[0]?.id },
    '/country/:code': { code: one },
    '/pair/:pair': { pair: one && other && [one, other].sort().join('-') },
    '/in/:period': { period: event.date?.value.slice(0, 7) },
    '/person/:id': { id: person?.id ?? person?.name },
  };
  const query: Readonly<Record<string, unknown>> = {
    country: one && [one],
    person: person && [person.id ?? person.name],
    type: [event.type],
    status: [event.status],
    from: event.date?.value,
    to: event.date?.value,
    publisher: documents[0] && [documents[0].publisher],
  };
  return {
    params(path) {
      const params = Object.entries(paths[path] ?? {}).flatMap(([name, value]) => (value ? [[name, value]] : []));
      return params.length > 0 ? Object.fromEntries(params) : null;
    },
    query: (name) => query[name],
    corrections: correctionsOf(event),
  };
}

const personOf = (event: KaidanEvent) =>
  event.reports.flatMap(({ participants }) => participants.flatMap(({ person }) => person ?? []))[0];

/** Two countries, a person, and several reports show the most. */
const worth = (event: KaidanEvent): number =>
  Math.min(event.countries.length, 2) + (personOf(event) ? 1 : 0) + Math.min(event.reports.length, 2);

function correctionsOf({ id, reports }: KaidanEvent): Record<string, Json> {
  const [first, second] = reports;
  if (!first) return {};
  const { document } = first;
  return {
    change: { kind: 'change', document, report: first.id, set: { status: 'presumed' }, why: '発表では推定' },
    ...(second ? { split: { kind: 'split', event: id, report: second.id, why: '別の会談' } } : {}),
    reject: { kind: 'reject', document, report: first.id, why: '過去の会談の説明' },
  };
}
