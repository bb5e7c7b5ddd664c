import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/server/answers.js';

const textOf = async (answer: Promise<{ body: Uint8Array }>) => new TextDecoder().decode((await answer).body);

describe('answers', () => {
  test('are given again while the record is the same', async () => {
    const answers = new Answers();
    let made = 0;
    const asked = (state: string, key = 'a') => textOf(answers.of(key, state, async () => `${key}${++made}`));
    expect([await asked('1'), await asked('1'), await asked('1', 'b'), await asked('2')]).toEqual([
      'a1',
      'a1',
      'b2',
      'a3',
    ]);
  });

  test('that failed are made anew', async () => {
    const answers = new Answers();
    await expect(answers.of('a', '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await textOf(answers.of('a', '1', async () => 'yes'))).toBe('yes');
  });

  test('have so much room, and the one asked for longest ago makes way', async () => {
    const answers = new Answers();
    const made: string[] = [];
    const asked = async (key: string, size = 400_000) =>
      textOf(
        answers.of(key, '1', async () => {
          made.push(key);
          return 'x'.repeat(size);
        }),
      );
    for (let at = 0; at < 160; at++) await asked(`${at}`);
    await asked('0');
    await asked('more');
    await asked('0');
    await asked('1');
    expect(made.slice(160)).toEqual(['more', '1']);
    await asked('large', 600_000);
    await asked('large', 600_000);
    expect(made.slice(162)).toEqual(['large', 'large']);
  });

  test('have tags that tell one from another', async () => {
    const answers = new Answers();
    const [a, b, c] = await Promise.all(['x', 'y', 'x'].map((text, at) => answers.of(`${at}`, '1', async () => text)));
    expect([a?.etag === c?.etag, a?.etag === b?.etag]).toEqual([true, false]);
  });
});
