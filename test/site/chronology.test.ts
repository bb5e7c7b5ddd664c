import { expect, test } from 'vitest';
import { exampleReadings, htmlAt, recordOf, words } from './record.js';

test('the chronology in both languages, the newest first', async () => {
  const store = await recordOf(await exampleReadings());
  const ja = await htmlAt(store, '/');
  expect(ja).toContain('<html lang="ja">');
  expect(ja).toContain('日英首脳会談');
  expect(words(ja)).toMatch(/2023年1月11日\(水\).*2022年3月19日\(土\)/s);
  const en = await htmlAt(store, '/en/');
  expect(en).toContain('Japan–United Kingdom leaders’ meeting');
  expect(words(en)).toContain('Wednesday, 11 January 2023');
});

test('a filter in the address', async () => {
  const store = await recordOf(await exampleReadings());
  const html = await htmlAt(store, '/?country=CHN');
  expect(html).toContain('日中首脳会談');
  expect(html).not.toContain('日英首脳会談');
});

test('a filter that is set can be taken away', async () => {
  const store = await recordOf(await exampleReadings());
  const html = (await htmlAt(store, '/?country=CHN&type=CONSULT')) ?? '';
  expect(html).toContain('href="./?type=CONSULT"');
  expect(html).toContain('href="./?country=CHN"');
});

test('a year and a month', async () => {
  const store = await recordOf(await exampleReadings());
  expect(words(await htmlAt(store, '/in/2022'))).toMatch(/日中首脳会談.*日印首脳会談/s);
  const month = words(await htmlAt(store, '/in/2022-11'));
  expect(month).toContain('日中首脳会談');
  expect(month).not.toContain('日印首脳会談');
  expect(await htmlAt(store, '/in/2022-13')).toBeNull();
});

test('what does not fit on one page goes on behind a link, with its filters', async () => {
  const [reading] = await exampleReadings();
  if (!reading) throw new Error('the example has no documents');
  const many = Array.from({ length: 50 }, (_, at) => {
    const value = new Date(Date.UTC(2020, 0, 1 + 9 * at)).toISOString().slice(0, 10);
    const document = { ...reading.document, id: `doc-${at}`, url: null, text: `${reading.document.text}${at}` };
    const [report] = reading.reports;
    if (!report?.date) throw new Error('the example has no dated report');
    return {
      document,
      reports: [{ ...report, id: `rep-${at}`, event: `evt-${at}`, date: { ...report.date, value } }],
    };
  });
  const store = await recordOf(many);
  const first = (await htmlAt(store, '/?type=CONSULT')) ?? '';
  const [, more] = /class="more"><a href="([^"]*)"/.exec(first) ?? [];
  expect(more).toMatch(/^\.\/\?type=CONSULT&amp;after=/);
});

test('a filter that cannot be understood', async () => {
  const store = await recordOf([]);
  await expect(htmlAt(store, '/?from=yesterday')).rejects.toThrow(/from=yesterday/);
});

test('what is not there', async () => {
  const store = await recordOf([]);
  expect(await htmlAt(store, '/nowhere')).toBeNull();
});
