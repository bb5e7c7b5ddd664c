/** Documents into a queue, many on their way at once. A queue that is full or away is waited for. */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import {
  AuthorizationError,
  ClosedConnectionError,
  InvalidArgumentError,
  InvalidSubjectError,
  PermissionViolationError,
} from '@nats-io/transport-node';
import type { KaidanDocument } from '../../record/index.js';
import type { Clock } from '../clock.js';
import type { Queue } from './connection.js';
import { QueueError, reasonOf } from './errors.js';
import { keyOf, packed, type Task } from './message.js';
import { tried } from './patience.js';

const MOST_ON_THE_WAY = 256;
/** A queue that takes nothing for so long is given up. */
const PATIENCE = 15 * 60_000;
const ANSWER = 10_000;
const FINAL = [
  AuthorizationError,
  ClosedConnectionError,
  InvalidArgumentError,
  InvalidSubjectError,
  PermissionViolationError,
];

export interface Published {
  readonly documents: number;
  /** Passed over: the queue had them already. */
  readonly known: number;
}

interface Surroundings {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told once when the queue takes nothing, and why; and with null when it takes documents again. */
  readonly stalled: (reason: string | null) => void;
}

export class Publisher {
  readonly #way = new Set<Promise<void>>();
  readonly #count = { documents: 0, known: 0 };
  /** Whoever has documents read anew may do so again soon after. */
  readonly #run = randomUUID();
  #fault: unknown = null;
  #isStalled = false;

  constructor(
    private readonly queue: Queue,
    private readonly surroundings: Surroundings,
    private readonly task: Task = 'add',
  ) {
    // Each document on its way may wait for the signal.
    setMaxListeners(MOST_ON_THE_WAY, surroundings.signal);
  }

  /**
   * Sends a document, when there is room for it. Whether it arrived, `finish` says.
   * @returns false where it is too long for a message
   * @throws QueueError where the queue takes nothing any more
   */
  async publish(document: KaidanDocument): Promise<boolean> {
    const message = packed(document, this.task, this.queue.longest);
    if (message === null) return false;
    while (this.#way.size >= MOST_ON_THE_WAY) await Promise.race(this.#way);
    this.#check();
    const key = keyOf(document.id);
    const sent = this.#sent(this.task === 'add' ? key : `${key}:${this.#run}`, message).catch((error: unknown) => {
      this.#fault ??= error;
    });
    this.#way.add(sent);
    void sent.then(() => this.#way.delete(sent));
    return true;
  }

  /**
   * Waits until all documents have arrived.
   * @throws QueueError where some have not
   */
  async finish(): Promise<Published> {
    await Promise.all(this.#way);
    this.#check();
    return this.#count;
  }

  async #sent(msgID: string, { data, headers }: NonNullable<ReturnType<typeof packed>>): Promise<void> {
    const { client, subjects } = this.queue;
    const { duplicate } = await tried(
      () => client.publish(subjects.documents, data, { msgID, headers, timeout: ANSWER }),
      { ...this.surroundings, waits: (error) => this.#stall(reasonOf(error)) },
      (error, waited) => waited > PATIENCE || FINAL.some((kind) => error instanceof kind),
    );
    if (duplicate) this.#count.known += 1;
    else this.#count.documents += 1;
    this.#stall(null);
  }

  #stall(reason: string | null): void {
    if (this.#isStalled === (reason !== null)) return;
    this.#isStalled = reason !== null;
    this.surroundings.stalled(reason);
  }

  #check(): void {
    if (this.#fault === null) return;
    const { documents, known } = this.#count;
    throw new QueueError(
      this.queue.address.shown,
      `it takes no more documents (${reasonOf(this.#fault)}); ${documents + known} arrived`,
      'Give the command again when it does: what it has, or the record, is passed over.',
      { cause: this.#fault },
    );
  }
}
