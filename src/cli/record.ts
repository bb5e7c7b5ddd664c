/** The record that a command works on. */
import { shippedKnowledge } from '../knowledge/index.js';
import { type OpenOptions, openRecord, type RecordStore, shownRecord } from '../store/index.js';
import { DEFAULT_RECORD } from './commands/options.js';
import type { Io } from './io.js';
import { namedByFrom } from './named-by.js';

/**
 * Opens the record, does the task, and closes it, whatever happens.
 * @param task is given the record, and its name as it may be shown: without a password
 */
export async function withRecord<T>(
  file: string | undefined,
  io: Io,
  task: (record: RecordStore, name: string) => Promise<T>,
  { create = false, patience }: Pick<OpenOptions, 'create' | 'patience'> = {},
): Promise<T> {
  const name = file ?? (io.env.KAIDAN_RECORD || DEFAULT_RECORD);
  const record = await openRecord(name, {
    create,
    ...(patience ? { patience } : {}),
    namedBy: namedByFrom(shippedKnowledge()),
  });
  try {
    return await task(record, shownRecord(name));
  } finally {
    await record.close();
  }
}
