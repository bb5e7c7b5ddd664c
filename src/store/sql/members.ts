/** Reports of the record, as they are linked and folded into events. */
import { keyOf, type Linkable } from '../../linking/index.js';
import type { KaidanDocument, Report } from '../../record/index.js';
import { decoded } from '../code.js';
import { indexOf } from '../days.js';
import { idOf, restored } from '../storable.js';
import type { DocumentRow } from './tables.js';
import { listed, type Work } from './work.js';

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

const joined = ({ db }: Work) =>
  db
    .selectFrom('reports')
    .innerJoin('documents', (join) => join.on((eb) => eb('documents.key', '=', eb('reports.key', '/', eb.lit(8192)))));

export const membersByRow = async (work: Work, rows: Iterable<number>): Promise<Member[]> =>
  (await joined(work).select(COLUMNS).where('reports.key', 'in', listed(rows)).execute()).map((row) => read(row, work));

export const membersByEvent = async (work: Work, events: Iterable<number>): Promise<Member[]> =>
  (await joined(work).select(COLUMNS).where('reports.event', 'in', listed(events)).execute()).map((row) =>
    read(row, work),
  );

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
