/** A record from a file to a server and back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cluster, startCluster } from '../../scripts/postgres.mjs';
import { backupText, openRecord } from '../../src/store/index.js';
import { PAGE, POSTS, run } from '../cli/run.js';

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

async function textOf(address: string): Promise<string> {
  const record = await openRecord(address);
  let text = '';
  for await (const line of backupText(record.lines())) text += line;
  expect(await record.check()).toEqual([]);
  await record.close();
  return text;
}

/** Events of one day stand in the order in which they were written last. */
const sorted = (out: string): string[] => out.split(/,?\n/).sort();

it('there and back is the same, to the byte', async () => {
  const [file, back] = [join(folder, 'talks.db'), join(folder, 'back.db')];
  const server = (await cluster.fresh()).replace('kaidan@', 'kaidan:geheim@');
  expect((await run(['add', '--quiet', '--record', file, PAGE, POSTS])).code).toBe(0);
  const { out } = await run(['events', '--record', file, '--format', 'ndjson']);
  const [report = ''] = /rep-[0-9a-f]+/.exec(out) ?? [];
  const why = ['--why', '背景の説明', '--who', '例示 花子'];
  expect((await run(['correct', report, '--reject', ...why, '--record', file])).code).toBe(0);
  await run(['sources', 'add', 'https://example.org/feed', '--kind', 'feed', '--record', file]);

  const there = await run(['move', file, server, '--lang', 'en']);
  expect(there).toMatchObject({ code: 0, err: '' });
  expect(there.out).toMatch(
    /^postgres:\/\/kaidan@127\.0\.0\.1:\d+\/record\d+: \d+ documents and \d+ reports moved from .*talks\.db, and found to be the same\.\n$/,
  );
  expect(await run(['move', server, back, '--quiet'])).toEqual({ code: 0, out: '', err: '' });
  expect(await textOf(server)).toBe(await textOf(file));
  expect(await textOf(back)).toBe(await textOf(file));
  // Every command looks into either.
  const looks = [
    ['search', '会談', '--limit', '5'],
    ['events', '--country', 'JPN', '--limit', '9', '--format', 'json'],
    ['export', '--format', 'csv'],
  ];
  for (const look of looks) {
    const [inFile, inServer] = [await run([...look, '--record', file]), await run([...look, '--record', server])];
    expect(inFile.code).toBe(0);
    expect(inServer.code).toBe(0);
    expect(sorted(inServer.out)).toEqual(sorted(inFile.out));
  }
});

it('refuses a place that is not empty', async () => {
  const server = await cluster.fresh();
  expect((await run(['add', '--quiet', '--record', server, POSTS])).code).toBe(0);
  const again = await run(['move', server, server]);
  expect(again.code).toBe(2);
  expect(again.err).toMatch(/it holds something already\. To join two records/);
});

it('tells where a record cannot be used, and shows no password', async () => {
  const server = (await cluster.fresh()).replace('kaidan@', 'kaidan:geheim@');
  for (const argv of [
    ['events', '--record', server],
    ['move', server, join(folder, 'none.db')],
  ]) {
    const { code, err } = await run(argv);
    expect(code).toBe(4);
    expect(err).toMatch(/there is no record in this database/);
    expect(err).not.toContain('geheim');
  }
});
