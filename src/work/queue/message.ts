/** A document as a message, and back. Longer ones are compressed: a message holds a megabyte, where a server is not told otherwise. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { KaidanDocument } from '../../record/schema.js';

const CODING = 'Content-Encoding';
/** What is shorter gains little. */
const SHORT = 16 * 1024;
/** No document is longer; what unpacks to more is made to fill a machine. */
const LONGEST = 64 * 1024 * 1024;
/** Room that a message needs beside its document. */
const HEAD = 2048;

export interface Packed {
  readonly data: Uint8Array;
  readonly headers: MsgHdrs;
}

/** A document as a message; null where a message cannot hold it. */
export function packed(document: KaidanDocument, maxPayload: number): Packed | null {
  const plain = Buffer.from(JSON.stringify(document));
  const head = headers();
  const isLong = plain.length > SHORT;
  if (isLong) head.set(CODING, 'gzip');
  const data = isLong ? gzipSync(plain, { level: 6 }) : plain;
  return plain.length <= LONGEST && data.length + HEAD <= maxPayload ? { data, headers: head } : null;
}

/**
 * The document of a message.
 * @throws Error where it holds none
 */
export function unpacked({ data, headers: head }: { data: Uint8Array; headers?: MsgHdrs | undefined }): KaidanDocument {
  const plain = head?.get(CODING) === 'gzip' ? gunzipSync(data, { maxOutputLength: LONGEST }) : Buffer.from(data);
  const found = KaidanDocument.safeParse(JSON.parse(plain.toString('utf8')));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new Error(`this is no document (${issue?.path.join('.')}: ${issue?.message})`);
}

/** What the queue knows a document by: a name may hold anything, a hash of it may stand anywhere. */
export const keyOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32);
