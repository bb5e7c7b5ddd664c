/** Documents through a queue of real NATS servers into a record, with workers that end, fail and are cut off. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../../../src/knowledge/index.js';
import { createReader } from '../../../src/reading/index.js';
import type { KaidanDocument, Report } from '../../../src/record/index.js';
import { pageDocuments } from '../../../src/sources/index.js';
import { openRecord, type RecordStore } from '../../../src/store/index.js';
import { CLOCK } from '../../../src/work/index.js';
import {
  allSetAside,
  openQueue,
  Publisher,
  type Queue,
  stateOf,
  triedAgain,
  WorkerMetrics,
  work,
} from '../../../src/work/queue/index.js';
import { type Servers, startServers } from './servers.js';

const read = createReader(shippedKnowledge());
let servers: Servers;
let folder: string;
let records = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-queue-'));
  servers = await startServers(1);
});
afterAll(async () => {
  await servers.remove();
  rmSync(folder, { recursive: true });
});

const text = (number: number) =>
  `林外相は${(number % 28) + 1}日、タイのドーン副首相兼外相と電話会談を行った。両外相は第${number}号の協力で一致した。`;
async function documentsOf(count: number): Promise<KaidanDocument[]> {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `doc-${at}`, publisher: '例示通信', published: '2022-05-30', text: text(at) }),
  );
  return pageDocuments({ name: 'posts.ndjson', bytes: lines.join('\n') });
}
const freshRecord = () => openRecord(join(folder, `record${++records}.db`), { create: true });

async function published(
  queue: Queue,
  documents: readonly KaidanDocument[],
  stalled: (reason: string | null) => void = () => {},
) {
  const publisher = new Publisher(queue, { clock: CLOCK, signal: new AbortController().signal, stalled });
  for (const document of documents) expect(await publisher.publish(document)).toBe(true);
  return publisher.finish();
}

interface Wish {
  readonly record: RecordStore;
  readonly reading?: (document: KaidanDocument) => Report[];
  readonly signal?: AbortSignal;
  readonly once?: boolean;
  readonly metrics?: WorkerMetrics;
}
/** Rests are over at once, so that a test need not wait for them. */
const quick = { ...CLOCK, sleep: (ms: number, signal: AbortSignal) => CLOCK.sleep(Math.min(ms, 50), signal) };
const run = (queue: Queue, { record, reading = read, signal, once = true, metrics }: Wish) =>
  work({
    queue,
    record,
    read: reading,
    clock: quick,
    signal: signal ?? new AbortController().signal,
    once,
    rests: [10],
    told: metrics ?? new WorkerMetrics(queue),
  });

async function withQueue(
  task: (queue: Queue, address: string) => Promise<void>,
  address = servers.fresh(),
): Promise<void> {
  const queue = await openQueue(address);
  try {
    await task(queue, address);
  } finally {
    await queue.close();
  }
}

describe('a queue', () => {
  it('brings each document into the record once, however often it is published', () =>
    withQueue(async (queue) => {
      const documents = await documentsOf(250);
      expect(await published(queue, documents)).toEqual({ documents: 250, known: 0 });
      expect(await published(queue, documents)).toEqual({ documents: 0, known: 250 });
      const record = await freshRecord();
      await Promise.all([run(queue, { record }), run(queue, { record })]);
      expect(await record.stats()).toMatchObject({ documents: 250, reports: 250 });
      expect(await stateOf(queue)).toEqual({ waiting: 0, inHand: 0, setAside: 0 });
      await record.close();
    }));

  it('sets aside what fails five times, with the reason, and has it tried again when asked', () =>
    withQueue(async (queue) => {
      await published(queue, await documentsOf(5));
      const record = await freshRecord();
      let attempts = 0;
      const reading = (document: KaidanDocument) => {
        if (document.id !== 'doc-3') return read(document);
        attempts += 1;
        throw new Error('二行\nの理由');
      };
      await run(queue, { record, reading });
      expect(attempts).toBe(5);
      expect((await record.stats()).documents).toBe(4);
      const aside = [];
      for await (const each of allSetAside(queue)) aside.push(each);
      expect(aside).toMatchObject([{ document: { id: 'doc-3' }, reason: 'the reader failed (二行\nの理由)' }]);
      expect(await triedAgain(queue, new Set(['doc-4']))).toBe(0);
      expect(await triedAgain(queue, new Set(['doc-3']))).toBe(1);
      await run(queue, { record });
      expect((await record.stats()).documents).toBe(5);
      expect(await stateOf(queue)).toEqual({ waiting: 0, inHand: 0, setAside: 0 });
      await record.close();
    }));
});
