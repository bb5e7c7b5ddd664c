/** Documents into the record, with what is read from them. */
import type { Read } from '../reading/index.js';
import type { KaidanDocument, Report } from '../record/index.js';
import type { Complain } from '../sources/index.js';
import type { Brought, RecordStore } from '../store/index.js';
import { type Attempt, attempts } from './readers/attempt.js';

export const NOTHING: Brought = { documents: 0, reports: 0, events: 0 };

export const sum = (a: Brought, b: Brought): Brought => ({
  documents: a.documents + b.documents,
  reports: a.reports + b.reports,
  events: a.events + b.events,
});

/** Keeps those that are new; the others are not even read. */
export async function keep(
  documents: readonly KaidanDocument[],
  { record, read, complain }: { readonly record: RecordStore; readonly read: Read; readonly complain: Complain },
): Promise<Brought> {
  const known = await record.known(documents.map(({ id }) => id));
  const fresh = documents.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return NOTHING;
  const found = attempts(read, fresh);
  const readings = fresh.map((document, at) => ({ document, reports: reportsOf(found[at], document, complain) }));
  const added = await record.add(readings);
  return { documents: added.documents, reports: added.reports, events: added.events };
}

/** A document that the reader stumbles over is kept without events: one fault does not cost the source. */
function reportsOf(attempt: Attempt | undefined, document: KaidanDocument, complain: Complain): Report[] {
  if (attempt?.kind !== 'failed') return attempt?.reports ?? [];
  const reason = `the reader failed on document ${document.id} (${attempt.error.message})`;
  const file = document.url ?? document.id;
  complain({ file, line: null, reason, advice: 'It is kept without events. Please report it, with the text.' });
  return [];
}
