import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Taken } from '../../src/cli/intake.js';
import { ReadTogether } from '../../src/cli/reading.js';
import type { KaidanDocument, Reading } from '../../src/record/index.js';
import { japanese } from '../reading/ja/told.js';

/** A reader that notes how many documents it is given at a time. */
function counting() {
  const sizes: number[] = [];
  const all = (documents: readonly KaidanDocument[]) => {
    sizes.push(documents.length);
    return documents.map(() => []);
  };
  return { sizes, read: Object.assign(() => [], { all }) };
}

const taken = (id: string, text = '会談した。'): Taken => ({
  document: japanese(text, '2021-11-24', { id }),
  reports: (attempt) => (attempt.kind === 'read' ? attempt.reports : []),
});

const ids = (readings: readonly Reading[]): string[] => readings.map(({ document }) => document.id);

describe('documents that come', () => {
  it('at once are read together, and handed on in their order', async () => {
    const { sizes, read } = counting();
    const handed: Reading[] = [];
    const together = new ReadTogether(read, (reading) => void handed.push(reading));
    for (const id of ['a', 'b', 'c']) await together.take(taken(id));
    await together.end();
    expect(sizes).toEqual([3]);
    expect(ids(handed)).toEqual(['a', 'b', 'c']);
  });

  it('slowly wait for nobody', async () => {
    const { sizes, read } = counting();
    const handed: Reading[] = [];
    const together = new ReadTogether(read, (reading) => void handed.push(reading));
    await together.take(taken('a'));
    await turn();
    expect(ids(handed)).toEqual(['a']);
    await together.take(taken('b'));
    await together.end();
    expect(sizes).toEqual([1, 1]);
  });

  it('without end are read before they are too many', async () => {
    const { sizes, read } = counting();
    const together = new ReadTogether(read, () => {});
    for (let n = 0; n < 10; n++) await together.take(taken(`doc-${n}`, '長い文書。'.repeat(5000)));
    await together.end();
    expect(sizes).toEqual([3, 3, 3, 1]);
  });

  it('are no more taken once one cannot be handed on', async () => {
    const { read } = counting();
    const together = new ReadTogether(read, () => {
      throw new Error('the disk is full');
    });
    await together.take(taken('a'));
    await turn();
    await expect(together.take(taken('b'))).rejects.toThrow('the disk is full');
    await expect(together.end()).rejects.toThrow('the disk is full');
  });
});
