import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEV, isTestPart, TEST, WrongUse, wishesOf } from '../../eval/wishes.mjs';

describe('wishesOf', () => {
  it.each([
    [[], { folder: null, diff: false, json: false }],
    [['--diff'], { folder: null, diff: true, json: false }],
    [[DEV, '--diff', '--json'], { folder: DEV, diff: true, json: true }],
    [[relative(process.cwd(), TEST)], { folder: TEST, diff: false, json: false }],
  ])('%j', (argv, expected) => {
    expect({ ...wishesOf(argv) }).toEqual(expected);
  });

  it.each([
    ['an unknown option', ['--differences'], /--differences/],
    ['two folders', [DEV, TEST], /one folder/],
    ['no folder', ['no/such/folder'], /no folder no\/such\/folder/],
    ['the differences of the test part', [TEST, '--diff'], /not shown: whoever has seen them/],
    ['the same by another way', [join(DEV, '../test/.'), '--diff'], /not shown/],
  ])('refuses %s', (_, argv, message) => {
    expect(() => wishesOf(argv)).toThrow(WrongUse);
    expect(() => wishesOf(argv)).toThrow(message);
  });
});

describe('isTestPart', () => {
  it('knows the part behind a link, and takes nothing else for it', () => {
    const work = mkdtempSync(join(tmpdir(), 'kaidan-wishes-'));
    try {
      symlinkSync(TEST, join(work, 'link'));
      expect([TEST, join(work, 'link'), DEV, work, join(TEST, '..')].map(isTestPart)).toEqual([
        true,
        true,
        false,
        false,
        false,
      ]);
    } finally {
      rmSync(work, { recursive: true });
    }
  });
});
