/** Documents from a queue into a record: what became of each. */
import type { Read } from '../../reading/index.js';
import type { KaidanDocument, Reading } from '../../record/index.js';
import type { RecordStore } from '../../store/index.js';
import { reasonOf } from './errors.js';

/** A document in hand; `failed` says why, where it cannot be read or kept. */
export interface Settled<Item> {
  readonly item: Item;
  readonly failed: string | null;
}

export interface Sum {
  readonly documents: number;
  readonly known: number;
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

/**
 * Reads what the record does not have, and keeps it, all at once; where the record takes them not, each alone, so that the fault of one costs
 * no other. When this has come back, what did not fail is committed.
 * @throws what the record throws, where it is the record that fails and not a document
 */
export async function settle<Item extends { readonly document: KaidanDocument }>(
  items: readonly Item[],
  { record, read }: Hand,
): Promise<{ settled: readonly Settled<Item>[]; sum: Sum }> {
  const begun = performance.now();
  const known = await record.known(items.map(({ document }) => document.id));
  const looked = performance.now();
  const settled: Settled<Item>[] = [];
  const fresh: { item: Item; reading: Reading }[] = [];
  for (const item of items) {
    if (known.has(item.document.id)) settled.push({ item, failed: null });
    else {
      const reading = readingOf(item.document, read);
      if (typeof reading === 'string') settled.push({ item, failed: reading });
      else fresh.push({ item, reading });
    }
  }
  const done = performance.now();
  const { added, refused } = await kept(fresh, record);
  for (const { item, reading } of fresh) settled.push({ item, failed: refused.get(reading) ?? null });
  const now = performance.now();
  const sum = {
    ...added,
    known: added.known + known.size,
    reading: done - looked,
    keeping: now - done + looked - begun,
  };
  return { settled, sum };
}

/** What was read from a document, or why it cannot be read. */
function readingOf(document: KaidanDocument, read: Read): Reading | string {
  try {
    return { document, reports: read(document) };
  } catch (error) {
    return `the reader failed (${reasonOf(error)})`;
  }
}

async function kept(fresh: readonly { readonly reading: Reading }[], record: RecordStore) {
  const refused = new Map<Reading, string>();
  const added = { documents: 0, known: 0, reports: 0, events: 0 };
  const add = async (readings: readonly Reading[]): Promise<void> => {
    const { documents, known, reports, events } = await record.add(readings);
    added.documents += documents;
    added.known += known;
    added.reports += reports;
    added.events += events;
  };
  const readings = fresh.map(({ reading }) => reading);
  if (readings.length === 0) return { added, refused };
  try {
    await add(readings);
  } catch {
    for (const reading of readings) {
      const reason = await refusal(reading, record, add);
      if (reason !== null) refused.set(reading, reason);
    }
  }
  return { added, refused };
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
  add: (readings: readonly Reading[]) => Promise<void>,
): Promise<string | null> {
  let reason = '';
  for (let times = 0; times < TIMES; times++) {
    try {
      await add([reading]);
      return null;
    } catch (error) {
      await record.known([reading.document.id]);
      reason = `the record does not take it (${reasonOf(error)})`;
    }
  }
  return reason;
}
