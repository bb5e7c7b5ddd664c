import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE, type Run, run } from './run.js';

let folder: string;
let record: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
  record = join(folder, 'record.db');
  await run(['add', '--quiet', PAGE], { env: { KAIDAN_RECORD: record } });
});
afterAll(() => rmSync(folder, { recursive: true }));

const token = (...words: string[]): Promise<Run> => run(['token', ...words], { env: { KAIDAN_RECORD: record } });

describe('tokens', () => {
  test('are issued, listed and revoked', async () => {
    expect(await token()).toMatchObject({ code: 3, out: '' });
    const issued = await token('new', '例示 花子');
    expect(issued).toMatchObject({ code: 0, out: expect.stringMatching(/^kaidan_[\w-]{43}\n$/) });
    expect(issued.err).toContain('as 例示 花子. It is not shown again.');
    expect((await token('list')).out).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\dZ {2}例示 花子\n$/);
    expect(await token('new', '例示 花子')).toMatchObject({ code: 3, out: '' });
    expect(await token('revoke', '例示 花子')).toMatchObject({ code: 0 });
    expect(await token('revoke', '例示 花子')).toMatchObject({ code: 3 });
    expect(await token('list')).toMatchObject({ code: 3, out: '' });
  });

  test('stand in the record only as a hash', async () => {
    const { out } = await token('new', '例示 太郎');
    const files = readdirSync(folder);
    expect(files).toContain('record.db');
    for (const file of files) expect(readFileSync(join(folder, file)).includes(out.trim())).toBe(false);
  });

  test.each(['', '  ', 'a\nb', 'a\u001b[2J', 'あ'.repeat(201)])('are not issued to %j', async (name) => {
    expect(await token('new', name)).toMatchObject({ code: 2, out: '' });
  });
});
