/** One page that changes: its documents as they stand there. */
import { pageDocuments } from '../../sources/index.js';
import type { Look } from './look.js';

export const page: Look = async ({ address, version }, web, complain) => {
  const fetched = await web.fetch(address, version);
  if (!fetched) return null;
  const documents = await pageDocuments(fetched.page, { complain });
  return { items: documents.map((document) => ({ document, page: null })), version: fetched.version };
};
