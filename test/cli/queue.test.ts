/** From pages to a queue, to a worker, to events in a record: the commands. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type Servers, startServers } from '../../scripts/nats.mjs';
import { openRecord } from '../../src/store/index.js';
import { documentsOf, withQueue } from '../work/queue/hands.js';
import { run } from './run.js';

let servers: Servers;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-cli-queue-'));
  servers = await startServers(1);
});
afterAll(async () => {
  await servers.remove();
  rmSync(folder, { recursive: true });
});

it('pages go through a queue into a record, once', async () => {
  const [queue, record] = [servers.fresh(), join(folder, 'talks.db')];
  const added = await run([
    'add',
    '--lang',
    'en',
    '--queue',
    queue,
    'examples/article.html',
    'examples/collected-page.txt',
  ]);
  expect(added).toMatchObject({
    code: 0,
    out: expect.stringMatching(/: [1-9]\d* documents put in; 0 there already; 0 refused\.\n$/),
  });
  const again = await run(['add', '--lang', 'en', '--queue', queue, 'examples/article.html']);
  expect(again.out).toContain(': 0 documents put in; 1 there already');
  expect((await run(['queue', '--lang', 'en', '--queue', queue])).out).toMatch(
    /[1-9]\d* documents wait, 0 are in hand, 0 set aside/,
  );
  const worked = await run(['worker', '--once', '--lang', 'en', '--queue', queue, '--record', record]);
  expect(worked).toMatchObject({ code: 0, out: expect.stringMatching(/: [1-9]\d* documents taken in, 0 set aside/) });
  expect(worked.err).toMatch(/Health and metrics: http:\/\/127\.0\.0\.1:\d+\/metrics/);
  expect((await run(['events', '--record', record, '--country', 'CHN', '--format', 'json'])).out).toContain('CONSULT');
});

it('what was set aside is listed and tried again', async () => {
  const [queue, record] = [servers.fresh(), join(folder, 'aside.db')];
  expect(await run(['queue', 'failed', '--queue', queue])).toMatchObject({
    code: 3,
    err: expect.stringContaining('nothing is set aside'),
  });
  await withQueue(queue, async ({ client, subjects }) => {
    await client.publish(subjects.documents, 'no document');
  });
  const worked = await run(['worker', '--once', '--queue', queue, '--record', record]);
  expect(worked).toMatchObject({ code: 1, err: expect.stringContaining('kaidan queue retry') });
  const listed = await run(['queue', 'failed', '--queue', queue, '--format', 'json']);
  const { key } = JSON.parse(listed.out) as { key: string };
  expect(await run(['queue', 'retry', 'doc-other', '--queue', queue])).toMatchObject({ code: 3 });
  expect(await run(['queue', 'retry', key, '--lang', 'en', '--queue', queue])).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 documents are tried again'),
  });
  expect(JSON.parse((await run(['queue', '--format', 'json', '--queue', queue])).out)).toEqual({
    waiting: 1,
    inHand: 0,
    setAside: 0,
  });
});

it('a record is read anew by workers as by one command', async () => {
  const queue = servers.fresh();
  const [plain, spread] = await Promise.all(['plain.db', 'spread.db'].map((name) => outdated(join(folder, name))));
  if (!plain || !spread) throw new Error('no record');
  const alone = await run(['reread', '--lang', 'en', '--record', plain]);
  expect(alone).toMatchObject({ code: 0, out: expect.stringContaining('40 documents read anew; 40 changed.') });
  for (const changed of [40, 0]) {
    const put = await run(['reread', '--lang', 'en', '--record', spread, '--queue', queue]);
    expect(put).toMatchObject({ code: 0, out: expect.stringContaining('40 documents put in; 0 there already') });
    const worked = await run(['worker', '--once', '--lang', 'en', '--queue', queue, '--record', spread]);
    expect(worked).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        `0 documents taken in, 0 set aside; 0 events new or changed. 40 documents read anew; ${changed} changed.`,
      ),
    });
  }
  expect(await linesOf(spread)).toEqual(await linesOf(plain));
});

/** A record whose documents were read by a reader that found nothing. */
async function outdated(name: string): Promise<string> {
  const record = await openRecord(name, { create: true });
  await record.add((await documentsOf(40)).map((document) => ({ document, reports: [] })));
  await record.close();
  return name;
}

/** All that a record holds, but for when it was taken in. */
async function linesOf(name: string): Promise<unknown[]> {
  const record = await openRecord(name);
  const lines: unknown[] = [];
  for await (const line of record.lines()) lines.push('taken' in line ? { ...line, taken: 0 } : line);
  for await (const event of record.all({}, 'oldest')) lines.push(event);
  await record.close();
  return lines;
}

test.each([
  ['an address that is none', ['add', '--queue', 'http://example.org', 'x.txt'], 4, 'no address of a queue'],
  ['nothing there', ['worker', '--queue', 'nats://127.0.0.1:1', '--record', ':none:'], 4, 'nothing answers there'],
  ['a record beside a queue', ['add', '--queue', 'nats://a', '--record', 'b.db', 'x.txt'], 2, 'cannot be used with'],
  ['no queue', ['worker'], 2, '--queue'],
  ['jobs beside a queue', ['reread', '--queue', 'nats://a', '--jobs', '2'], 2, 'cannot be used with'],
])('%s', async (_, words, code, told) => {
  const where = words.map((word) => (word === ':none:' ? join(folder, 'none.db') : word));
  expect(await run(where)).toMatchObject({ code, err: expect.stringContaining(told) });
});

it('a port that is taken', async () => {
  const taken = Number(new URL(servers.fresh().replace(/,.*\//, '/')).port);
  const words = ['worker', '--queue', servers.fresh(), '--record', join(folder, 'port.db'), '--port', `${taken}`];
  expect(await run(words)).toMatchObject({ code: 2, err: expect.stringContaining('something listens there already') });
});

it('a page that cannot be read is told, and the others are put in', async () => {
  const empty = join(folder, 'empty.txt');
  writeFileSync(empty, '');
  const found = await run(['add', '--lang', 'en', '--queue', servers.fresh(), empty, 'examples/article.html']);
  expect(found).toMatchObject({
    code: 1,
    out: expect.stringContaining('1 documents put in; 0 there already; 1 refused'),
  });
});
