/** Documents and events out of the record. */
import { sql } from 'kysely';
import { byPublication } from '../../linking/index.js';
import type { EventInFull, KaidanEvent } from '../../record/index.js';
import { documentKeyOf } from '../days.js';
import type { DocumentInFull } from '../record-store.js';
import { idOf, storedId } from '../storable.js';
import { reportToken } from '../words.js';
import { decisionsOn } from './decisions.js';
import { documentOf } from './documents.js';
import { eventIds, eventOfMembers, seriesNumber } from './event-rows.js';
import { membersByRow, type Teller, tellerIn } from './members.js';
import { after, cursorOf } from './paging.js';
import { bySpeaking } from './speaking.js';
import { among, matches, reportsOf, type Work } from './work.js';

export async function documentInFull(work: Work, id: string): Promise<DocumentInFull | null> {
  const { db, terms } = work;
  const key = await keyOf(work, 'documents', id);
  if (key === null) return null;
  const row = await db.selectFrom('documents').selectAll().where('key', '=', key).executeTakeFirstOrThrow();
  const members = await membersByRow(work, await reportsOf(work, [row.key]));
  const ids = await eventIds(
    work,
    members.flatMap(({ event }) => event ?? []),
  );
  const versions =
    row.lineage === null
      ? [row]
      : await db
          .selectFrom('documents')
          .select(['id', 'published', 'taken'])
          .where('lineage', '=', row.lineage)
          .where('url', '=', row.url)
          .where('publisher', '=', row.publisher)
          .where(sql<boolean>`account is not distinct from ${row.account}`)
          .execute();
  return {
    document: documentOf(row, terms),
    reports: members
      .sort(byPublication)
      .map(({ report, event }) => ({ ...report, event: event === null ? '' : (ids.get(event) ?? '') })),
    versions: [...versions].sort(bySpeaking).map((version) => idOf(version.id)),
  };
}

/** The index of words gives documents of which a report may have the id. */
export async function documentOfReport(work: Work, id: string): Promise<string | null> {
  const match = work.engine.matching([[{ token: reportToken(id), prefix: false }]]);
  for (let left = work.engine.days.documents.all; ; ) {
    const documents = await matches(work, 'words', match, left, 'newest', DOCUMENTS);
    const members = await membersByRow(work, await reportsOf(work, documents));
    const found = members.find(({ report }) => report.id === id);
    if (found) return found.document;
    const last = documents.at(-1);
    if (last === undefined || documents.length < DOCUMENTS) return null;
    left = after(left, 'newest', cursorOf(last));
  }
}
const DOCUMENTS = 500;

/** An event by its id or by one that it had. */
export const eventInFull = async (work: Work, id: string): Promise<EventInFull | null> =>
  (await eventsById(work, [id]))[0] ?? null;

/** Events by their ids or by ones that they had, each once, in the order of the ids; what is not there is passed over. */
export async function eventsById(work: Work, ids: readonly string[]): Promise<EventInFull[]> {
  const { db, engine } = work;
  const stored = ids.map(storedId);
  const keys = await engine.keysOf(db, 'events', stored);
  const strange = stored.filter((id) => !keys.has(id));
  if (strange.length > 0) {
    const heirs = await db
      .selectFrom('aliases')
      .selectAll()
      .where(among(work, 'id', strange))
      .execute();
    const heirKeys = await engine.keysOf(db, 'events', [...new Set(heirs.map(({ event }) => event))]);
    for (const { id, event } of heirs) keys.set(id, heirKeys.get(event) ?? 0);
  }
  return eventsInFull(work, [...new Set(stored.flatMap((id) => keys.get(id) ?? []))]);
}

/** @returns null where the record does not have it */
export async function keyOf({ db, engine }: Work, table: 'documents' | 'events', id: string): Promise<number | null> {
  const [key] = (await engine.keysOf(db, table, [storedId(id)])).values();
  return key ?? null;
}

/** Events by their keys, in the order of the keys that are given. */
export async function eventsInFull(work: Work, keys: readonly number[]): Promise<EventInFull[]> {
  if (keys.length === 0) return [];
  const ids = await eventIds(work, keys);
  const { members, documents } = await told(work, keys);
  const { decided } = await decisionsOn(work, members);
  const byEvent = new Map<number, Teller[]>();
  for (const member of members) {
    const list = byEvent.get(member.event ?? 0);
    if (list) list.push(member);
    else byEvent.set(member.event ?? 0, [member]);
  }
  const found: EventInFull[] = [];
  for (const key of keys) {
    const tellers = byEvent.get(key)?.sort(byPublication);
    const id = ids.get(key);
    if (!tellers || id === undefined) continue;
    const event = await counted(work, eventOfMembers({ id, members: tellers }, decided));
    found.push({
      event,
      documents: [...new Set(tellers.map(({ document }) => document))].flatMap((each) => documents.get(each) ?? []),
    });
  }
  return found;
}

/** The reports of events, and the documents that they stand in. */
async function told(work: Work, events: readonly number[]) {
  const reports = await work.db
    .selectFrom('reports')
    .select(['key', 'event', 'code'])
    .where(among(work, 'event', events))
    .execute();
  const rows = await work.db
    .selectFrom('documents')
    .selectAll()
    .where(among(work, 'key', new Set(reports.map(({ key }) => documentKeyOf(key)))))
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, documentOf(row, work.terms)]));
  const members = reports.flatMap((report) => {
    const document = byKey.get(documentKeyOf(report.key));
    return document ? [tellerIn(report, document, work)] : [];
  });
  return { members, documents: new Map([...byKey.values()].map((document) => [document.id, document])) };
}

/** A claimed count held against the record. */
async function counted({ db, engine }: Work, event: KaidanEvent): Promise<KaidanEvent> {
  const series = event.ordinal && event.date ? seriesNumber(event) : null;
  if (!event.ordinal || series === null) return event;
  const { rows } = await sql<{ held: number }>`
    select count(*) as held from events
    where series = ${series} and key <= ${engine.days.events.on(event.date?.value ?? null).last}`.execute(db);
  return { ...event, ordinal: { ...event.ordinal, held: rows[0]?.held ?? 0 } };
}
