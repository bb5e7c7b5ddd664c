/** Documents and their reports into the record. */
import type { KaidanDocument, Reading, Report } from '../../record/index.js';
import { coded } from '../coded.js';
import { MOST_REPORTS, reportKey } from '../days.js';
import { QueryError } from '../errors.js';
import { linkCode } from '../link-code.js';
import type { Added } from '../record-store.js';
import { storedId } from '../storable.js';
import { tokensOf } from '../words.js';
import { type Anew, asCorrected } from './correcting.js';
import { rowOf } from './documents.js';
import type { NewReport } from './event-rows.js';
import { type Member, memberOf } from './members.js';
import { relink, type Touched } from './relinking.js';
import { slotsIn } from './slots.js';
import type { DocumentRow } from './tables.js';
import { settleVersions } from './versions.js';
import { insertRows, type Work } from './work.js';

/** A reading on its way into the record. */
interface Placed {
  readonly reading: Incoming;
  readonly row: DocumentRow;
}

/** A reading, and when it is taken in: microseconds since 1970. */
export interface Incoming {
  readonly document: KaidanDocument;
  readonly reports: readonly Report[];
  readonly taken: number;
}

/** Readings that are taken in now, in the order of publication. */
export function incomingNow(readings: readonly Reading[]): Incoming[] {
  const now = Date.now() * 1000;
  const incoming = readings.map((reading, at) => ({ ...reading, taken: now + at }));
  return incoming.sort((a, b) => compare(a.document.published ?? '', b.document.published ?? ''));
}

/**
 * Keeps readings; of one day, in the order in which they come.
 * @returns what became of them; the events of their reports are worked out
 */
export async function add(work: Work, readings: readonly Incoming[]): Promise<Added> {
  const given = new Map(readings.map((reading) => [reading.document.id, reading]));
  const known = await knownIds(work, [...given.keys()]);
  const fresh = [...given.values()].filter(({ document }) => !known.has(document.id));
  if (fresh.length === 0) return { documents: 0, known: readings.length, versions: 0, reports: 0, events: 0 };

  const placed = await place(work, fresh);
  const versions = await settleVersions(
    work,
    placed.map(({ row }) => row),
  );
  await insertRows(
    work,
    'documents',
    DOCUMENT_COLUMNS,
    placed.map(({ row }) => DOCUMENT_COLUMNS.map((name) => row[name])),
  );
  const read = placed.map(({ row, reading }) => ({ key: row.key, speaks: row.superseded === 0, ...reading }));
  const events = await addReports(work, await asCorrected(work, read), versions.heirs);
  return {
    documents: fresh.length,
    known: readings.length - fresh.length,
    versions: versions.count,
    reports: fresh.reduce((sum, { reports }) => sum + reports.length, 0),
    events,
  };
}

const DOCUMENT_COLUMNS = [
  'key',
  'id',
  'form',
  'publisher',
  'account',
  'url',
  'published',
  'title',
  'text',
  'rest',
  'lineage',
  'taken',
  'superseded',
] as const;

export async function knownIds({ db, engine }: Work, ids: readonly string[]): Promise<Set<string>> {
  const stored = new Map(ids.map((id) => [storedId(id), id]));
  const known = await engine.keysOf(db, 'documents', [...stored.keys()]);
  return new Set([...known.keys()].map((id) => stored.get(id) ?? id));
}

async function place(work: Work, readings: readonly Incoming[]): Promise<Placed[]> {
  const keys = await work.engine.newKeys(
    work.db,
    'documents',
    readings.map(({ document }) => document.published),
  );
  const placed = readings.map((reading, at) => ({
    reading,
    row: rowOf(reading.document, keys[at] ?? 0, reading.taken, work.terms),
  }));
  return placed.sort((a, b) => a.row.key - b.row.key);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Keeps the reports of documents, and what they and their documents are found by; the events that they tell of are worked out.
 * @param heirs events that lost reports, each with the report that may speak in its place
 * @returns how many events are new or changed
 */
export async function addReports(work: Work, read: readonly Read[], heirs: Touched['heirs']): Promise<number> {
  const unwritten: NewReport[] = [];
  const members: Member[] = [];
  for (const { key, speaks, document, reports } of read) {
    if (reports.length > MOST_REPORTS)
      throw new QueryError(
        `Document ${document.id} has ${reports.length} reports; at most ${MOST_REPORTS} can be kept.`,
      );
    for (const [index, report] of reports.entries()) {
      const row = reportKey(key, index);
      const member = speaks ? memberOf(row, null, report, document) : null;
      unwritten.push({
        key: row,
        code: coded(report, index, document, work.terms),
        link: member && linkCode(member.key, work.terms),
        slots: member ? slotsIn(member) : [],
      });
      if (member) members.push(member);
    }
  }
  // First of all: where another writer has given out the same numbers, little has to be done again.
  await work.engine.keepTerms(work.db, work.terms);
  const tokens = read.map(({ key, document, reports }) => [key, tokensOf(document, reports)] as const);
  await insertRows(work, 'words', ['rowid', 'tokens'], tokens);
  return relink(work, { members, heirs, unwritten });
}

export interface Read extends Anew {
  /** Whether no newer version stands for it. */
  readonly speaks: boolean;
}
