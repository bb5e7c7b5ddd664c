/** All documents of a record read anew: while what was read is kept, the next are read. */
import type { KaidanDocument } from '../record/index.js';
import type { Change, RecordStore } from '../store/index.js';
import type { Attempt } from './readers/attempt.js';

/** A slice of the record that was read anew and is kept. */
export interface Reread {
  readonly documents: number;
  readonly changes: readonly Change[];
  /** Those that the reader stumbled over: they stay as they were. */
  readonly failed: readonly { readonly document: KaidanDocument; readonly error: Error }[];
  /** The last document of the slice: another run may go on after it. */
  readonly at: string;
}

interface Underway {
  readonly documents: readonly KaidanDocument[];
  readonly attempts: Promise<readonly Attempt[]>;
}

/** @param after goes on after this document */
export async function* reread(
  record: RecordStore,
  read: (documents: readonly KaidanDocument[]) => Promise<readonly Attempt[]>,
  after?: string,
): AsyncGenerator<Reread> {
  let underway: Underway | null = null;
  for await (const documents of record.documents(after)) {
    const attempts = read(documents);
    // What goes wrong is told when the slice's turn comes.
    attempts.catch(() => {});
    if (underway) yield await kept(record, underway);
    underway = { documents, attempts };
  }
  if (underway) yield await kept(record, underway);
}

async function kept(record: RecordStore, { documents, attempts }: Underway): Promise<Reread> {
  const found = await attempts;
  const readings = documents.flatMap((document, at) => {
    const attempt = found[at];
    return attempt?.kind === 'read' ? [{ document, reports: attempt.reports }] : [];
  });
  const failed = documents.flatMap((document, at) => {
    const attempt = found[at];
    return attempt?.kind === 'failed' ? [{ document, error: attempt.error }] : [];
  });
  const changes = await record.readAnew(readings);
  return { documents: documents.length, changes, failed, at: documents.at(-1)?.id ?? '' };
}
