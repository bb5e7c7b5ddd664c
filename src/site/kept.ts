/** What is dear to work out and the same for all who ask, kept while the record's events are the same. */
import type { RecordStore } from '../store/index.js';

interface Kept {
  /** Tells one state of the record from another. */
  readonly stamp: string;
  readonly values: Map<string, Promise<unknown>>;
}

/** Values that are kept; those asked for longest ago go first. */
const MOST = 200;
const records = new WeakMap<RecordStore, Kept>();

/** @param key tells one value from another, whoever asks for it */
export async function kept<T>(store: RecordStore, key: string, make: () => Promise<T>): Promise<T> {
  const stamp = await store.latestChange();
  const known = records.get(store);
  const { values } = known?.stamp === stamp ? known : fresh(store, stamp);
  const value = (values.get(key) as Promise<T> | undefined) ?? make();
  values.delete(key);
  values.set(key, value);
  for (const oldest of values.keys()) {
    if (values.size <= MOST) break;
    values.delete(oldest);
  }
  // What failed is tried again.
  value.catch(() => values.get(key) === value && values.delete(key));
  return value;
}

function fresh(store: RecordStore, stamp: string): Kept {
  const empty = { stamp, values: new Map<string, Promise<unknown>>() };
  records.set(store, empty);
  return empty;
}
