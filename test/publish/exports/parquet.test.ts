import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { wellFormed } from '../../../src/publish/exports/text.js';
import { EXPORTS } from '../../../src/publish/index.js';
import type { EventInFull } from '../../../src/record/index.js';
import { hostileEvents } from './hostile.js';
import { bytesOf, each, japanese, told } from './written.js';

const fileOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
/** The reader takes a byte order mark off the beginning of a text; in the file it is there. */
const asRead = (text: string): string => wellFormed(text).replace(/^\ufeff/, '');
const rowsOf = async (events: readonly EventInFull[], level: 'event' | 'report' = 'event') =>
  parquetReadObjects({ file: fileOf(await bytesOf('parquet', events, { level })) });

test('a row an event, lists as lists', async () => {
  const rows = await rowsOf(told);
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({
    event: 'evt-summit',
    mode: 'visit',
    approximate: true,
    persons: ['ファム・ミン・チン', '岸田文雄'],
    witnesses: [],
    reports: 2,
  });
});

test('a row a report', async () => {
  const rows = await rowsOf(told, 'report');
  expect(rows.map(({ event_id, minutes }) => [event_id, minutes])).toEqual([
    ['evt-cancelled', null],
    ['evt-signing', null],
    ['evt-summit', 60],
    ['evt-summit', null],
  ]);
});

test('no event', async () => {
  expect(await rowsOf([])).toEqual([]);
  expect(await rowsOf([], 'report')).toEqual([]);
});

test('many rows are written in groups, and given away as they are', async () => {
  const [first] = told;
  if (!first) throw new Error('no event');
  const many = Array.from({ length: 20_001 }, (_, at) => ({ ...first, event: { ...first.event, id: `evt-${at}` } }));
  const write = await EXPORTS.parquet.loadReports?.();
  if (!write) throw new Error('no level of reports');
  const chunks: Uint8Array[] = [];
  for await (const chunk of write(each(many), japanese)) chunks.push(chunk as Uint8Array);
  expect(chunks).toHaveLength(4);
  const file = fileOf(new Uint8Array(Buffer.concat(chunks)));
  expect(parquetMetadata(file).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10_000, 10_000, 1]);
  const rows = await parquetReadObjects({ file, columns: ['event_id'], rowStart: 19_998 });
  expect(rows.map(({ event_id }) => event_id)).toEqual(['evt-19998', 'evt-19999', 'evt-20000']);
});

test('whatever the words, they read back', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      const rows = await rowsOf(events);
      expect(rows.map(({ event, mode, documents }) => [event, mode, documents])).toEqual(
        events.map(({ event, documents }) => [
          asRead(event.id),
          event.mode === null ? null : asRead(event.mode),
          documents.map(({ id }) => id),
        ]),
      );
      const reports = await rowsOf(events, 'report');
      const all = events.flatMap(({ event }) => event.reports);
      expect(reports.map(({ coder, agreements }) => [coder, agreements])).toEqual(
        all.map(({ coder, agreements }) => [asRead(coder), agreements.map(({ name }) => asRead(name))]),
      );
    }),
  );
});
