/** Documents from a queue into a record: what became of each. */
import type { Read } from '../../reading/index.js';
import type { KaidanDocument, Reading } from '../../record/index.js';
import type { RecordStore } from '../../store/index.js';
import { attempts } from '../readers/attempt.js';
import { reasonOf } from './errors.js';
import type { Task } from './message.js';

/** A document in hand; `failed` says why, where it cannot be read or kept. */
export interface Settled<Item> {
  readonly item: Item;
  readonly failed: string | null;
}

export interface Sum {
  readonly documents: number;
  readonly known: number;
  /** Documents of the record that were read anew, and those of them whose reports are not what they were. */
  readonly anew: number;
  readonly changed: number;
  readonly reports: number;
  readonly events: number;
  /** Milliseconds spent reading, and waiting for the record. */
  readonly reading: number;
  readonly keeping: number;
}

interface Hand {
  readonly record: RecordStore;
  readonly read: Read;
}

interface Given {
  readonly document: KaidanDocument;
  readonly task: Task;
}

/** A document that was read, and is to be kept. */
interface Ready<Item> {
  readonly item: Item;
  readonly reading: Reading;
}

/**
 * Reads what the record does not have or is to have read anew, and keeps it, all at once; where the record takes them not, each alone, so
 * that the fault of one costs no other. When this has come back, what did not fail is committed.
 * @throws what the record throws, where it is the record that fails and not a document
 */
export async function settle<Item extends Given>(
  items: readonly Item[],
  { record, read }: Hand,
): Promise<{ settled: readonly Settled<Item>[]; sum: Sum }> {
  const begun = performance.now();
  const known = await record.known(items.map(({ document }) => document.id));
  const looked = performance.now();
  const settled: Settled<Item>[] = [];
  const fresh: Ready<Item>[] = [];
  const anew: Ready<Item>[] = [];
  const wanted: Item[] = [];
  for (const item of items) {
    if (item.task === 'add' && known.has(item.document.id)) settled.push({ item, failed: null });
    else wanted.push(item);
  }
  const found = attempts(
    read,
    wanted.map(({ document }) => document),
  );
  for (const [at, item] of wanted.entries()) {
    const attempt = found[at];
    if (attempt?.kind !== 'read') settled.push({ item, failed: `the reader failed (${reasonOf(attempt?.error)})` });
    else
      (known.has(item.document.id) ? anew : fresh).push({
        item,
        reading: { document: item.document, reports: attempt.reports },
      });
  }
  const done = performance.now();
  const sum = { documents: 0, known: known.size - anew.length, anew: 0, changed: 0, reports: 0, events: 0 };
  const add = async (readings: readonly Reading[]): Promise<void> => {
    const added = await record.add(readings);
    for (const name of ['documents', 'known', 'reports', 'events'] as const) sum[name] += added[name];
  };
  const readAnew = async (readings: readonly Reading[]): Promise<void> => {
    sum.changed += (await record.readAnew(readings)).length;
    sum.anew += readings.length;
  };
  settled.push(...(await kept(fresh, record, add)), ...(await kept(anew, record, readAnew)));
  const now = performance.now();
  return { settled, sum: { ...sum, reading: done - looked, keeping: now - done + looked - begun } };
}

async function kept<Item>(
  ready: readonly Ready<Item>[],
  record: RecordStore,
  keep: (readings: readonly Reading[]) => Promise<void>,
): Promise<Settled<Item>[]> {
  if (ready.length === 0) return [];
  try {
    await keep(ready.map(({ reading }) => reading));
    return ready.map(({ item }) => ({ item, failed: null }));
  } catch {
    const settled: Settled<Item>[] = [];
    for (const { item, reading } of ready) settled.push({ item, failed: await refusal(reading, record, keep) });
    return settled;
  }
}

/** A record that was away when a document came, and there again when it was asked, has refused nothing: so the document comes twice. */
const TIMES = 2;

/**
 * Why the record does not take a document; null where it does.
 * @throws what the record throws where it does not answer at all
 */
async function refusal(
  reading: Reading,
  record: RecordStore,
  keep: (readings: readonly Reading[]) => Promise<void>,
): Promise<string | null> {
  let reason = '';
  for (let times = 0; times < TIMES; times++) {
    try {
      await keep([reading]);
      return null;
    } catch (error) {
      await record.known([reading.document.id]);
      reason = `the record does not take it (${reasonOf(error)})`;
    }
  }
  return reason;
}
