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

test('a filter that cannot be understood', async () => {
  const store = await recordOf([]);
  await expect(htmlAt(store, '/?from=yesterday')).rejects.toThrow(/from=yesterday/);
});

test('what is not there', async () => {
  const store = await recordOf([]);
  expect(await htmlAt(store, '/nowhere')).toBeNull();
});
