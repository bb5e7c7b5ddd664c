/** Events into the record, and what they are found and counted by. */
import { eventOf, seriesOf } from '../../linking/index.js';
import { type KaidanEvent, type Report, stableId } from '../../record/index.js';
import { countedOf } from '../counting/index.js';
import { facetsOf } from '../facets.js';
import { idOf, storedId } from '../storable.js';
import type { DecidedBy } from './decisions.js';
import type { Teller } from './members.js';
import { changeNumbers, retally } from './tallying.js';
import { among, insertRows, type Work } from './work.js';

/** The ids of events, by their keys. */
export async function eventIds(work: Work, keys: Iterable<number>): Promise<Map<number, string>> {
  const rows = await work.db
    .selectFrom('events')
    .select(['key', 'id'])
    .where(among(work, 'key', keys))
    .execute();
  return new Map(rows.map(({ key, id }) => [key, idOf(id)]));
}

/** What the members of a cluster tell together. */
export const eventOfMembers = (
  { id, members }: { readonly id: string; readonly members: readonly Teller[] },
  decided: DecidedBy,
): KaidanEvent =>
  eventOf(
    id,
    members.map(({ report, document }) => told(report, id, document)),
    decided(members),
  );

/** The report as its event tells it. Field by field, for a copy of whatever is there takes ten times as long. */
const told = (report: Report, event: string, document: string): KaidanEvent['reports'][number] => ({
  id: report.id,
  event,
  coder: report.coder,
  type: report.type,
  mode: report.mode,
  contexts: report.contexts,
  date: report.date,
  place: report.place,
  participants: report.participants,
  status: report.status,
  ordinal: report.ordinal,
  outcomes: report.outcomes,
  agreements: report.agreements,
  statements: report.statements,
  evidence: report.evidence,
  document,
});

/** The number of a series of meetings. */
export function seriesNumber(event: KaidanEvent): number | null {
  const series = seriesOf(event);
  return series === null ? null : Number.parseInt(stableId('', series).slice(1, 14), 16);
}

/** An event to be written, and the reports that tell of it. */
export interface ToldBy {
  readonly event: KaidanEvent;
  readonly members: readonly Teller[];
}

/** A report as it is written, but for its event. */
export interface NewReport {
  readonly key: number;
  readonly code: string;
  readonly link: string | null;
  /** Where others meet it. */
  readonly slots: readonly number[];
}

/** Takes events away, and writes others, with reports that are new. What all writers share, the tallies and the last change, is touched last and so for the shortest time. */
export async function replaceEvents(
  work: Work,
  gone: readonly number[],
  events: readonly ToldBy[],
  unwritten: readonly NewReport[],
): Promise<void> {
  const { db, engine } = work;
  const before = gone.length === 0 ? [] : await engine.removeEvents(db, gone);
  if (gone.length > 0)
    await db
      .deleteFrom('facets')
      .where(among(work, 'rowid', gone))
      .execute();
  const keys = await engine.newKeys(
    db,
    'events',
    events.map(({ event }) => event.date?.value ?? null),
  );
  const rows = events
    .map(({ event, members }, at) => ({
      key: keys[at] ?? 0,
      event,
      members,
      sources: members.map(({ source }) => source),
    }))
    .sort((a, b) => a.key - b.key);
  await insertRows(
    work,
    'facets',
    ['rowid', 'tokens'],
    rows.map(({ key, event, sources }) => [key, facetsOf(event, sources).join(' ')]),
  );
  const told = new Map(rows.flatMap(({ key, members }) => members.map(({ row }) => [row, key] as const)));
  await insertRows(
    work,
    'reports',
    ['key', 'event', 'code', 'link'],
    unwritten.map(({ key, code, link }) => [key, told.get(key) ?? null, code, link]),
  );
  const slots = unwritten.flatMap((report) => report.slots.map((slot) => [slot, report.key] as const));
  await insertRows(
    work,
    'slots',
    ['slot', 'report'],
    slots.sort((a, b) => a[0] - b[0]),
  );
  for (const { key } of unwritten) told.delete(key);
  await setEvents(work, [...told]);
  if (gone.length === 0 && events.length === 0) return;
  const traits = await retally(
    work,
    before,
    rows.map(({ event, sources }) => countedOf(event, sources)),
  );
  // Where events only go, the last change moves too: who keeps something until it moves learns of it.
  const changes = await changeNumbers(work, Math.max(rows.length, 1));
  await insertRows(
    work,
    'events',
    ['key', 'id', 'series', 'change', 'traits'],
    rows.map(({ key, event }, at) => [
      key,
      storedId(event.id),
      seriesNumber(event),
      changes[at] ?? null,
      traits[at] ?? null,
    ]),
  );
}

/** Which event each report tells of. */
export async function setEvents(
  { db, engine }: Work,
  told: readonly (readonly [report: number, event: number | null])[],
): Promise<void> {
  if (told.length > 0) await engine.setEvents(db, told);
}
