/** Documents through a queue of a real NATS server into a record, with documents, records and servers that fail. */

import { setTimeout } from 'node:timers/promises';
import { AckPolicy, type Consumer, type ConsumerMessages, DiscardPolicy, RetentionPolicy } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Servers, startServers } from '../../../scripts/nats.mjs';
import type { KaidanDocument } from '../../../src/record/index.js';
import type { RecordStore } from '../../../src/store/index.js';
import {
  allSetAside,
  openQueue,
  type Queue,
  type SetAside,
  serveMetrics,
  stateOf,
  triedAgain,
  WorkerMetrics,
} from '../../../src/work/queue/index.js';
import { documentsOf, published, read, recordsFolder, run, withQueue } from './hands.js';

let servers: Servers;
let records: ReturnType<typeof recordsFolder>;
beforeAll(async () => {
  records = recordsFolder();
  servers = await startServers(1);
});
afterAll(async () => {
  await servers.remove();
  records.remove();
});

const EMPTY = { waiting: 0, inHand: 0, setAside: 0 };

async function aside(queue: Queue): Promise<SetAside[]> {
  const found: SetAside[] = [];
  for await (const each of allSetAside(queue)) found.push(each);
  return found;
}

/** A queue with documents, and a record; the worker is the test's. */
async function filled(count: number, task: (queue: Queue, record: RecordStore) => Promise<void>): Promise<void> {
  const record = await records.fresh();
  await withQueue(servers.fresh(), async (queue) => {
    await published(queue, await documentsOf(count));
    await task(queue, record);
  });
  await record.close();
}

/** A record of which some things are otherwise. */
const with_ = (record: RecordStore, other: Partial<RecordStore>): RecordStore =>
  new Proxy(record, {
    get: (target, name) => {
      const value = Reflect.get(name in other ? other : target, name);
      return typeof value === 'function' ? value.bind(name in other ? other : target) : value;
    },
  });

describe('a queue', () => {
  it('brings each document into the record once, however often it is published', () =>
    filled(250, async (queue, record) => {
      expect(await published(queue, await documentsOf(300))).toEqual({ documents: 50, known: 250 });
      await Promise.all([run(queue, { record }), run(queue, { record })]);
      expect(await record.stats()).toMatchObject({ documents: 300, reports: 300 });
      expect(await stateOf(queue)).toEqual(EMPTY);
    }));

  it('holds long documents, and refuses what no message holds', () =>
    filled(0, async (queue, record) => {
      const [document] = await documentsOf(1);
      if (!document) throw new Error('no document');
      const long = { ...document, id: 'long', text: document.text.repeat(2000) };
      expect(await published(queue, [long])).toEqual({ documents: 1, known: 0 });
      let seed = 1;
      const noise = Array.from({ length: 800_000 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return String.fromCharCode(0x4e00 + (seed % 20_000));
      });
      expect(await published(queue, [{ ...document, id: 'longer', text: noise.join('') }])).toMatchObject({
        documents: 0,
      });
      await run(queue, { record, reading: () => [] });
      expect((await record.document('long'))?.document.text).toBe(long.text);
    }));

  it('sets aside what fails five times, with the reason, and has it tried again when asked', () =>
    filled(5, async (queue, record) => {
      let attempts = 0;
      const reading = (document: KaidanDocument) => {
        if (document.id !== 'doc-3') return read(document);
        attempts += 1;
        throw new Error('二行\nの理由');
      };
      await run(queue, { record, reading });
      expect(attempts).toBe(5);
      expect((await record.stats()).documents).toBe(4);
      expect(await aside(queue)).toMatchObject([
        { document: { id: 'doc-3' }, reason: 'the reader failed (二行\nの理由)' },
      ]);
      expect(await triedAgain(queue, new Set(['doc-4']))).toBe(0);
      expect(await triedAgain(queue, new Set(['doc-3']))).toBe(1);
      await run(queue, { record });
      expect((await record.stats()).documents).toBe(5);
      expect(await stateOf(queue)).toEqual(EMPTY);
    }));

  it('a document that fails again after it was tried again is set aside again', () =>
    filled(1, async (queue, record) => {
      const reading = () => {
        throw new Error('still');
      };
      for (let round = 0; round < 2; round++) {
        await run(queue, { record, reading });
        expect(await aside(queue)).toHaveLength(1);
        expect(await triedAgain(queue, null)).toBe(1);
      }
      await run(queue, { record });
      expect((await record.stats()).documents).toBe(1);
    }));

  it('has documents of the record read anew, and takes in those that it does not have', () =>
    filled(0, async (queue, record) => {
      const documents = await documentsOf(30);
      await record.add(documents.slice(0, 20).map((document) => ({ document, reports: [] })));
      await published(queue, documents, undefined, 'read anew');
      const metrics = new WorkerMetrics(queue);
      await run(queue, { record, told: metrics });
      expect(await record.stats()).toMatchObject({ documents: 30, reports: 30 });
      const text = await metrics.text();
      expect(text).toContain('kaidan_worker_documents_total{outcome="kept"} 10');
      expect(text).toContain('kaidan_worker_documents_total{outcome="read anew"} 20');
    }));

  it('what is to be read anew and fails is set aside, tried again, and then read anew', () =>
    filled(0, async (queue, record) => {
      const [document] = await documentsOf(1);
      if (!document) throw new Error('no document');
      await record.add([{ document, reports: read(document) }]);
      await published(queue, [document], undefined, 'read anew');
      const reading = () => {
        throw new Error('not now');
      };
      await run(queue, { record, reading });
      expect(await aside(queue)).toMatchObject([{ document: { id: document.id } }]);
      expect((await record.stats()).reports).toBe(1);
      expect(await triedAgain(queue, null)).toBe(1);
      await run(queue, { record, reading: () => [] });
      expect((await record.stats()).reports).toBe(0);
    }));

  it('sets aside at once what is no document', () =>
    filled(1, async (queue, record) => {
      await queue.client.publish(queue.subjects.documents, '{"id":7}');
      await queue.client.publish(queue.subjects.documents, 'no JSON');
      await run(queue, { record });
      expect((await record.stats()).documents).toBe(1);
      const found = await aside(queue);
      expect(found.map(({ document }) => document)).toEqual([null, null]);
      expect(found.map(({ reason }) => reason).join()).toMatch(/no document.*JSON/);
    }));
});

