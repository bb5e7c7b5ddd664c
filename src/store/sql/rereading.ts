/** Documents read anew: reports that are no longer what they were give way to the new ones. */
import { sql } from 'kysely';
import type { KaidanDocument, Reading, Report } from '../../record/index.js';
import { coded } from '../coded.js';
import { documentKeyOf, indexOf } from '../days.js';
import type { Change } from '../record-store.js';
import { addReports } from './adding.js';
import { type Anew, asCorrected } from './correcting.js';
import { documentOf, documentsById, versionsNumber } from './documents.js';
import { heldMembers, type Member } from './members.js';
import { slotRows } from './slots.js';
import { among, documentsAfter, type Work } from './work.js';

/** Documents of a slice: a second's work, so that other writers need not wait long. */
const SLICE = 200;

/** The documents that come after a key, in the record's order. */
export async function slice(work: Work, after: number): Promise<{ key: number; document: KaidanDocument }[]> {
  const rows = await documentsAfter(work, after, SLICE);
  return rows.map((row) => ({ key: row.key, document: documentOf(row, work.terms) }));
}

/** Keeps what was read anew of documents that the record has, as it has them. */
export async function readAnew(work: Work, readings: readonly Reading[]): Promise<Change[]> {
  const given = new Map(readings.map((reading) => [reading.document.id, reading]));
  const documents = await documentsById(work, given.keys());
  return replace(
    work,
    documents.flatMap(({ key, document }) => {
      const reading = given.get(document.id);
      return reading?.document.text === document.text ? [{ key, document, reports: reading.reports }] : [];
    }),
  );
}

/** Keeps what was read anew, with its corrections, where that differs. */
export async function replace(work: Work, read: readonly Anew[]): Promise<Change[]> {
  const changed = await changedOf(work, await asCorrected(work, read));
  // A newer version may come in meanwhile, and then speak for the document.
  await work.engine.hold({ slots: [], looks: [], documents: changed.map(({ document }) => versionsNumber(document)) });
  const keys = changed.map(({ key }) => key);
  const before = await heldMembers(work, keys);
  await forget(work, keys, before);
  const silent = await silentAmong(work, keys);
  const heirs = new Map(before.flatMap(({ event, row }) => (event === null ? [] : [[event, row] as const])));
  const anew = changed.map((each) => ({ ...each, speaks: !silent.has(each.key) }));
  if (anew.length > 0) await addReports(work, anew, heirs);
  const old = new Map<number, Report[]>();
  for (const { row, report } of before.sort((a, b) => a.row - b.row)) {
    const key = documentKeyOf(row);
    old.set(key, [...(old.get(key) ?? []), report]);
  }
  return changed.map(({ key, document, reports }) => ({
    document: document.id,
    before: old.get(key) ?? [],
    after: reports,
  }));
}

/** Those whose reports differ from what the record has. */
async function changedOf(work: Work, read: readonly Anew[]): Promise<Anew[]> {
  const rows = await work.db
    .selectFrom('reports')
    .select(['key', 'code'])
    .where(work.engine.reportsOf(read.map(({ key }) => key)))
    .execute();
  const codes = new Map<number, Map<number, string>>();
  for (const { key, code } of rows) {
    const document = documentKeyOf(key);
    const known = codes.get(document) ?? new Map<number, string>();
    codes.set(document, known.set(indexOf(key), code));
  }
  return read.filter(({ key, document, reports }) => {
    const known = codes.get(key) ?? new Map<number, string>();
    const same = reports.every((report, index) => coded(report, index, document, work.terms) === known.get(index));
    return !same || known.size !== reports.length;
  });
}

/** The documents for which a newer version stands. */
async function silentAmong(work: Work, documents: readonly number[]): Promise<Set<number>> {
  const rows = await work.db
    .selectFrom('documents')
    .select('key')
    .where(among(work, 'key', documents))
    .where('superseded', '=', 1)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** Takes the old reports of documents away, and what the documents are found by. */
async function forget(work: Work, documents: readonly number[], members: readonly Member[]): Promise<void> {
  if (documents.length === 0) return;
  const { db, engine } = work;
  await db
    .deleteFrom('words')
    .where(among(work, 'rowid', documents))
    .execute();
  await sql`delete from slots where (slot, report) in
    (select slot, report from ${engine.given('gone', ['slot', 'report'], members.flatMap(slotRows))})`.execute(db);
  await db
    .deleteFrom('reports')
    .where(engine.reportsAmong(members.map(({ row }) => row)))
    .execute();
}
