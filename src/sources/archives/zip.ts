/** A zip: pages, mails and feeds; an X or Mastodon archive; a WACZ with the WARC in it. */
import type { ReadStream } from '../source.js';
import { collectionDocuments } from './collection.js';
import { zipEntries } from './zip-entries.js';

export const zipDocuments: ReadStream = (input, context) =>
  collectionDocuments(zipEntries(input.bytes, context.allowance), { ...input, within: `${input.name}#/` }, context);
