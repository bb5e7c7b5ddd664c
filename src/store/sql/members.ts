/** Reports of the record, as they are linked and folded into events. */
import { keyOf, type Linkable, slotsNear } from '../../linking/index.js';
import type { KaidanDocument, Report } from '../../record/index.js';
import { decoded } from '../code.js';
import { indexOf } from '../days.js';
import { idOf, restored } from '../storable.js';
import { numbered } from './documents.js';
import type { DocumentRow } from './tables.js';
import { among, type Work } from './work.js';

export interface Member extends Linkable {
  /** Its key in the record. */
  readonly row: number;
  /** The key of the event that it tells of, as the record has it; null where it speaks for none. */
  readonly event: number | null;
  readonly source: Pick<KaidanDocument, 'publisher' | 'account'>;
}

/** @param report as it was read, without its event */
export function memberOf(
  row: number,
  event: number | null,
  report: Report,
  document: Pick<KaidanDocument, 'id' | 'published' | 'publisher' | 'account'>,
): Member {
  const { id, published, publisher, account } = document;
  const source = { publisher, account };
  return { row, event, report, key: keyOf(report, published), document: id, published, index: indexOf(row), source };
}

type ReportRow = Pick<DocumentRow, 'id' | 'published' | 'text' | 'publisher' | 'account'> & {
  row: number;
  event: number | null;
  code: string;
};

const COLUMNS = [
  'reports.key as row',
  'reports.event',
  'reports.code',
  'documents.id',
  'documents.published',
  'documents.text',
  'documents.publisher',
  'documents.account',
] as const;

const joined = ({ db, engine }: Work) =>
  db.selectFrom('reports').innerJoin('documents', (join) => join.on('documents.key', '=', engine.documentOfReport));

export const membersByRow = async (work: Work, rows: Iterable<number>): Promise<Member[]> =>
  (
    await joined(work)
      .select(COLUMNS)
      .where(work.engine.reportsAmong([...rows]))
      .execute()
  ).map((row) => read(row, work));

export const membersByEvent = async (work: Work, events: Iterable<number>): Promise<Member[]> =>
  (
    await joined(work)
      .select(COLUMNS)
      .where(among(work, 'reports.event', events))
      .execute()
  ).map((row) => read(row, work));

/**
 * The reports of documents, which nobody else links until the transaction ends. What was read before they were held may have been linked
 * meanwhile, so it is read again.
 */
export async function heldMembers(work: Work, documents: readonly number[]): Promise<Member[]> {
  const find = async (): Promise<Member[]> =>
    (await joined(work).select(COLUMNS).where(work.engine.reportsOf(documents)).execute()).map((row) =>
      read(row, work),
    );
  const found = await find();
  return (await hold(work, found)) ? find() : found;
}

/** Keeps others from linking these, or what is like them. @returns whether somebody may have done so before */
export const hold = ({ engine }: Work, members: readonly Member[]): Promise<boolean> =>
  engine.hold({
    slots: members.flatMap(({ key }) => slotsNear(key)),
    // What has no slot is met by its document alone.
    documents: members.flatMap(({ key, document }) => (slotsNear(key).length === 0 ? [numbered(document)] : [])),
  });

function read(row: ReportRow, { terms }: Work): Member {
  const document = {
    id: idOf(row.id),
    published: row.published === null ? null : restored(row.published),
    publisher: restored(row.publisher),
    account: row.account === null ? null : restored(row.account),
  };
  const report = decoded(row.code, indexOf(row.row), '', { id: document.id, text: restored(row.text) }, terms);
  return memberOf(row.row, row.event, report, document);
}
