/** `bin/kaidan.js` as a user runs it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { BIN, built } from './built.js';
import { PAGE } from './run.js';

const env = { PATH: process.env.PATH, LANG: 'ja_JP.UTF-8' };

beforeAll(built, 120_000);

/** Runs the program with a page piped in. */
function piped(
  argv: readonly string[],
  input: string,
  cwd?: string,
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...argv], { env, cwd });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

test('a page from standard input', async () => {
  const { code, out, err } = await piped(['read'], readFileSync(PAGE, 'utf8'));
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('日印首脳会談');
});

test('wrong use', async () => {
  const { code, out, err } = await piped(['read', '--format', 'x'], '');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Allowed choices');
});

test('nothing to read', async () => expect((await piped(['read'], '')).code).toBe(3));

test('a pipe that closes early ends the run quietly', async () => {
  const child = spawn(process.execPath, [BIN, 'read', '--format', 'ndjson'], { env });
  const line = '{"text":"岸田総理大臣は、スナク首相と日英首脳会談を行った。","published":"2023-01-11"}\n';
  child.stdin.on('error', () => {});
  child.stdin.end(line.repeat(20_000));
  child.stdout.once('data', () => child.stdout.destroy());
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, err]).toEqual([0, '']);
}, 60_000);

test('what was imported in a folder is known to a reading in that folder', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'kaidan-'));
  try {
    const page = 'ブレア英首相は、橋本首相と会談した。\n— 例示新聞 (@example) 1998年1月12日\n';
    const read = ['read', '--format', 'json'];
    expect((await piped(read, page, cwd)).out).not.toContain('gbr-tony-blair');
    const result = new URL('../knowledge/wikidata/result.csv', import.meta.url).pathname;
    expect((await piped(['knowledge', 'import', result], '', cwd)).code).toBe(0);
    expect((await piped(read, page, cwd)).out).toContain('gbr-tony-blair');
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
