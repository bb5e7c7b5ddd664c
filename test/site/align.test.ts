import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, sameLetters } from '../../src/site/compare/align.js';

describe('lists laid beside each other', () => {
  test.each([
    ['nothing', [[], []], []],
    ['the same said twice', [['甲乙丙'], ['甲乙丙']], [[0, 0]]],
    [
      'in another order',
      [
        ['防衛装備品の移転', '海洋安全保障'],
        ['海洋安全保障の分野', '防衛装備品移転'],
      ],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'only here',
      [['気候変動'], ['拉致問題']],
      [
        [0, null],
        [null, 0],
      ],
    ],
    [
      'of one list two never come together',
      [['共同訓練', '共同訓練'], ['共同訓練']],
      [
        [0, 0],
        [1, null],
      ],
    ],
    ['three lists', [['抗議した'], [], ['強く抗議した']], [[0, null, 0]]],
  ])('%s', (_, lists, rows) => expect(align<string>(lists, sameLetters, 0.5)).toEqual(rows));

  test('hold every value once', () => {
    const lists = fc.array(fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁') }), { maxLength: 5 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(lists, (given) => {
        const rows = align(given, sameLetters, 0.4);
        for (const [number, list] of given.entries()) {
          const found = rows.map((row) => row[number]).filter((at) => at !== null);
          expect(found.toSorted((a, b) => Number(a) - Number(b))).toEqual(list.map((_, at) => at));
        }
        for (const row of rows) expect(row.length).toBe(given.length);
      }),
    );
  });
});

describe('the letters that two texts share', () => {
  test.each([
    ['', '', 1],
    ['会談', '会談', 1],
    ['会談。', '「会談」', 1],
    ['ＱＵＡＤ', 'quad', 1],
    ['会談', '抗議', 0],
  ])('%s and %s', (a, b, likeness) => expect(sameLetters(a, b)).toBe(likeness));

  test('are between none and all, whichever comes first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const likeness = sameLetters(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(sameLetters(b, a)).toBe(likeness);
      }),
    );
  });
});
