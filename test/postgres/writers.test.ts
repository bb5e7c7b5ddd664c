/** Many write to one record at once: it ends as if one had written all. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cluster, run, startCluster } from '../../scripts/postgres.mjs';
import { eventsOf, linked } from '../../src/linking/index.js';
import type { KaidanEvent } from '../../src/record/index.js';
import { openRecord, type RecordStore } from '../../src/store/index.js';
import { readings } from '../linking/readings.js';
import { japanese } from '../reading/ja/told.js';
import { readingOf } from '../store/conformance.js';
import { waiting } from './waiting.js';

let cluster: Cluster;
let folder: string;
beforeAll(async () => {
  cluster = await startCluster();
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
});
afterAll(async () => {
  await cluster.remove();
  rmSync(folder, { recursive: true });
});

async function eventsIn(record: RecordStore): Promise<KaidanEvent[]> {
  const events: KaidanEvent[] = [];
  for await (const { event } of record.all({}, 'oldest')) events.push(event);
  return byId(events);
}
const byId = (events: readonly KaidanEvent[]): KaidanEvent[] => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

const MEETING = readingOf(['held', '2021-11-23', '岸防衛大臣は23日、防衛省でザン・ベトナム国防大臣と会談しました。']);
/** It names nobody, so that its event would have another id. */
const TOO = readingOf(['held-too', '2021-11-24', '日本とベトナムの防衛相は23日、東京で会談した。']);
const NEWER = readingOf(['held-anew', '2021-11-25', '日本とベトナムの防衛相は24日、東京で会談した。']);

it.each([
  ['two reports of one meeting are one event', [MEETING, TOO], 1],
  ['one document is kept once', [MEETING, MEETING], 1],
  [
    'two versions of one page: the newer speaks',
    [MEETING, { ...NEWER, document: { ...NEWER.document, url: MEETING.document.url } }],
    1,
  ],
])('%s, though neither writer saw what the other kept', async (_what, [one, other], count) => {
  if (!one || !other) throw new Error('no readings');
  const address = await cluster.fresh();
  const [first, second] = [await openRecord(address, { create: true }), await openRecord(address)];
  // Events of somewhere else, so that the row is there that every writer touches last.
  await first.add([readingOf(['before', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。'])]);
  const barrier = new pg.Client(address);
  await barrier.connect();
  await barrier.query(`begin; select * from kaidan.counters for update`);
  const early = first.add([one]);
  await waiting(barrier, 1);
  const late = second.add([other]);
  await waiting(barrier, 2);
  await barrier.query('commit');
  await barrier.end();
  await Promise.all([early, late]);
  const all = [one, other].filter(({ document }, at, both) => at === 0 || document.id !== both[0]?.document.id);
  const events = (await eventsIn(second)).filter(({ date }) => date?.value !== '2022-02-01');
  expect(events).toHaveLength(count);
  expect((await second.stats()).documents).toBe(all.length + 1);
  if (one.document.url !== other.document.url) expect(events).toEqual(byId(eventsOf(linked(all))));
  expect(await first.check()).toEqual([]);
  await Promise.all([first.close(), second.close()]);
});

const ELSEWHEN = readingOf([
  'another',
  '2021-11-10',
  '岸防衛大臣は10日、防衛省でザン・ベトナム国防大臣と会談しました。',
]);

it.each([
  ['of the same parties, on other days of one month, do not', ELSEWHEN, 0],
  ['of one meeting do', TOO, 1],
])('writers who tell %s wait for each other with their linking', async (_what, reading, expected) => {
  const address = await cluster.fresh();
  const [first, second] = [await openRecord(address, { create: true }), await openRecord(address)];
  await first.add([readingOf(['before', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。'])]);
  const barrier = new pg.Client(address);
  await barrier.connect();
  await barrier.query(`begin; select * from kaidan.counters for update`);
  const adding = [first.add([MEETING])];
  await waiting(barrier, 1);
  adding.push(second.add([reading]));
  await waiting(barrier, 2);
  const { rows } = await barrier.query(
    `select count(*)::integer as waiting from pg_locks where locktype = 'advisory' and not granted`,
  );
  await barrier.query('commit');
  await barrier.end();
  await Promise.all(adding);
  expect(rows[0].waiting).toBe(expected);
  await Promise.all([first.close(), second.close()]);
});

it('whatever they bring, and in whatever order', async () => {
  const address = await cluster.fresh();
  await fc.assert(
    fc.asyncProperty(
      readings.chain((all) =>
        fc.tuple(fc.constant(all), fc.array(fc.shuffledSubarray(all), { minLength: 2, maxLength: 3 })),
      ),
      fc.integer({ min: 1, max: 4 }),
      async ([all, parts], batch) => {
        await run(address, 'drop schema if exists kaidan cascade');
        const stores = await Promise.all([all, ...parts].map(() => openRecord(address, { create: true })));
        await Promise.all(
          [all, ...parts].map(async (part, at) => {
            for (let from = 0; from < part.length; from += batch) await stores[at]?.add(part.slice(from, from + batch));
          }),
        );
        const [store] = stores;
        if (!store) throw new Error('no store');
        expect(await eventsIn(store)).toEqual(byId(eventsOf(linked(all))));
        expect(await store.check()).toEqual([]);
        await Promise.all(stores.map((each) => each.close()));
      },
    ),
    { numRuns: 12 },
  );
});

it('as processes of their own, each with half of what the others have too', async () => {
  const root = new URL('../../', import.meta.url);
  if (!existsSync(new URL('dist/cli/main.js', root))) execFileSync('npm', ['run', 'build'], { cwd: root });
  const bin = new URL('bin/kaidan.js', root).pathname;
  // Versions of one page are of different days: of one day, the one that came last would speak.
  const posts = Array.from({ length: 240 }, (_, at) => {
    const day = (at % 20) + 1;
    const text = `岸防衛大臣は${day}日、防衛省でベトナムのザン国防大臣と会談を行った。第${at}報。`;
    return japanese(text, `2021-11-${String(day).padStart(2, '0')}`, {
      id: `doc-${at}`,
      url: `https://example.org/${at % 190}`,
    });
  });
  const files = [0, 60, 120].map((from, at) => {
    const file = join(folder, `${at}.ndjson`);
    writeFileSync(
      file,
      posts
        .slice(from, from + 120)
        .map((post) => `${JSON.stringify(post)}\n`)
        .join(''),
    );
    return file;
  });
  const adding = (record: string, ...pages: string[]) =>
    promisify(execFile)(process.execPath, [bin, 'add', '--quiet', '--record', record, ...pages]);
  const address = await cluster.fresh();
  await Promise.all(files.map((file) => adding(address, file)));
  await adding(join(folder, 'alone.db'), ...files);
  const [many, alone] = [await openRecord(address), await openRecord(join(folder, 'alone.db'))];
  expect(await many.check()).toEqual([]);
  expect(await many.stats()).toEqual(await alone.stats());
  expect(await eventsIn(many)).toEqual(await eventsIn(alone));
  await Promise.all([many.close(), alone.close()]);
});
