/**
 * Several documents under one address are versions of one. The one that was published last speaks; of those published at one time, the
 * one taken in last. The others are kept with their reports, which tell of no event.
 */
import { sql } from 'kysely';
import { documentKeyOf, indexOf, reportKey } from '../days.js';
import { setEvents } from './event-rows.js';
import { heldMembers } from './members.js';
import { slotRows } from './slots.js';
import { bySpeaking, isVersionOf, type Version } from './speaking.js';
import type { DocumentRow } from './tables.js';
import { among, type Work } from './work.js';

export interface Settled {
  /** How many of the new documents are versions of one that was there, or came with them. */
  readonly count: number;
  /** The events that lost a report, each with the report that may speak in its place. */
  readonly heirs: ReadonlyMap<number, number>;
}

/** Marks those of the new rows that do not speak, and silences those of the record that speak no more. */
export async function settleVersions(work: Work, fresh: readonly DocumentRow[]): Promise<Settled> {
  await work.engine.hold({ slots: [], looks: [], documents: fresh.flatMap(({ lineage }) => lineage ?? []) });
  const lineages = await byLineage(work, fresh);
  const isNew = new Set(fresh.map(({ key }) => key));
  const silenced = new Map<number, Version>();
  let count = 0;
  for (const row of fresh) {
    const versions = (row.lineage === null ? [] : (lineages.get(row.lineage) ?? [])).filter((v) => isVersionOf(v, row));
    if (versions.length < 2) continue;
    count++;
    const speaking = versions.reduce((best, version) => (bySpeaking(version, best) > 0 ? version : best));
    for (const version of versions)
      if (version !== speaking && !version.superseded) silenced.set(version.key, speaking);
  }
  for (const row of fresh) if (silenced.has(row.key)) row.superseded = 1;
  const old = [...silenced].filter(([key]) => !isNew.has(key)).map(([key, { key: speaking }]) => ({ key, speaking }));
  return { count, heirs: old.length > 0 ? await silence(work, old) : new Map() };
}

async function byLineage(work: Work, fresh: readonly DocumentRow[]): Promise<Map<number, Version[]>> {
  const old = await work.db
    .selectFrom('documents')
    .select(['key', 'publisher', 'account', 'url', 'published', 'taken', 'superseded', 'lineage'])
    .where(
      among(
        work,
        'lineage',
        fresh.flatMap(({ lineage }) => lineage ?? []),
      ),
    )
    .execute();
  const lineages = new Map<number, Version[]>();
  for (const row of [...old, ...fresh]) {
    if (row.lineage === null) continue;
    const versions = lineages.get(row.lineage);
    if (versions) versions.push(row);
    else lineages.set(row.lineage, [row]);
  }
  return lineages;
}

async function silence(
  work: Work,
  documents: readonly { key: number; speaking: number }[],
): Promise<Map<number, number>> {
  const { db, engine } = work;
  const speaking = new Map(documents.map((each) => [each.key, each.speaking]));
  await db
    .updateTable('documents')
    .set({ superseded: 1 })
    .where(among(work, 'key', speaking.keys()))
    .execute();
  const members = await heldMembers(work, [...speaking.keys()]);
  await sql`delete from slots where (slot, report) in
    (select slot, report from ${engine.given('gone', ['slot', 'report'], members.flatMap(slotRows))})`.execute(db);
  await setEvents(
    work,
    members.map(({ row }) => [row, null]),
  );
  return new Map(
    members.flatMap(({ row, event }) => {
      const heir = speaking.get(documentKeyOf(row));
      return event === null || heir === undefined ? [] : [[event, reportKey(heir, indexOf(row))] as const];
    }),
  );
}
