/**
 * A worker: takes documents from a queue, reads them, keeps them in a record, and only then says that they are done. What it held when it
 * ended, however it ended, another takes. A document that fails is tried again later, and after the fifth time set aside with the reason. A
 * record or a queue that is away is waited for: that is no fault of a document.
 */
import type { JsMsg } from '@nats-io/jetstream';
import type { Read } from '../../reading/index.js';
import type { KaidanDocument } from '../../record/index.js';
import type { RecordStore } from '../../store/index.js';
import type { Clock } from '../clock.js';
import { setAside } from './aside.js';
import type { Queue } from './connection.js';
import { reasonOf } from './errors.js';
import { type Task, taskOf, unpacked } from './message.js';
import { tried } from './patience.js';
import { type Settled, type Sum, settle } from './settled.js';
import { stateOf } from './state.js';
import { taken } from './taken.js';

/** A worker says so often that it is still at work on what it has in hand, that the queue may miss it so many times. */
const SIGNS = 6;
const ATTEMPTS = 5;
/** How long a document that failed rests before it is tried again: after the first time, the second … */
export const RESTS: readonly number[] = [1000, 5000, 20_000, 60_000];
/** A document may be handed out anew because workers end or are cut off; one that ends every worker is known by this. */
const MOST_HANDED_OUT = 20;

export interface WorkerWish {
  readonly queue: Queue;
  readonly record: RecordStore;
  readonly read: Read;
  readonly clock: Clock;
  /** Ends the run after the documents in hand. */
  readonly signal: AbortSignal;
  /** Ends the run when the queue is empty. */
  readonly once: boolean;
  readonly rests: readonly number[];
  readonly told: Told;
}

/** What a worker has to say. */
export interface Told {
  kept(sum: Sum): void;
  /** Milliseconds spent waiting for the queue. */
  taking(ms: number): void;
  failed(document: string, reason: string, isAside: boolean): void;
  /** Something is away and is waited for; null when it is there again. */
  away(what: 'queue' | 'record', reason: string | null): void;
}

interface Item {
  readonly message: JsMsg;
  readonly document: KaidanDocument;
  readonly task: Task;
}

export async function work(wish: WorkerWish): Promise<void> {
  const { queue, signal, once, told } = wish;
  while (!signal.aborted) {
    try {
      const begun = performance.now();
      const { messages, silence } = await waited('queue', wish, () => taken(queue));
      told.taking(performance.now() - begun);
      if (messages.length > 0) await done(messages, silence / SIGNS, wish);
      else if (once && (await waited('queue', wish, () => isEmpty(queue)))) return;
    } catch (error) {
      // Whoever ends the run does not wait for what is away.
      if (!signal.aborted) throw error;
    }
  }
}

/** Asked of the stream: a consumer that has just come back may not know yet what waits for it. */
async function isEmpty(queue: Queue): Promise<boolean> {
  const { waiting, inHand } = await stateOf(queue);
  return waiting + inHand === 0;
}

/**
 * Settles the documents of messages, and says so to the queue: each as soon as it is in the record, or set aside.
 * @param sign milliseconds between two signs that it is still at work
 */
async function done(messages: readonly JsMsg[], sign: number, wish: WorkerWish): Promise<void> {
  const inHand = new Set(messages);
  const signs = setInterval(() => inHand.forEach((message) => message.working()), sign);
  try {
    const items: Item[] = [];
    for (const message of messages) {
      const item = itemOf(message);
      if (typeof item !== 'string') items.push(item);
      // What cannot be read at all will not be read next time.
      else {
        await failed(message, `message ${message.seq}`, item, true, wish);
        inHand.delete(message);
      }
    }
    const { settled, sum } = await waited('record', wish, () => settle(items, wish));
    wish.told.kept(sum);
    for (const { item, failed: reason } of settled as readonly Settled<Item>[]) {
      const { message, document } = item;
      if (reason === null) message.ack();
      else await failed(message, document.id, reason, message.info.deliveryCount >= ATTEMPTS, wish);
      inHand.delete(message);
    }
  } finally {
    clearInterval(signs);
    // Where the run was ended while something was away, another worker may go on at once.
    for (const message of inHand) message.nak();
  }
}

function itemOf(message: JsMsg): Item | string {
  const { deliveryCount } = message.info;
  if (deliveryCount > MOST_HANDED_OUT)
    return `it was handed out ${deliveryCount - 1} times, and each time the worker ended or fell silent`;
  try {
    return { message, document: unpacked(message), task: taskOf(message.headers) };
  } catch (error) {
    return reasonOf(error);
  }
}

async function failed(message: JsMsg, id: string, reason: string, isLast: boolean, wish: WorkerWish): Promise<void> {
  if (isLast) {
    await waited('queue', wish, () => setAside(wish.queue, message, reason));
    message.ack();
  } else message.nak(wish.rests[message.info.deliveryCount - 1] ?? wish.rests.at(-1));
  wish.told.failed(id, reason, isLast);
}

/** Tries until the queue or the record answers, and says when it has to wait. */
async function waited<T>(what: 'queue' | 'record', { clock, signal, told }: WorkerWish, attempt: () => Promise<T>) {
  let isAway = false;
  const waits = (error: unknown): void => {
    isAway = true;
    told.away(what, reasonOf(error));
  };
  const found = await tried(attempt, { clock, signal, waits });
  if (isAway) told.away(what, null);
  return found;
}
