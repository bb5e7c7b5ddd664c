import { expect, test } from 'vitest';
import { warm } from '../../src/server/warming.js';
import { exampleReadings, recordOf, surroundings } from '../site/record.js';

test('each kind of page is made once before it is asked for', async () => {
  const record = await recordOf(await exampleReadings());
  const asked: string[] = [];
  const watched = new Proxy(record, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        asked.push(String(name));
        return value.apply(target, given);
      };
    },
  });
  await warm({ record: watched, surroundings, ended: new AbortController().signal });
  expect(asked).toEqual(expect.arrayContaining(['event', 'document', 'countJointly', 'stats']));
});

test('an empty record has nothing to go wrong, and a server that ends is not kept', async () => {
  await warm({ record: await recordOf([]), surroundings, ended: new AbortController().signal });
  const record = await recordOf(await exampleReadings());
  record.stats = () => Promise.reject(new Error('nobody asks any more'));
  await warm({ record, surroundings, ended: AbortSignal.abort() });
});
