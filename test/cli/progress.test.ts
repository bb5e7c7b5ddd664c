import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { Progress, progressText } from '../../src/cli/progress.js';

test.each<[string, Parameters<typeof progressText>, string]>([
  [
    'half of the bytes',
    [{ bytes: 1.5e6, items: 120 }, { bytes: 3e6, items: null }, 'documents', 2400],
    '[############------------] 50%  1.5 of 3.0 MB  120 documents, 50/s  2 s, 2 s left',
  ],
  [
    'more than was expected',
    [{ bytes: 9e6, items: 1 }, { bytes: 3e6, items: null }, 'documents', 500],
    `[${'#'.repeat(24)}] 100%  9.0 of 3.0 MB  1 documents, 2/s  0 s, 0 s left`,
  ],
  [
    'no end in sight',
    [{ bytes: 1.5e6, items: 120 }, { bytes: null, items: null }, 'lines', 2400],
    '1.5 MB  120 lines, 50/s  2 s',
  ],
  [
    'a quarter of the items',
    [{ bytes: 0, items: 250 }, { bytes: null, items: 1000 }, 'events', 1_800_000],
    '[######------------------] 25%  250 of 1000 events, 0/s  30 min, 90 min left',
  ],
  [
    'too early to tell',
    [{ bytes: 1, items: 1 }, { bytes: 3e8, items: null }, 'documents', 1000],
    `[${'-'.repeat(24)}] 0%  0.0 of 300.0 MB  1 documents, 1/s  1 s`,
  ],
])('%s', (_, words, text) => expect(progressText(...words)).toBe(text));

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
    const progress = new Progress(io, { bytes: 100, items: null }, quiet, 'documents', () => clock.shift() ?? 0);
    for (const _ of times) progress.items();
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
