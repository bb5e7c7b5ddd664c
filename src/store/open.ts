/** A record by its address. An engine is one line here. */
import { isPostgres } from './postgres/address.js';
import type { OpenOptions, RecordStore } from './record-store.js';

/**
 * Opens a record.
 * @param address a file, or a database (`postgres://user@host/name`)
 * @throws RecordError where it cannot be used
 */
export async function openRecord(address: string, options: OpenOptions = {}): Promise<RecordStore> {
  if (isPostgres(address)) return (await import('./postgres/postgres-store.js')).openPostgres(address, options);
  return (await import('./sqlite/sqlite-store.js')).openSqlite(address, options);
}
