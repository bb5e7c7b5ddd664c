/** A record is worked out in batches as they come; it has to end as if all had come at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { eventsOf, linked } from '../../src/linking/index.js';
import type { KaidanEvent, Reading } from '../../src/record/index.js';
import { openRecord } from '../../src/store/index.js';
import { readings } from '../linking/readings.js';

const folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const byId = (events: readonly KaidanEvent[]): KaidanEvent[] => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

async function kept(all: readonly Reading[], batch: number): Promise<KaidanEvent[]> {
  const file = join(folder, `${++files}.db`);
  const record = await openRecord(file, { create: true });
  for (let at = 0; at < all.length; at += batch) await record.add(all.slice(at, at + batch));
  const events: KaidanEvent[] = [];
  for await (const { event } of record.all({}, 'newest')) events.push(event);
  expect(await record.check()).toEqual([]);
  await record.close();
  rmSync(file);
  return byId(events);
}

it('in any order and in any batches', async () => {
  await fc.assert(
    fc.asyncProperty(
      readings.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.integer({ min: 1, max: 5 }),
      async ([all, shuffled], batch) => void expect(await kept(shuffled, batch)).toEqual(byId(eventsOf(linked(all)))),
    ),
    { numRuns: 60 },
  );
}, 60_000);
