/** Reports of the record, as they are linked and folded into events. */
import { keyOf, type Linkable, type LinkKey, slotsNear, slotsOf } from '../../linking/index.js';
import type { KaidanDocument, Report } from '../../record/index.js';
import { decoded } from '../code.js';
import { indexOf } from '../days.js';
import { linkKeyIn } from '../link-code.js';
import { idOf, restored, textOf } from '../storable.js';
import { back, numbered } from './documents.js';
import type { DocumentRow } from './tables.js';
import { among, type Work } from './work.js';

/** A report by what it is compared by. */
export interface Comparable extends Linkable {
  /** Its key in the record. */
  readonly row: number;
  /** The key of the event that it tells of, as the record has it; null where it speaks for none. */
  readonly event: number | null;
}

/** A report by what it says, and where. */
export interface Teller extends Omit<Comparable, 'key'> {
  readonly report: Report;
  readonly source: Pick<KaidanDocument, 'publisher' | 'account'>;
}

export interface Member extends Comparable, Teller {}

/** @param report as it was read, without its event */
export function memberOf(row: number, event: number | null, report: Report, document: Source): Member {
  return { ...tellerOf(row, event, report, document), key: keyOf(report, document.published) };
}

type Source = Pick<KaidanDocument, 'id' | 'published' | 'publisher' | 'account'>;

function tellerOf(row: number, event: number | null, report: Report, document: Source): Teller {
  const { id, published, publisher, account } = document;
  return { row, event, report, document: id, published, index: indexOf(row), source: { publisher, account } };
}

/** A row of `reports`, of a document that is at hand. */
export const tellerIn = (
  { key, event, code }: { readonly key: number; readonly event: number | null; readonly code: string },
  document: KaidanDocument,
  { terms }: Work,
): Teller => tellerOf(key, event, decoded(code, indexOf(key), '', document, terms), document);

export type ReportRow = Pick<DocumentRow, 'id' | 'published' | 'text' | 'publisher' | 'account'> & {
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
  ).map((row) => memberIn(row, work));

export const membersByEvent = async (work: Work, events: Iterable<number>): Promise<Member[]> =>
  (
    await joined(work)
      .select(COLUMNS)
      .where(among(work, 'reports.event', events))
      .execute()
  ).map((row) => memberIn(row, work));

/** The reports of events, without what they say. */
export async function comparablesByEvent(work: Work, events: Iterable<number>): Promise<Comparable[]> {
  const found = await joined(work)
    .select(['reports.key as row', 'reports.event', 'reports.link', 'documents.id', 'documents.published'])
    .where(among(work, 'reports.event', events))
    .execute();
  const keys = await keysOf(work, found);
  return found.flatMap(({ row, event, id, published }) => {
    const key = keys.get(row);
    return key ? [{ row, event, key, document: idOf(id), published: back(published), index: indexOf(row) }] : [];
  });
}

type Linked = Pick<Comparable, 'row'> & { readonly link: string | null };

/** What reports are compared by. A record of an earlier version has to read them for it. */
export async function keysOf(work: Work, rows: readonly Linked[]): Promise<Map<number, LinkKey>> {
  const keys = new Map<number, LinkKey>();
  const unlinked: number[] = [];
  for (const { row, link } of rows) {
    if (link === null) unlinked.push(row);
    else keys.set(row, linkKeyIn(link, work.terms));
  }
  if (unlinked.length > 0) for (const { row, key } of await membersByRow(work, unlinked)) keys.set(row, key);
  return keys;
}

/** The same with what they say; what is known already is not read again. */
export async function inFull(work: Work, reports: readonly (Comparable | Teller)[]): Promise<Map<number, Teller>> {
  const known = reports.flatMap((each) => ('report' in each ? [each] : []));
  const others = reports.flatMap((each) => ('report' in each ? [] : [each.row]));
  const read = others.length > 0 ? await membersByRow(work, others) : [];
  return new Map([...known, ...read].map((member) => [member.row, member]));
}

/**
 * The reports of documents, which nobody else links until the transaction ends. What was read before they were held may have been linked
 * meanwhile, so it is read again.
 */
export async function heldMembers(work: Work, documents: readonly number[]): Promise<Member[]> {
  const find = async (): Promise<Member[]> =>
    (await joined(work).select(COLUMNS).where(work.engine.reportsOf(documents)).execute()).map((row) =>
      memberIn(row, work),
    );
  const found = await find();
  return (await hold(work, found)) ? find() : found;
}

/** Keeps others from linking these, or what is like them. @returns whether somebody may have done so before */
export const hold = ({ engine }: Work, members: readonly Comparable[]): Promise<boolean> =>
  engine.hold({
    slots: numbersOf(members, ({ key }) => slotsOf(key)),
    looks: numbersOf(members, ({ key }) => slotsNear(key)),
    // What has no slot is met by its document alone.
    documents: numbersOf(members, ({ key, document }) => (slotsOf(key).length === 0 ? [numbered(document)] : [])),
  });

/** One after another, for an engine whose writers are alone does not ask for them. */
function* numbersOf(members: readonly Comparable[], of: (member: Comparable) => number[]): Generator<number> {
  for (const member of members) yield* of(member);
}

/** A row of `reports` with that of its document. */
export function memberIn(row: ReportRow, { terms }: Work): Member {
  const document = {
    id: idOf(row.id),
    published: back(row.published),
    publisher: restored(row.publisher),
    account: back(row.account),
  };
  const report = decoded(row.code, indexOf(row.row), '', { id: document.id, text: textOf(row.text) }, terms);
  return memberOf(row.row, row.event, report, document);
}
