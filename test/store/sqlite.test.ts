import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, it } from 'vitest';
import { type EventFilter, openRecord, type RecordStore } from '../../src/store/index.js';
import { conformance, namedBy, readingOf } from './conformance.js';

const folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const last = (): string => join(folder, `${files}.db`);
const make = (): Promise<RecordStore> => {
  files++;
  return openRecord(last(), { create: true, namedBy });
};

conformance('SQLite', make, () => openRecord(last(), { namedBy }));

it('is one file once it is closed, though another process reads it', async () => {
  const record = await make();
  const reader = await openRecord(last());
  await record.add([readingOf(['phone', '2021-11-24', '林外相は24日、トラス英外相と電話会談した。'])]);
  await record.close();
  expect(await reader.stats()).toEqual({ documents: 1, reports: 1, events: 1 });
  await reader.close();
  const copy = join(folder, 'copy.db');
  copyFileSync(last(), copy);
  const copied = await openRecord(copy);
  expect(await copied.stats()).toEqual({ documents: 1, reports: 1, events: 1 });
  await copied.close();
});

it('counts and links the events of a record that was made before they were counted', async () => {
  const record = await make();
  await record.add([readingOf(['phone', '2021-11-24', '林外相は24日、トラス英外相と電話会談した。'])]);
  await record.close();
  const database = new Database(last());
  database.exec(`DROP INDEX events_by_change; ALTER TABLE events DROP COLUMN change; ALTER TABLE events DROP COLUMN traits;
    ALTER TABLE reports DROP COLUMN link; DROP TABLE tallies; DROP TABLE counters; PRAGMA user_version = 3`);
  database.close();
  const opened = await openRecord(last());
  expect(await opened.count({}, 'pair')).toMatchObject([{ key: 'GBR-JPN', events: 1 }]);
  expect((await opened.changes(null, 9)).items).toHaveLength(1);
  await opened.add([readingOf(['second', '2021-11-24', '24日、林外相はトラス英外相と電話会談を行った。'])]);
  expect(await opened.stats()).toEqual({ documents: 2, reports: 2, events: 1 });
  expect(await opened.check()).toEqual([]);
  await opened.close();
});

it('finds the events of a record that was made when days had fewer keys', async () => {
  const record = await make();
  await record.add([
    readingOf(['phone', '2021-11-24', '林外相は24日、トラス英外相と電話会談した。']),
    readingOf(['held', '2021-11-25', '岸防衛大臣は25日、東京でザン・ベトナム国防大臣と会談しました。']),
    readingOf(['undated', '', '林外相はトラス英外相と会談した。']),
  ]);
  const found = async (store: RecordStore) => {
    const ids = async (filter: EventFilter) =>
      (await store.events({ ...filter, order: 'oldest', limit: 9 })).items.map(({ event }) => event.id);
    return [await ids({}), await ids({ countries: ['GBR'] }), await ids({ from: '2021-11-25' })];
  };
  const before = await found(record);
  expect(before.map((ids) => ids.length)).toEqual([3, 2, 1]);
  await record.close();
  const database = new Database(last());
  const old = (key: string) => `${key} / 17011 * 16384 + ${key} % 17011`;
  database.exec(`UPDATE events SET key = -(${old('key')}); UPDATE events SET key = -key;
    UPDATE reports SET event = ${old('event')} WHERE event IS NOT NULL;
    CREATE VIRTUAL TABLE temp.tokens USING fts5vocab('main', 'facets', 'instance');
    CREATE TEMP TABLE rows AS SELECT doc, group_concat(term, ' ') AS tokens FROM temp.tokens GROUP BY doc;
    DELETE FROM facets;
    INSERT INTO facets (rowid, tokens) SELECT ${old('doc')}, tokens FROM temp.rows;
    ALTER TABLE reports DROP COLUMN link; PRAGMA user_version = 5`);
  database.close();
  const opened = await openRecord(last());
  expect(await found(opened)).toEqual(before);
  expect(await opened.check()).toEqual([]);
  await opened.close();
});
