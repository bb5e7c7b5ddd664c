import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { openRecord, type RecordStore } from '../../src/store/index.js';
import { conformance, countriesNamed, readingOf } from './conformance.js';

const folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const last = (): string => join(folder, `${files}.db`);
const make = (): Promise<RecordStore> => {
  files++;
  return openRecord(last(), { create: true, countriesNamed });
};

conformance('SQLite', make, () => openRecord(last(), { countriesNamed }));

it('counts the events of a record that was made before events were counted', async () => {
  const record = await make();
  await record.add([readingOf(['phone', '2021-11-24', '林外相は24日、トラス英外相と電話会談した。'])]);
  await record.close();
  const database = new Database(last());
  database.exec(`DROP INDEX events_by_change; ALTER TABLE events DROP COLUMN change; ALTER TABLE events DROP COLUMN traits;
    DROP TABLE tallies; DROP TABLE counters; PRAGMA user_version = 3`);
  database.close();
  const opened = await openRecord(last());
  expect(await opened.count({}, 'pair')).toMatchObject([{ key: 'GBR-JPN', events: 1 }]);
  expect((await opened.changes(null, 9)).items).toHaveLength(1);
  expect(await opened.check()).toEqual([]);
  await opened.close();
});
