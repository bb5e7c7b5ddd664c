import { expect, test } from 'vitest';
import { kept } from '../../src/site/kept.js';
import { readingOf } from '../store/conformance.js';
import { recordOf } from './record.js';

/** A value that tells how often it was made. */
function counted() {
  let times = 0;
  return async () => ++times;
}

test('what is kept is made once for all, until the record changes', async () => {
  const store = await recordOf([]);
  const make = counted();
  expect(await Promise.all([kept(store, 'a', make), kept(store, 'a', make)])).toEqual([1, 1]);
  await store.add([readingOf(['protest', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。'])]);
  expect(await kept(store, 'a', make)).toBe(2);
  expect(await kept(store, 'a', make)).toBe(2);
});

test('each record and each key has its own', async () => {
  const [one, other] = [await recordOf([]), await recordOf([])];
  expect(await kept(one, 'a', async () => 'one')).toBe('one');
  expect(await kept(other, 'a', async () => 'other')).toBe('other');
  expect(await kept(one, 'b', async () => 'b')).toBe('b');
});

test('what failed is tried again', async () => {
  const store = await recordOf([]);
  await expect(kept(store, 'a', () => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
  expect(await kept(store, 'a', async () => 'now')).toBe('now');
});

test('only so many are kept, the latest asked for', async () => {
  const store = await recordOf([]);
  const first = counted();
  const second = counted();
  await kept(store, 'first', first);
  await kept(store, 'second', second);
  for (let other = 0; other < 198; other++) await kept(store, `${other}`, async () => other);
  await kept(store, 'first', first);
  await kept(store, 'one more', async () => 0);
  expect(await kept(store, 'first', first)).toBe(1);
  expect(await kept(store, 'second', second)).toBe(2);
});
