/** `kaidan serve` as a user runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BIN, built } from './built.js';
import { PAGE, run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'kaidan-serve-'));
const record = join(folder, 'record.db');
beforeAll(async () => {
  built();
  await run(['add', '--quiet', PAGE], { env: { KAIDAN_RECORD: record } });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** A server on a port that is free. */
async function started(
  ...words: string[]
): Promise<{ at: string; child: ChildProcess; ended: Promise<number | null> }> {
  const child = spawn(process.execPath, [BIN, 'serve', '--record', record, '--port', '0', ...words]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  let told = '';
  for await (const piece of child.stderr.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    told += piece;
    const [, at] = /(http\S+\/)\. Ctrl-C/.exec(told) ?? [];
    if (at) return { at, child, ended };
  }
  throw new Error(told);
}

describe('a server', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('answers, and ends on %s', async (signal) => {
    const { at, child, ended } = await started();
    expect(at).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(at)).status).toBe(200);
    const news = await fetch(`${at}changes`);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(await news.text()).toContain('retry:');
  });

  test('shows what another process adds', async () => {
    const { at } = await started();
    const count = async (): Promise<number> =>
      ((await (await fetch(`${at}index.json`)).json()) as { events: [] }).events.length;
    const before = await count();
    const text = '日本政府は1日、北朝鮮に抗議した。';
    const line = JSON.stringify({
      id: 'd',
      publisher: '例示通信',
      published: '2024-02-01',
      title: null,
      text,
      url: null,
    });
    expect((await run(['add', '--quiet', '-'], { stdin: `${line}\n`, env: { KAIDAN_RECORD: record } })).code).toBe(0);
    expect(await count()).toBe(before + 1);
  });

  test('says what is in its way', async () => {
    const { at } = await started();
    const again = await run(['serve', '--record', record, '--port', new URL(at).port]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('something listens there already')]);
    expect(await run(['serve', '--record', join(folder, 'none.db')])).toMatchObject({ code: 4 });
  });

  test.each([
    [['--port', '70000']],
    [['--port', 'x']],
    [['--origin', 'talks.example.org']],
    [['--origin', 'https://talks.example.org/kaidan']],
    [['--origin', 'ftp://talks.example.org']],
    [['--host', '192.0.2.1', '--port', '0']],
  ])('is not started with %j', async (words) => {
    expect(await run(['serve', '--record', record, ...words])).toMatchObject({ code: 2 });
  });
});
