import type { KaidanDocument, Report } from '../../src/record/index.js';
import type { RecordStore } from '../../src/store/index.js';
import { reread as rereadBy } from '../../src/work/reread.js';

/** All documents of a record read anew, one after another. */
export const reread = (record: RecordStore, read: (document: KaidanDocument) => Report[], after?: string) =>
  rereadBy(
    record,
    async (documents) => documents.map((document) => ({ kind: 'read', reports: read(document) })),
    after,
  );
