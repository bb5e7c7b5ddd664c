/** What tests of the queue have in common: documents, records, a publisher, a worker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedKnowledge } from '../../../src/knowledge/index.js';
import { createReader } from '../../../src/reading/index.js';
import type { KaidanDocument, Report } from '../../../src/record/index.js';
import { pageDocuments } from '../../../src/sources/index.js';
import { openRecord, type RecordStore } from '../../../src/store/index.js';
import { CLOCK } from '../../../src/work/index.js';
import {
  openQueue,
  Publisher,
  type Queue,
  type Task,
  type Told,
  WorkerMetrics,
  work,
} from '../../../src/work/queue/index.js';

export const read = createReader(shippedKnowledge());

const textOf = (number: number) =>
  `林外相は${(number % 28) + 1}日、タイのドーン副首相兼外相と電話会談を行った。両外相は第${number}号の協力で一致した。`;

/** Documents `doc-0` and so on, each with a report. */
export function documentsOf(count: number): Promise<KaidanDocument[]> {
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({ id: `doc-${at}`, publisher: '例示通信', published: '2022-05-30', text: textOf(at) }),
  );
  return pageDocuments({ name: 'posts.ndjson', bytes: lines.join('\n') });
}

/** A folder for records, taken away in the end. */
export function recordsFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-queue-'));
  let records = 0;
  return {
    folder,
    fresh: () => openRecord(join(folder, `record${++records}.db`), { create: true }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Pauses are short, so that a test need not wait for them. */
export const quick = { ...CLOCK, sleep: (ms: number, signal: AbortSignal) => CLOCK.sleep(Math.min(ms, 50), signal) };

export async function published(
  queue: Queue,
  documents: readonly KaidanDocument[],
  stalled: (reason: string | null) => void = () => {},
  task: Task = 'add',
) {
  const publisher = new Publisher(queue, { clock: quick, signal: new AbortController().signal, stalled }, task);
  for (const document of documents) await publisher.publish(document);
  return publisher.finish();
}

interface Wish {
  readonly record: RecordStore;
  readonly reading?: (document: KaidanDocument) => Report[];
  readonly signal?: AbortSignal;
  readonly once?: boolean;
  readonly told?: Told;
}

/** A worker, until the queue is empty or it is ended. */
export const run = (queue: Queue, { record, reading = read, signal, once = true, told }: Wish) =>
  work({
    queue,
    record,
    // Asked for each alone, so that a test can count.
    read: Object.assign((document: KaidanDocument) => reading(document), {
      all: (): never => {
        throw new Error('read one at a time');
      },
    }),
    clock: quick,
    signal: signal ?? new AbortController().signal,
    once,
    rests: [10],
    told: told ?? new WorkerMetrics(queue),
  });

export async function withQueue(address: string, task: (queue: Queue) => Promise<void>): Promise<void> {
  const queue = await openQueue(address);
  try {
    await task(queue);
  } finally {
    await queue.close();
  }
}
