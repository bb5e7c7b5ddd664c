/** Reading that may fail: one fault does not cost the documents beside it. */
import type { Read } from '../../reading/index.js';
import type { KaidanDocument, Report } from '../../record/index.js';

export type Attempt =
  | { readonly kind: 'read'; readonly reports: Report[] }
  | { readonly kind: 'failed'; readonly error: Error };

export function attempt(read: Read, document: KaidanDocument): Attempt {
  try {
    return { kind: 'read', reports: read(document) };
  } catch (error) {
    return { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
