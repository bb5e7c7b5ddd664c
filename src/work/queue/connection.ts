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
import {
  connect as connectTo,
  type NatsConnection,
  nanos,
  type ServerInfo,
  TimeoutError,
} from '@nats-io/transport-node';
import { CLOCK } from '../clock.js';
import { type QueueAddress, queueAddress } from './address.js';
import { QueueError, reasonOf } from './errors.js';
import { type Patience, tried } from './patience.js';

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
  /** Bytes that a message has at most. */
  readonly longest: number;
  /** What workers take documents from; what it tells of itself (`info(true)`) is fresh. */
  consumer(): Promise<Consumer>;
  /** Waits a while for all that was sent to leave, and ends. */
  close(): Promise<void>;
}

/** @throws QueueError where it cannot be used */
export async function openQueue(written: string): Promise<Queue> {
  const address = queueAddress(written);
  const [connection, server] = await connected(address);
  try {
    return await tried(() => opened(address, connection, server), UNHEARD, isFinal);
  } catch (error) {
    await connection.close();
    const advice = 'Check that JetStream is on (nats-server -js), and that you may make and use streams.';
    throw new QueueError(address.shown, `its streams cannot be used (${reasonOf(error)})`, advice, { cause: error });
  }
}

/** A cluster that has just begun, or lost a server, answers only when it has chosen who leads. */
const ELECTION = 30 * SECOND;
/** Nobody leads yet, or the others have not been heard of. */
const PASSING: readonly unknown[] = [10_008, 10_005];
const UNHEARD: Patience = { clock: CLOCK, signal: new AbortController().signal, waits: () => {} };
const isFinal = (error: unknown, waited: number): boolean =>
  waited > ELECTION || !(error instanceof TimeoutError || PASSING.includes(codeOf(error)));

/** A connection, and what its server said of itself: while no server is there the connection knows nothing of any. */
async function connected(address: QueueAddress): Promise<[NatsConnection, ServerInfo]> {
  try {
    const connection = await connectTo({
      servers: [...address.servers],
      name: 'kaidan',
      timeout: 5 * SECOND,
      // Who was once connected comes back, however long the servers are away.
      maxReconnectAttempts: -1,
      // A server that fell silent, as one whose machine failed, is left for another after the third time that it does not answer.
      pingInterval: 20 * SECOND,
      ...(address.tls ? { tls: {} } : {}),
      ...address.access,
    });
    if (connection.info) return [connection, connection.info];
    await connection.close();
    throw new Error('the connection was lost at once');
  } catch (error) {
    const advice = 'Check the address, that the server runs, and the name and password if it asks for them.';
    throw new QueueError(address.shown, `nothing answers there (${reasonOf(error)})`, advice, { cause: error });
  }
}

async function opened(address: QueueAddress, connection: NatsConnection, server: ServerInfo): Promise<Queue> {
  const client = jetstream(connection);
  const streams = await client.jetstreamManager();
  const { name } = address;
  const subjects = { documents: `${name}.documents`, failed: `${name}.failed` };
  const num_replicas = server.cluster === undefined ? 1 : COPIES;
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
  return {
    address,
    connection,
    streams,
    client,
    subjects,
    longest: server.max_payload,
    async consumer() {
      const there = await unlessGone(streams.consumers.info(name, WORKERS.durable_name));
      return client.consumers.getConsumerFromInfo(there ?? (await streams.consumers.add(name, WORKERS)));
    },
    close: () => closed(connection),
  };
}

/** What was sent leaves first, but servers that are away are not waited for: what they did not hear is handed out again. */
async function closed(connection: NatsConnection): Promise<void> {
  const waiting = new AbortController();
  const late = CLOCK.sleep(5 * SECOND, waiting.signal);
  await Promise.race([connection.drain().catch(() => {}), late]);
  waiting.abort();
  await connection.close();
}

async function made(streams: JetStreamManager, config: Partial<StreamConfig> & { name: string }): Promise<void> {
  if ((await unlessGone(streams.streams.info(config.name))) === null) await streams.streams.add(config);
}

/** No such stream, no such consumer. */
const GONE: readonly unknown[] = [10_059, 10_014];

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** What is there; null where it is not. */
async function unlessGone<T>(info: Promise<T>): Promise<T | null> {
  try {
    return await info;
  } catch (error) {
    if (GONE.includes(codeOf(error))) return null;
    throw error;
  }
}
