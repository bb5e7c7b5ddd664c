/**
 * A connection to a queue. Two streams of NATS JetStream make it up: NAME holds documents until a worker has them in a record, NAME-failed
 * those that were set aside. Both are made where they are not there; where an administrator made them, they are taken as they are.
 */
import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  RetentionPolicy,
  type StreamConfig,
} from '@nats-io/jetstream';
import { connect as connectTo, type NatsConnection, nanos } from '@nats-io/transport-node';
import { type QueueAddress, queueAddress } from './address.js';
import { QueueError, reasonOf } from './errors.js';

const SECOND = 1000;
/** A worker that says nothing of a document for so long is taken for dead, and the document is given to another. */
export const SILENCE = 60 * SECOND;
/** A document that comes again within this time is passed over by the queue; later, by the record. */
const DUPLICATES = 2 * 3600 * SECOND;
/** How workers take documents. */
const WORKERS = {
  durable_name: 'workers',
  ack_policy: AckPolicy.Explicit,
  ack_wait: nanos(SILENCE),
  /** In the hands of all workers together. */
  max_ack_pending: 20_000,
  /** Workers count themselves: the server would only stop handing a document out, and leave it lying. */
  max_deliver: -1,
} as const;
/** Copies of a stream, where the servers are a cluster. */
const COPIES = 3;

export interface Queue {
  readonly address: QueueAddress;
  readonly connection: NatsConnection;
  readonly streams: JetStreamManager;
  readonly client: JetStreamClient;
  readonly subjects: { readonly documents: string; readonly failed: string };
  /** What workers take documents from; what it tells of itself (`info(true)`) is fresh. */
  consumer(): Promise<Consumer>;
  /** Waits until all that was sent has left, and ends. */
  close(): Promise<void>;
}

/** @throws QueueError where it cannot be used */
export async function openQueue(written: string): Promise<Queue> {
  const address = queueAddress(written);
  const connection = await connected(address);
  try {
    return await opened(address, connection);
  } catch (error) {
    await connection.close();
    const advice = 'Check that JetStream is on (nats-server -js), and that you may make and use streams.';
    throw new QueueError(address.shown, `its streams cannot be used (${reasonOf(error)})`, advice, { cause: error });
  }
}

async function connected(address: QueueAddress): Promise<NatsConnection> {
  try {
    return await connectTo({
      servers: [...address.servers],
      name: 'kaidan',
      timeout: 5 * SECOND,
      // Who was once connected comes back, however long the servers are away.
      maxReconnectAttempts: -1,
      ...(address.tls ? { tls: {} } : {}),
      ...address.access,
    });
  } catch (error) {
    const advice = 'Check the address, that the server runs, and the name and password if it asks for them.';
    throw new QueueError(address.shown, `nothing answers there (${reasonOf(error)})`, advice, { cause: error });
  }
}

async function opened(address: QueueAddress, connection: NatsConnection): Promise<Queue> {
  const client = jetstream(connection);
  const streams = await client.jetstreamManager();
  const { name } = address;
  const subjects = { documents: `${name}.documents`, failed: `${name}.failed` };
  const num_replicas = connection.info?.cluster === undefined ? 1 : COPIES;
  await made(streams, {
    name,
    num_replicas,
    subjects: [subjects.documents],
    // Who publishes to a full queue is told so; nothing that waits is dropped.
    discard: DiscardPolicy.New,
    retention: RetentionPolicy.Workqueue,
    duplicate_window: nanos(DUPLICATES),
  });
  await made(streams, {
    name: `${name}-failed`,
    num_replicas,
    subjects: [`${subjects.failed}.*`],
    // A document that fails again takes the place of its earlier failure.
    max_msgs_per_subject: 1,
    discard: DiscardPolicy.Old,
    retention: RetentionPolicy.Limits,
  });
  let workers: Consumer | null = null;
  return {
    address,
    connection,
    streams,
    client,
    subjects,
    async consumer() {
      const isThere = await workers?.info().catch((error: unknown) => {
        if (codeOf(error) !== NO_SUCH.consumer) throw error;
      });
      if (workers === null || !isThere) {
        workers = client.consumers.getConsumerFromInfo(await streams.consumers.add(name, WORKERS));
      }
      return workers;
    },
    close: () => connection.drain(),
  };
}

const NO_SUCH = { stream: 10_059, consumer: 10_014 } as const;

async function made(streams: JetStreamManager, config: Partial<StreamConfig> & { name: string }): Promise<void> {
  const there = await streams.streams.info(config.name).catch((error: unknown) => {
    if (codeOf(error) === NO_SUCH.stream) return null;
    throw error;
  });
  if (there === null) await streams.streams.add(config);
}

/** The code that JetStream gives an error; null for any other. */
export function codeOf(error: unknown): number | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : null;
}
