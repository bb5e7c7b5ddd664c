/** A cluster of three servers and workers that are programs of their own, killed at work: every document once, every report once. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { AckPolicy } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Servers, startServers } from '../../../scripts/nats.mjs';
import type { RecordStore } from '../../../src/store/index.js';
import { openQueue, stateOf } from '../../../src/work/queue/index.js';
import { BIN, built } from '../../cli/built.js';
import { documentsOf, published, read, recordsFolder } from './hands.js';

const COUNT = 1200;
let servers: Servers;
let records: ReturnType<typeof recordsFolder>;
beforeAll(async () => {
  built();
  records = recordsFolder();
  servers = await startServers(3);
});
afterAll(async () => {
  await servers.remove();
  records.remove();
});

/** All that a record holds, in one order. */
async function heldBy(record: RecordStore) {
  const events = [];
  for await (const { event } of record.all({}, 'oldest')) events.push(event);
  return { stats: await record.stats(), events };
}

it('workers and the leader of the stream may be killed', async () => {
  const address = servers.fresh();
  const queue = await openQueue(address);
  // Who is killed is found out sooner than in earnest.
  await queue.streams.consumers.add(queue.address.name, {
    durable_name: 'workers',
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(5000),
    max_deliver: -1,
  });
  const documents = await documentsOf(COUNT);
  const quiet = await records.fresh();
  const record = await records.fresh();
  const file = join(records.folder, 'record2.db');
  const workers: ChildProcess[] = [];
  const start = (...more: string[]) => {
    const words = [BIN, 'worker', '--queue', address, '--record', file, '--quiet', ...more];
    const worker = spawn(process.execPath, words, { stdio: 'ignore' });
    workers.push(worker);
    return worker;
  };
  try {
    await published(queue, documents.slice(0, COUNT / 2));
    const [first] = [start(), start()];
    const kept = (at: number) =>
      expect.poll(async () => (await record.stats()).documents, { timeout: 90_000 }).toBeGreaterThanOrEqual(at);
    await kept(100);
    first?.kill('SIGKILL');
    const { cluster } = await queue.streams.streams.info(queue.address.name);
    await servers.kill(cluster?.leader);
    // The two that are left choose who leads now.
    const more = await published(queue, documents.slice(COUNT / 2));
    expect(more.documents + more.known).toBe(COUNT / 2);
    await kept(COUNT / 2);
    await servers.start();
    await kept(COUNT);
    await expect.poll(() => stateOf(queue), { timeout: 90_000 }).toEqual({ waiting: 0, inHand: 0, setAside: 0 });
    workers[1]?.kill('SIGTERM');
    expect(await once(workers[1] as ChildProcess, 'exit')).toEqual([0, null]);
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await queue.close();
  }
  // The same documents, in one place and without falls.
  await quiet.add(documents.map((document) => ({ document, reports: read(document) })));
  expect((await record.stats()).documents).toBe(COUNT);
  expect(await heldBy(record)).toEqual(await heldBy(quiet));
  await quiet.close();
  await record.close();
});
