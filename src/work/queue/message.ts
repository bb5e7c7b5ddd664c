/** A document as a message, and back. Longer ones are compressed: a message holds a megabyte, where a server is not told otherwise. */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { KaidanDocument } from '../../record/schema.js';

const CODING = 'Content-Encoding';
const TASK = 'Kaidan-Task';
/** What of the head belongs to the document, wherever the message goes. */
const OWN = [CODING, TASK];
/** What is shorter gains little. */
const SHORT = 16 * 1024;
/** No document is longer; what unpacks to more is made to fill a machine. */
const LONGEST = 64 * 1024 * 1024;
/** Room that a message needs beside its document. */
const HEAD = 2048;

/** What a worker is to do with a document: to take it in if it is new, or to read it anew. */
export type Task = 'add' | 'read anew';

export interface Packed {
  readonly data: Uint8Array;
  readonly headers: MsgHdrs;
}

/** A document as a message; null where a message cannot hold it. */
export function packed(document: KaidanDocument, task: Task, maxPayload: number): Packed | null {
  const plain = Buffer.from(JSON.stringify(document));
  const head = headers();
  const isLong = plain.length > SHORT;
  if (isLong) head.set(CODING, 'gzip');
  if (task !== 'add') head.set(TASK, task);
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

export const taskOf = (head: MsgHdrs | undefined): Task => (head?.get(TASK) === 'read anew' ? 'read anew' : 'add');

/** The head for a message with the same document. */
export function sameHead(head: MsgHdrs | undefined): MsgHdrs {
  const same = headers();
  for (const name of OWN) if (head?.has(name)) same.set(name, head.get(name));
  return same;
}

/** What the queue knows a document by: a name may hold anything, a hash of it may stand anywhere. */
export const keyOf = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 32);
