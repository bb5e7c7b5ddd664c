/** Reading in threads. They run the program that `npm test` has built. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KaidanDocument } from '../../src/record/index.js';
import { readDocuments } from '../../src/sources/index.js';
import { openRecord } from '../../src/store/index.js';
import { japanese } from '../reading/ja/told.js';

const root = new URL('../../', import.meta.url);
const bin = new URL('bin/kaidan.js', root).pathname;
/** Two full batches and a part of a third. */
const COUNT = 2300;
/** Every fiftieth tells of a meeting, on one of half the days of a month. */
const REPORTS = 46;
const DAYS = 14;

let folder: string;
let posts: string;
beforeAll(() => {
  if (!existsSync(new URL('dist/cli/main.js', root))) execFileSync('npm', ['run', 'build'], { cwd: root });
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
  posts = join(folder, 'posts.ndjson');
  const lines = Array.from({ length: COUNT }, (_, at) => {
    const day = (at % 28) + 1;
    const told = at % 50 === 0 ? `岸防衛大臣は${day}日、防衛省でベトナムのザン国防大臣と会談を行った。` : '';
    const text = `${told}第${at}報。`;
    return JSON.stringify(
      japanese(text, `2021-11-${String(day).padStart(2, '0')}`, { id: `doc-${at}`, url: `https://example.org/${at}` }),
    );
  });
  writeFileSync(posts, `${lines.join('\n')}\n`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(file: string): Promise<KaidanDocument[]> {
  const documents: KaidanDocument[] = [];
  for await (const document of readDocuments({ name: file, bytes: createReadStream(file) })) documents.push(document);
  return documents;
}

/** All that a record holds but for when it was taken in. */
async function added(jobs: string): Promise<unknown[]> {
  const file = join(folder, `${jobs}.db`);
  const said = execFileSync(process.execPath, [bin, 'add', '--lang', 'en', '--jobs', jobs, '--record', file, posts]);
  expect(said.toString()).toContain(`${COUNT} documents taken in; 0 known already; 0 refused. ${REPORTS} reports`);
  return contentOf(file);
}

async function contentOf(file: string): Promise<unknown[]> {
  const record = await openRecord(file);
  const lines: unknown[] = [];
  for await (const line of record.lines()) lines.push('taken' in line ? { ...line, taken: 0 } : line);
  for await (const event of record.all({}, 'oldest')) lines.push(event);
  await record.close();
  return lines;
}

describe('jobs', () => {
  it('of any number make the same record', async () => {
    const alone = await added('1');
    expect(alone).toHaveLength(COUNT + DAYS);
    expect(await added('3')).toEqual(alone);
  }, 60_000);

  it('of any number read a record anew alike', async () => {
    const anew = async (jobs: string): Promise<[string, unknown[]]> => {
      const file = join(folder, `anew-${jobs}.db`);
      const empty = await openRecord(file, { create: true });
      await empty.add((await readAll(posts)).map((document) => ({ document, reports: [] })));
      await empty.close();
      const said = execFileSync(process.execPath, [bin, 'reread', '--lang', 'en', '--jobs', jobs, '--record', file]);
      return [said.toString().replaceAll(file, ''), await contentOf(file)];
    };
    const [said, content] = await anew('1');
    expect(said).toContain(`: ${COUNT} documents read anew; ${REPORTS} changed.`);
    expect(said).toContain('– → CONSULT/visit 2021-11-01');
    expect(await anew('3')).toEqual([said, content]);
  }, 60_000);

  it('that cannot begin say why, and nothing waits for ever', async () => {
    const { ReadingThreads } = (await import(new URL('dist/work/readers/threads.js', root).href)) as {
      ReadingThreads: typeof import('../../src/work/readers/threads.js').ReadingThreads;
    };
    const threads = new ReadingThreads(2, join(folder, 'no-such-folder'));
    const documents = [japanese('会談した。', '2021-11-24')];
    await expect(threads.read(documents)).rejects.toThrow(/no-such-folder/);
    await expect(threads.read(documents)).rejects.toThrow(/no-such-folder/);
    await threads.close();
  }, 60_000);
});
