/** Corrections applied: the reports of a document as they were corrected, and the events that follow. */
import type { KaidanDocument, Report } from '../../record/index.js';
import { decoded } from '../code.js';
import { coded } from '../coded.js';
import { corrected } from '../corrections/index.js';
import { documentKeyOf, indexOf } from '../days.js';
import { saidOfEach } from './inheriting.js';
import { among, insertRows, type Work } from './work.js';

/** A document with what was read from it, under the document's key. */
export interface Anew {
  readonly key: number;
  readonly document: KaidanDocument;
  readonly reports: readonly Report[];
}

/** The same documents with their reports as they were corrected. Those that were read are kept beside, where they differ. */
export async function asCorrected<R extends Anew>(work: Work, read: readonly R[]): Promise<R[]> {
  const byDocument = await saidOfEach(work, read);
  const own = read.filter(({ document }) => byDocument.has(document.id));
  await keepOriginals(work, own);
  return read.map((each) => {
    const said = byDocument.get(each.document.id);
    return said ? { ...each, reports: corrected(each.document.text, each.reports, said) } : each;
  });
}

async function keepOriginals(work: Work, read: readonly Anew[]): Promise<void> {
  if (read.length === 0) return;
  await work.db
    .deleteFrom('originals')
    .where(
      among(
        work,
        'document',
        read.map(({ key }) => key),
      ),
    )
    .execute();
  const rows = read.map(({ key, document, reports }): [number, string] => {
    const codes = reports.map((report, index) => coded(report, index, document, work.terms));
    return [key, JSON.stringify(codes)];
  });
  await insertRows(work, 'originals', ['document', 'codes'], rows);
}

/** Documents with their reports as they were read, whatever people said since. */
export async function asRead(work: Work, documents: readonly Omit<Anew, 'reports'>[]): Promise<Anew[]> {
  const keys = documents.map(({ key }) => key);
  const kept = await work.db
    .selectFrom('originals')
    .selectAll()
    .where(among(work, 'document', keys))
    .execute();
  const codes = new Map(kept.map((row) => [row.document, JSON.parse(row.codes) as string[]]));
  const rows = await work.db
    .selectFrom('reports')
    .select(['key', 'code'])
    .where(work.engine.reportsOf(keys.filter((key) => !codes.has(key))))
    .orderBy('key')
    .execute();
  for (const { key, code } of rows) {
    const own = codes.get(documentKeyOf(key)) ?? [];
    own[indexOf(key)] = code;
    codes.set(documentKeyOf(key), own);
  }
  return documents.map((each) => {
    const own = codes.get(each.key) ?? [];
    return { ...each, reports: own.map((code, index) => decoded(code, index, '', each.document, work.terms)) };
  });
}
