/** The run of `npm run bench -- chaos`, a smaller one: everything fails that may fail, and the record is that of one quiet process. */
import { expect, it } from 'vitest';
import { built } from '../../cli/built.js';
import { documentsOf } from './hands.js';

const COUNT = 2000;

it('workers, servers, the record and ways may fail while documents come', async () => {
  built();
  const { chaosRun } = await import('../../../bench/chaos/run.mjs');
  const result = await chaosRun({
    documents: await documentsOf(COUNT),
    count: COUNT,
    seed: 1,
    kills: 4,
    cut: 3000,
    silence: 6000,
    tell: () => {},
  });
  expect(result).toMatchObject({ killed: 4, failed: 0, setAside: 0, exits: [0, 0, 0, 0], differences: [] });
  expect(result.stats.documents).toBe(COUNT);
});
