/** A record of the examples, and pages of it as the server would answer them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { namedByFrom } from '../../src/cli/named-by.js';
import { namesFrom } from '../../src/cli/names.js';
import { readPage } from '../../src/index.js';
import { shippedFacts, shippedKnowledge } from '../../src/knowledge/index.js';
import type { Reading } from '../../src/record/index.js';
import { addressOf, htmlOf, liveFrame, pageAt, type Surroundings } from '../../src/site/index.js';
import { openRecord, type RecordStore } from '../../src/store/index.js';

const knowledge = shippedKnowledge();
export const surroundings: Surroundings = { names: namesFrom(knowledge), facts: shippedFacts() };

export const exampleReadings = async (): Promise<Reading[]> => {
  const page = new URL('../../examples/collected-page.txt', import.meta.url);
  return (await readPage(readFileSync(page), { name: 'collected-page.txt' })).readings;
};

/** A record that is gone when the test is over. */
export async function recordOf(readings: readonly Reading[]): Promise<RecordStore> {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-site-'));
  const store = await openRecord(join(folder, 'record.db'), {
    create: true,
    namedBy: namedByFrom(knowledge),
  });
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  await store.add(readings);
  return store;
}

/** The page at an address; null where there is none. */
export async function htmlAt(store: RecordStore, written: string, mayWrite = false): Promise<string | null> {
  const { pathname, searchParams } = new URL(written, 'http://example.org');
  const here = addressOf(pathname, searchParams);
  const found = pageAt(here);
  return found && htmlOf(found, store, liveFrame(here, surroundings, mayWrite));
}

/** What a page says, without its tags. */
export const words = (html: string | null): string => (html ?? '').replace(/<[^>]*>/g, '');
