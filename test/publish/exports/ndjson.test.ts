import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KaidanDocument, KaidanEvent } from '../../../src/record/schema.js';
import { hostileEvents } from './hostile.js';
import { textOf, told } from './written.js';

const linesOf = (text: string): { documents: unknown[] }[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { documents: unknown[] });

test('one event a line, as the schema has it', async () => {
  const lines = linesOf(await textOf('ndjson', told));
  expect(lines).toEqual(told.map(({ event, documents }) => ({ ...event, documents })));
  for (const line of lines) {
    expect(KaidanEvent.parse(line).reports.length).toBeGreaterThan(0);
    for (const document of line.documents) KaidanDocument.parse(document);
  }
});

test('every text reads back to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      expect(linesOf(await textOf('ndjson', events))).toEqual(
        events.map(({ event, documents }) => ({ ...event, documents })),
      );
    }),
  );
});
