import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Turns } from '../../src/store/turns.js';

test('so many at a time, each in its turn, whether it succeeds or not', async () => {
  const kinds = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), kinds, fc.scheduler(), async (most, tasks, scheduler) => {
      const turns = new Turns(most);
      const begun: number[] = [];
      let now = 0;
      const all = tasks.map((succeeds, at) =>
        turns.take(async () => {
          begun.push(at);
          now += 1;
          expect(now).toBeLessThanOrEqual(most);
          await scheduler.schedule(Promise.resolve());
          now -= 1;
          if (!succeeds) throw new Error(`${at}`);
        }),
      );
      const ended = Promise.allSettled(all);
      await scheduler.waitFor(ended);
      expect((await ended).map(({ status }) => status === 'fulfilled')).toEqual(tasks);
      expect(begun).toEqual(tasks.map((_, at) => at));
    }),
  );
});
