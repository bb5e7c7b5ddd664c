/** Documents read anew: reports that are no longer what they were give way to the new ones. */
import { sql } from 'kysely';
import type { KaidanDocument, Report } from '../../record/index.js';
import { coded } from '../code.js';
import { documentKeyOf, indexOf, reportKey } from '../days.js';
import type { Change, Reread } from '../record-store.js';
import { storedId } from '../storable.js';
import { addReports, type Read } from './adding.js';
import { type Anew, asCorrected } from './correcting.js';
import { documentOf } from './documents.js';
import { type Member, membersByRow } from './members.js';
import { relink } from './relinking.js';
import { slotRows } from './slots.js';
import { documentsAfter, listed, type Work } from './work.js';

/** Documents of a slice: a second's work, so that other writers need not wait long. */
const SLICE = 200;

/** The documents that come after a key, in the record's order. */
export async function slice(work: Work, after: number): Promise<{ key: number; document: KaidanDocument }[]> {
  const rows = await documentsAfter(work, after, SLICE);
  return rows.map((row) => ({ key: row.key, document: documentOf(row, work.terms) }));
}

/** @returns the document's key; null where the record does not have it */
export async function keyOfDocument({ db }: Work, id: string): Promise<number | null> {
  const row = await db.selectFrom('documents').select('key').where('id', '=', storedId(id)).executeTakeFirst();
  return row?.key ?? null;
}

/** Keeps what was read anew, with its corrections, where that differs. */
export async function replace(work: Work, read: readonly Anew[]): Promise<Reread> {
  const changed = await changedOf(work, await asCorrected(work, read));
  const before = await membersByRow(
    work,
    changed.flatMap(({ old }) => old),
  );
  await forget(
    work,
    changed.map(({ key }) => key),
    before,
  );
  const members = await addReports(work, changed);
  const heirs = new Map(before.flatMap(({ event, row }) => (event === null ? [] : [[event, row] as const])));
  if (changed.length > 0) await relink(work, { members, heirs });
  const old = new Map<number, Report[]>();
  for (const { row, report } of before.sort((a, b) => a.row - b.row)) {
    const key = documentKeyOf(row);
    old.set(key, [...(old.get(key) ?? []), report]);
  }
  const changes = changed.map(
    ({ key, document, reports }): Change => ({ document: document.id, before: old.get(key) ?? [], after: reports }),
  );
  return { documents: read.length, changes, at: read.at(-1)?.document.id ?? '' };
}

/** Those whose reports differ from what the record has, with the keys of the old ones. */
async function changedOf(work: Work, read: readonly Anew[]): Promise<(Read & { old: number[] })[]> {
  const spans = read.map(({ key }) => [reportKey(key, 0), reportKey(key + 1, 0)]);
  const { rows } = await sql<{ key: number; code: string }>`
    select reports.key, code from json_each(${JSON.stringify(spans)})
    cross join reports on reports.key >= value->>0 and reports.key < value->>1`.execute(work.db);
  const codes = new Map<number, Map<number, string>>();
  for (const { key, code } of rows) {
    const document = documentKeyOf(key);
    const known = codes.get(document) ?? new Map<number, string>();
    codes.set(document, known.set(indexOf(key), code));
  }
  const silent = await work.db
    .selectFrom('documents')
    .select('key')
    .where('key', 'in', listed(read.map(({ key }) => key)))
    .where('superseded', '=', 1)
    .execute();
  const isSilent = new Set(silent.map(({ key }) => key));
  return read.flatMap(({ key, document, reports }) => {
    const known = codes.get(key) ?? new Map<number, string>();
    const same =
      known.size === reports.length &&
      reports.every((report, index) => coded(report, index, document, work.terms) === known.get(index));
    const old = [...known.keys()].map((index) => reportKey(key, index));
    return same ? [] : [{ key, speaks: !isSilent.has(key), document, reports, old }];
  });
}

/** Takes the old reports of documents away, and what the documents are found by. */
async function forget({ db }: Work, documents: readonly number[], members: readonly Member[]): Promise<void> {
  if (documents.length === 0) return;
  await db.deleteFrom('words').where('rowid', 'in', listed(documents)).execute();
  await sql`delete from slots where (slot, report) in
    (select value->>0, value->>1 from json_each(${JSON.stringify(members.flatMap(slotRows))}))`.execute(db);
  await db
    .deleteFrom('reports')
    .where('key', 'in', listed(members.map(({ row }) => row)))
    .execute();
}
