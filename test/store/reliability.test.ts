/** What happens to a record when things go wrong around it. Processes run the program that `npm test` has built. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecord } from '../../src/store/index.js';
import { failureOf } from '../../src/store/sqlite/failures.js';
import { japanese } from '../reading/ja/told.js';

const root = new URL('../../', import.meta.url);
const bin = new URL('bin/kaidan.js', root).pathname;
const COUNT = 1500;

let folder: string;
let posts: string;
beforeAll(() => {
  if (!existsSync(new URL('dist/cli/main.js', root))) execFileSync('npm', ['run', 'build'], { cwd: root });
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
  posts = join(folder, 'posts.ndjson');
  const lines = Array.from({ length: COUNT }, (_, at) => {
    const day = `2021-11-${String((at % 28) + 1).padStart(2, '0')}`;
    const text = `岸防衛大臣は${(at % 28) + 1}日、防衛省でベトナムのザン国防大臣と会談を行った。第${at}報。`;
    return JSON.stringify(japanese(text, day, { id: `doc-${at}`, url: `https://example.org/${at}` }));
  });
  writeFileSync(posts, `${lines.join('\n')}\n`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Adds the posts in a process of its own, which may be killed; `shell` comes before the command. */
function adding(record: string, shell = ''): { readonly ended: Promise<Ended>; kill(): void } {
  const command = `${shell} exec "${process.execPath}" "${bin}" add --quiet --record "${record}" "${posts}"`;
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, err }));
  });
  return { ended, kill: () => void child.kill('SIGKILL') };
}

/** Whether every document and every report is there once, and nothing else. */
async function isWhole(file: string): Promise<void> {
  const record = await openRecord(file);
  expect(await record.check()).toEqual([]);
  expect(await record.stats()).toMatchObject({ documents: COUNT, reports: COUNT, events: 28 });
  await record.close();
}

describe('a record', () => {
  it('of which the writer is killed again and again ends up whole', async () => {
    const file = join(folder, 'killed.db');
    // Spread over the time that a run takes, so that some fall into the writing, wherever it is.
    for (const patience of [250, 400, 550, 700, 850, 1000]) {
      const run = adding(file);
      await Promise.race([run.ended, setTimeout(patience)]);
      run.kill();
      await run.ended;
      if (!existsSync(file)) continue;
      const record = await openRecord(file);
      expect(await record.check()).toEqual([]);
      await record.close();
    }
    expect(await adding(file).ended).toEqual({ code: 0, err: '' });
    await isWhole(file);
  }, 60_000);

  it('of two writers at once keeps each document once', async () => {
    const file = join(folder, 'two.db');
    const runs = [adding(file), adding(file)];
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ]);
    await isWhole(file);
  }, 60_000);

  it('is read while another process writes, and never by half', async () => {
    const file = join(folder, 'read.db');
    const record = await openRecord(file, { create: true });
    const run = adding(file);
    let done = false;
    void run.ended.then(() => {
      done = true;
    });
    const counts: number[] = [];
    while (!done) {
      const { items } = await record.events({ order: 'newest', limit: 100 });
      for (const { event, documents } of items) expect(documents).toHaveLength(event.reports.length);
      counts.push((await record.stats()).documents);
      await setTimeout(20);
    }
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(await run.ended).toEqual({ code: 0, err: '' });
    await record.close();
    await isWhole(file);
  }, 60_000);

  it('on a full disk says so, keeps what it has, and goes on when there is room', async () => {
    const file = join(folder, 'full.db');
    // No file may grow beyond so many blocks of 512 bytes.
    const { code, err } = await adding(file, 'ulimit -f 1200;').ended;
    expect(code).toBe(4);
    expect(err).toMatch(
      /full\.db: the disk (?:is full|failed while it was read or written)\. .*what was kept before is safe/,
    );
    const record = await openRecord(file);
    expect(await record.check()).toEqual([]);
    await record.close();
    expect(await adding(file).ended).toEqual({ code: 0, err: '' });
    await isWhole(file);
  }, 60_000);
});

describe('a failure of the database', () => {
  it.each([
    ['SQLITE_NOTADB', /^r\.db: it is not a record\. /],
    ['SQLITE_CORRUPT_VTAB', /^r\.db: the file is damaged\. Restore it/],
    ['SQLITE_FULL', /^r\.db: the disk is full\. Make room/],
    ['SQLITE_BUSY', /^r\.db: another process has been writing to it for long\. Wait/],
    ['SQLITE_READONLY_DIRECTORY', /^r\.db: it may not be written to\. Check who may write/],
    ['SQLITE_CANTOPEN', /^r\.db: it cannot be opened\. Check that its folder/],
    ['SQLITE_IOERR_WRITE', /^r\.db: the disk failed/],
  ])('%s is told with its reason and what to do', (code, message) => {
    const error = failureOf('r.db', Object.assign(new Error('x'), { code }));
    expect(error).toMatchObject({ name: 'RecordError', message: expect.stringMatching(message) });
  });

  it('that is none stays what it was', () => {
    const fault = new TypeError('x is not a function');
    expect(failureOf('r.db', fault)).toBe(fault);
    expect(failureOf('r.db', 'x')).toBe('x');
  });
});
