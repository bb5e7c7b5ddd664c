/** A record by its address. An engine is one line here. */
import type { OpenOptions, RecordStore } from './record-store.js';

/**
 * Opens a record.
 * @param address a file
 * @throws RecordError where it cannot be used
 */
export async function openRecord(address: string, options: OpenOptions = {}): Promise<RecordStore> {
  const { openSqlite } = await import('./sqlite/sqlite-store.js');
  return openSqlite(address, options);
}
