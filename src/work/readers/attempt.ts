/** Reading that may fail: one fault does not cost the documents beside it. */
import type { Read } from '../../reading/index.js';
import type { KaidanDocument, Report } from '../../record/index.js';

export type Attempt =
  | { readonly kind: 'read'; readonly reports: Report[] }
  | { readonly kind: 'failed'; readonly error: Error };

/** What was read from each document, in their order. They are read together, and where that fails each alone. */
export function attempts(read: Read, documents: readonly KaidanDocument[]): Attempt[] {
  try {
    return read.all(documents).map((reports) => ({ kind: 'read', reports }));
  } catch {
    return documents.map((document) => attempt(read, document));
  }
}

function attempt(read: Read, document: KaidanDocument): Attempt {
  try {
    return { kind: 'read', reports: read(document) };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
