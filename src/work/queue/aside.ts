/** Documents that were set aside, each with the reason, until somebody has them tried again. */
import type { JsMsg } from '@nats-io/jetstream';
import type { MsgHdrs } from '@nats-io/transport-node';
import type { Queue } from './connection.js';
import { keyOf, sameHead, unpacked } from './message.js';

export interface SetAside {
  /** What the queue knows it by. */
  readonly key: string;
  /** The document's id and address; null where the message holds no document. */
  readonly document: { readonly id: string; readonly url: string | null; readonly title: string | null } | null;
  readonly reason: string;
  /** When it was set aside, as ISO 8601. */
  readonly at: string;
}

/** JSON: a reason may have lines, and a header may not. */
const REASON = 'Kaidan-Reason';
const WAIT = 2000;

/** Puts a message among those that were set aside. Twice is once. */
export async function setAside(queue: Queue, message: JsMsg, reason: string): Promise<void> {
  const head = sameHead(message.headers);
  head.set(REASON, JSON.stringify(reason));
  const key = message.headers?.get('Nats-Msg-Id').split(':')[0] || keyOf(`message ${message.seq}`);
  await queue.client.publish(`${queue.subjects.failed}.${key}`, message.data, { headers: head });
}

/** All that were set aside, the earliest first. */
export async function* allSetAside(queue: Queue): AsyncGenerator<SetAside> {
  for await (const message of messagesAside(queue)) yield told(message);
}

/**
 * Gives documents back to the workers.
 * @param wanted the id of a document or its key; null for all
 * @returns how many there were
 */
export async function triedAgain(queue: Queue, wanted: ReadonlySet<string> | null): Promise<number> {
  let count = 0;
  for await (const message of messagesAside(queue)) {
    const { key, document } = told(message);
    if (wanted !== null && !wanted.has(key) && !(document && wanted.has(document.id))) continue;
    // An id of its own, or the queue would pass it over as one that it had; the same for the same failure, so that it comes once.
    const msgID = `${key}:${message.seq}`;
    await queue.client.publish(queue.subjects.documents, message.data, { headers: sameHead(message.headers), msgID });
    await queue.streams.streams.deleteMessage(`${queue.address.name}-failed`, message.seq);
    count += 1;
  }
  return count;
}

async function* messagesAside({ client, streams, address }: Queue): AsyncGenerator<JsMsg> {
  const stream = `${address.name}-failed`;
  let left = (await streams.streams.info(stream)).state.messages;
  if (left === 0) return;
  const consumer = await client.consumers.get(stream);
  while (left > 0) {
    let found = 0;
    for await (const message of await consumer.fetch({ max_messages: Math.min(left, 100), expires: WAIT })) {
      found += 1;
      yield message;
    }
    // Somebody else may have taken some of them meanwhile.
    if (found === 0) return;
    left -= found;
  }
}

function told(message: JsMsg): SetAside {
  const key = message.subject.split('.').at(-1) ?? '';
  return { key, document: documentOf(message), reason: reasonIn(message.headers), at: message.time.toISOString() };
}

function documentOf(message: JsMsg): SetAside['document'] {
  try {
    const { id, url, title } = unpacked(message);
    return { id, url, title };
  } catch {
    return null;
  }
}

function reasonIn(head: MsgHdrs | undefined): string {
  try {
    return String(JSON.parse(head?.get(REASON) ?? '""'));
  } catch {
    return '';
  }
}