describe('a record', () => {
  it('that does not take one document takes the others', () =>
    filled(5, async (queue, record) => {
      const add: RecordStore['add'] = async (readings) => {
        if (readings.some(({ document }) => document.id === 'doc-2')) throw new Error('not this one');
        return record.add(readings);
      };
      await run(queue, { record: with_(record, { add }) });
      expect((await record.stats()).documents).toBe(4);
      expect(await aside(queue)).toMatchObject([
        { document: { id: 'doc-2' }, reason: 'the record does not take it (not this one)' },
      ]);
    }));

  it('that was away for a moment has refused nothing', () =>
    filled(5, async (queue, record) => {
      let tries = 0;
      const add: RecordStore['add'] = async (readings) => {
        if (++tries <= 2) throw new Error('gone');
        return record.add(readings);
      };
      const metrics = new WorkerMetrics(queue);
      await run(queue, { record: with_(record, { add }), told: metrics });
      expect((await record.stats()).documents).toBe(5);
      expect(await metrics.text()).not.toContain('outcome="failed"');
    }));

  it('that is away is waited for; who ends the run meanwhile leaves the documents to others', () =>
    filled(5, async (queue, record) => {
      const gone = async () => {
        throw new Error('gone');
      };
      const metrics = new WorkerMetrics(queue);
      const ended = new AbortController();
      const running = run(queue, {
        record: with_(record, { add: gone, known: gone }),
        signal: ended.signal,
        told: metrics,
      });
      while (metrics.troubles().length === 0) await setTimeout(20);
      expect(metrics.troubles()).toEqual(['the record is away: gone']);
      const server = await serveMetrics(metrics, '127.0.0.1', 0);
      const health = await fetch(`http://127.0.0.1:${server.port}/healthz`);
      expect([health.status, await health.text()]).toEqual([503, 'the record is away: gone\n']);
      await server.stop();
      ended.abort();
      await running;
      expect((await record.stats()).documents).toBe(0);
      await run(queue, { record });
      expect((await record.stats()).documents).toBe(5);
      expect(await stateOf(queue)).toEqual(EMPTY);
    }));

  it('has a document before the queue lets go of it', () =>
    filled(3, async (queue, record) => {
      const add: RecordStore['add'] = async (readings) => {
        const added = await record.add(readings);
        expect((await stateOf(queue)).inHand).toBe(3);
        return added;
      };
      await run(queue, { record: with_(record, { add }) });
      expect(await stateOf(queue)).toEqual(EMPTY);
    }));
});

it('a worker that takes long is not taken for dead', () =>
  filled(0, async (queue, record) => {
    const { consumers } = queue.streams;
    await consumers.add(queue.address.name, {
      durable_name: 'workers',
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(1000),
    });
    await published(queue, await documentsOf(3));
    const add: RecordStore['add'] = (readings) => setTimeout(2500).then(() => record.add(readings));
    await run(queue, { record: with_(record, { add }) });
    expect((await consumers.info(queue.address.name, 'workers')).delivered.consumer_seq).toBe(3);
  }));

