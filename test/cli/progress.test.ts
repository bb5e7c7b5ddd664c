import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { Progress, progressText } from '../../src/cli/progress.js';

test.each([
  [1.5e6, 3e6, 120, 2400, '[############------------] 50%  1.5 of 3.0 MB  120 documents  2 s'],
  [9e6, 3e6, 1, 0, `[${'#'.repeat(24)}] 100%  9.0 of 3.0 MB  1 documents  0 s`],
  [1.5e6, null, 120, 2400, '1.5 MB  120 documents  2 s'],
])('%d of %d', (bytes, total, documents, ms, text) => expect(progressText(bytes, total, documents, ms)).toBe(text));

describe('the bar', () => {
  function drawn(terminal: boolean, quiet: boolean, times: readonly number[]): string {
    let text = '';
    const write = (chunk: Buffer, _encoding: unknown, done: () => void): void => {
      text += chunk.toString();
      done();
    };
    const stderr = Object.assign(new Writable({ write }), terminal ? { isTTY: true, columns: 40 } : {});
    const clock = [0, ...times];
    const io = { stderr } as unknown as Io;
    const progress = new Progress(io, 100, quiet, () => clock.shift() ?? 0);
    for (const _ of times) progress.document();
    progress.clear();
    return text;
  }

  test('comes after a while, no wider than the terminal, and is taken away', () => {
    const text = drawn(true, false, [500]);
    expect(stripVTControlCharacters(text)).toHaveLength(39);
    expect(text.endsWith('\u001b[2K')).toBe(true);
  });
  test('is not drawn again at once', () => {
    expect(drawn(true, false, [500, 550, 590])).toBe(drawn(true, false, [500]));
  });
  test.each([
    ['soon done', true, false, [100, 300]],
    ['a pipe', false, false, [500, 900]],
    ['quiet', true, true, [500, 900]],
  ])('stays away: %s', (_name, terminal, quiet, times) => expect(drawn(terminal, quiet, times)).toBe(''));
});
