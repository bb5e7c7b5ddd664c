import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { carried } from '../../../src/publish/exports/text.js';
import { hostileEvents, hostileText } from './hostile.js';
import { english, textOf, told } from './written.js';

type Row = Record<string, string>;

/** The rows as a reader of CSV has them, and nothing that it complains of. */
function rowsOf(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv, { header: true, skipEmptyLines: true, newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}
/** As docs/exports.md says: one `'` off every cell that begins with some and then what a formula begins with. */
const asWritten = (cell = ''): string => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1');
const values = (cell = ''): string[] =>
  [...asWritten(cell).matchAll(/((?:[^|\\]|\\[^])*)(\||$)/g)]
    .filter((match, at, all) => at < all.length - 1 || all[at - 1]?.[2] === '|' || match[1] !== '')
    .map((match) => (match[1] ?? '').replace(/\\([^])/g, '$1'));

describe('a row an event', () => {
  test('for a spreadsheet', async () => {
    const csv = await textOf('csv', told);
    expect(csv.startsWith('\ufeffevent,type,mode,status,date,')).toBe(true);
    const rows = rowsOf(csv.slice(1));
    expect(rows.map(({ event }) => event)).toEqual(['evt-cancelled', 'evt-signing', 'evt-summit']);
    expect(rows[2]).toMatchObject({
      type: 'CONSULT',
      status: 'reported',
      date: '2021-11-24',
      title: '日越首脳会談',
      actors: 'VNM',
      recipients: 'JPN',
      persons: 'ファム・ミン・チン|岸田文雄',
      person_ids: 'vnm-pham-minh-chinh|jpn-fumio-kishida',
      places: '総理大臣官邸',
      outcomes: 'AGREE→CHN presumed: 法の支配に向けた連携を確認したものとみられる',
      reports: '2',
      publishers: '例示新聞|見本通信',
      urls: 'https://example.org/d1',
    });
  });

  test('in English', async () => {
    const rows = rowsOf((await textOf('csv', told, { view: english })).slice(1));
    expect(rows[1]?.persons).toBe('Nobuo Kishi|Phan Van Giang');
  });
});

describe('a row a report', () => {
  test('each source by itself, under the names that event report level data goes by', async () => {
    const csv = await textOf('csv', told, { level: 'report' });
    expect(csv.startsWith('id,event_id,country,date_start,')).toBe(true);
    expect(
      rowsOf(csv)
        .filter(({ event_id }) => event_id === 'evt-summit')
        .map(({ source, minutes, start, ordinal }) => [source, minutes, start, ordinal]),
    ).toEqual([
      ['例示新聞', '60', '', ''],
      ['見本通信', '', '18:00', '2'],
    ]);
  });
});

test('whatever the words, they read back', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      const rows = rowsOf((await textOf('csv', events)).slice(1));
      expect(rows.map(({ event }) => asWritten(event))).toEqual(events.map(({ event }) => carried(event.id)));
      rows.forEach((row, at) => {
        const all = events[at]?.event.reports ?? [];
        const names = [...new Set(all.flatMap(({ agreements }) => agreements.map(({ name }) => name)))];
        // One empty value and no value are both an empty cell.
        expect(values(row.agreements)).toEqual(names.join('') === '' && names.length < 2 ? [] : names.map(carried));
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      });
      const reports = rowsOf(await textOf('csv', events, { level: 'report' }));
      expect(reports.map(({ coder }) => asWritten(coder))).toEqual(
        events.flatMap(({ event }) => event.reports.map(({ coder }) => carried(coder))),
      );
    }),
  );
});

test('what is carried is carried as it is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const there = carried(text);
      expect(carried(there)).toBe(there);
      expect(there).not.toMatch(/[^\P{Cc}\t\n]|[\p{Cs}\ufffe\uffff]/u);
    }),
  );
});
