import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdown } from '../../../src/publish/index.js';
import { documents, events as fixture, ja } from '../fixture.js';
import { hostileEvents } from './hostile.js';
import { textOf, told } from './written.js';

test('is the chronology, written an event at a time', async () => {
  expect(await textOf('markdown', told)).toBe(markdown(documents, fixture, ja));
});

test('nothing to tell is told', async () => {
  expect(await textOf('markdown', [])).toBe('出来事は見つかりませんでした。\n');
});

test('no document begins a line, writes HTML or sends a control character', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      const text = await textOf('markdown', events);
      for (const line of text.split('\n'))
        expect(line).toMatch(/^(?:|#{2,3} .*|- .*|出来事は見つかりませんでした。)$/u);
      expect(text.replaceAll('\n', '').replace(/(?<=\]\(|: )<https?:\/\/[^\s<>]*>/g, '')).not.toMatch(
        /(?<!\\)[<>]|[\p{Cc}\u202e]/u,
      );
    }),
  );
});