it('what has come is read, though the rest does not come', () =>
  filled(3, async (queue, record) => {
    let isFirst = true;
    const consumer = async () => {
      const workers = await queue.consumer();
      const fetch: Consumer['fetch'] = async (wish) => {
        const coming = await workers.fetch(wish);
        if (!isFirst) return coming;
        isFirst = false;
        return Object.assign(
          (async function* () {
            for await (const message of coming) {
              yield message;
              throw new Error('heartbeats missed');
            }
          })(),
          { stop: () => {} },
        ) as unknown as ConsumerMessages;
      };
      return Object.assign(Object.create(workers), { fetch }) as Consumer;
    };
    const metrics = new WorkerMetrics(queue);
    const ended = new AbortController();
    const running = run({ ...queue, consumer }, { record, signal: ended.signal, once: false, told: metrics });
    await expect.poll(async () => (await record.stats()).documents).toBe(1);
    expect(metrics.troubles()).toEqual([]);
    ended.abort();
    await running;
  }));

it('a run that is ended finishes the documents in hand', () =>
  filled(250, async (queue, record) => {
    const ended = new AbortController();
    const reading = (document: KaidanDocument) => {
      ended.abort();
      return read(document);
    };
    await run(queue, { record, reading, signal: ended.signal, once: false });
    expect((await record.stats()).documents).toBe(100);
    await expect.poll(() => stateOf(queue)).toEqual({ waiting: 150, inHand: 0, setAside: 0 });
  }));

it('tells of its health and its work', () =>
  filled(3, async (queue, record) => {
    const metrics = new WorkerMetrics(queue);
    const server = await serveMetrics(metrics, '127.0.0.1', 0);
    const at = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${server.port}${path}`, { method });
    await run(queue, { record, told: metrics });
    const text = await (await at('/metrics')).text();
    expect(text).toContain('kaidan_worker_documents_total{outcome="kept"} 3');
    expect(text).toContain('kaidan_worker_queue_documents{state="waiting"} 0');
    expect(text).toMatch(/kaidan_worker_seconds_total\{on="keeping"\} 0\.\d/);
    expect((await at('/healthz')).status).toBe(200);
    expect([(await at('/')).status, (await at('/metrics', 'POST')).status]).toEqual([404, 405]);
    await server.stop();
  }));

it('a queue that is full is waited for, and nothing is lost', async () => {
  const address = servers.fresh();
  const name = address.split('/').at(-1) ?? '';
  const maker = await openQueue(servers.fresh());
  await maker.streams.streams.add({
    name,
    subjects: [`${name}.documents`],
    retention: RetentionPolicy.Workqueue,
    discard: DiscardPolicy.New,
    max_msgs: 20,
  });
  await maker.close();
  const record = await records.fresh();
  await withQueue(address, async (queue) => {
    const told: (string | null)[] = [];
    const ended = new AbortController();
    let running: Promise<void> | null = null;
    const stalled = (reason: string | null) => {
      told.push(reason);
      running ??= run(queue, { record, signal: ended.signal, once: false });
    };
    expect(await published(queue, await documentsOf(150), stalled)).toEqual({ documents: 150, known: 0 });
    expect(told.slice(0, 2)).toEqual([expect.stringMatching(/maximum messages/), null]);
    await expect.poll(() => stateOf(queue), { timeout: 20_000 }).toEqual(EMPTY);
    ended.abort();
    await running;
  });
  expect((await record.stats()).documents).toBe(150);
  await record.close();
});

it('servers that end and come back are waited for, by who publishes and by workers', async () => {
  const record = await records.fresh();
  await withQueue(servers.fresh(), async (queue) => {
    await published(queue, await documentsOf(100));
    await servers.kill();
    const publishing = published(queue, await documentsOf(200));
    const running = run(queue, { record });
    await setTimeout(500);
    await servers.start();
    // A server that ended has forgotten what left it before: the record has not.
    const { documents, known } = await publishing;
    expect(documents + known).toBe(200);
    await running;
    await run(queue, { record });
    await expect.poll(() => stateOf(queue), { timeout: 20_000 }).toEqual(EMPTY);
  });
  expect((await record.stats()).documents).toBe(200);
  await record.close();
});

it('documents that come while the servers are away wait for them', async () => {
  await withQueue(servers.fresh(), async (queue) => {
    await servers.kill();
    await expect.poll(() => queue.connection.info, { timeout: 20_000 }).toBeUndefined();
    const publishing = published(queue, await documentsOf(100));
    await servers.start();
    const { documents, known } = await publishing;
    expect(documents + known).toBe(100);
  });
});

it('servers that are away keep nobody from ending', async () => {
  const queue = await openQueue(servers.fresh());
  await servers.kill();
  await queue.close();
  expect(queue.connection.isClosed()).toBe(true);
  await servers.start();
});
