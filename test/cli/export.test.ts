import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORTS } from '../../src/publish/index.js';
import { PAGE, type Run, run } from './run.js';

let folder: string;
let record: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
  record = join(folder, 'talks.db');
  expect((await run(['add', '--record', record, PAGE])).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const exported = (...rest: string[]): Promise<Run> =>
  run(['export', '--record', record, ...rest], { env: { LANG: 'en_US.UTF-8' } });
const rows = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trimEnd(), { header: true }).data;

describe('export', () => {
  test.each(Object.keys(EXPORTS))('%s goes to a file, whole', async (format) => {
    const file = join(folder, `talks.${format}`);
    expect(await exported('--format', format, '--out', file)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(file).length).toBeGreaterThan(100);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('the same to a pipe', async () => {
    const file = join(folder, 'piped.csv');
    await exported('--format', 'csv', '--out', file);
    const { code, out } = await exported('--format', 'csv');
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(file, 'utf8'));
  });

  test('a name that ends in .gz is compressed', async () => {
    const file = join(folder, 'talks.ndjson.gz');
    await exported('--format', 'ndjson', '--out', file);
    expect(gunzipSync(readFileSync(file)).toString()).toBe((await exported('--format', 'ndjson')).out);
  });

  test('takes the filters of events, and an order', async () => {
    const india = rows((await exported('--format', 'csv', '--country', 'IND', '--order', 'newest')).out);
    expect(india.length).toBeGreaterThan(0);
    expect(india.every(({ countries }) => countries?.split('|').includes('IND'))).toBe(true);
    const days = india.map(({ date }) => date);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('at the level of reports', async () => {
    const reports = rows((await exported('--format', 'csv', '--level', 'report')).out);
    const events = rows((await exported('--format', 'csv')).out);
    expect(reports).toHaveLength(events.reduce((sum, { reports: count }) => sum + Number(count), 0));
  });

  test('says when nothing is like that, and writes the format without it', async () => {
    const { code, out, err } = await exported('--format', 'csv', '--person', 'Nobody');
    expect([code, rows(out)]).toEqual([3, []]);
    expect(err).toContain('talks.db: no event is like that');
  });

  test.each<[string, string[], RegExp]>([
    ['no format', [], /--format <format>' not specified/],
    ['a format that is none', ['--format', 'doc'], /Allowed choices are csv/],
    [
      'a level that a format does not have',
      ['--format', 'ics', '--level', 'report'],
      /ics has no level of reports\. csv and parquet have one/,
    ],
    ['a country that is none', ['--format', 'csv', '--country', 'Atlantis'], /Atlantis is no country/],
    [
      'a folder that is not there',
      ['--format', 'csv', '--out', '/none/here/talks.csv'],
      /its folder is not there\. Make the folder/,
    ],
  ])('refuses %s', async (_what, words, message) => {
    const { code, err } = await exported(...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('keeps bytes off a terminal', async () => {
    const { code, err } = await run(['export', '--record', record, '--format', 'parquet'], { terminal: 80 });
    expect(code).toBe(2);
    expect(err).toContain('parquet is not for a terminal');
  });
});
