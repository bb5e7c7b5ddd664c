import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountText, numberText, shadeOf } from '../../../src/site/charts/amount.js';
import { anyAmount, some } from './amounts.js';

test.each([
  [some(1), 100, 'co1'],
  [some(100), 100, 'co5'],
  [some(25), 100, 'co3'],
  [some(4, 2), 4, 'co5'],
  [some(4, 3), 4, 'cf5'],
  [some(1, 0, 1), 100, 'co1 un'],
  [some(2, 2, 2), 2, 'cf5 un'],
])('%o of at most %i is drawn as %s', (amount, most, shade) => {
  expect(shadeOf(amount, most)).toBe(shade);
});

test('of any amounts the larger is as dark or darker', () => {
  fc.assert(
    fc.property(anyAmount, anyAmount, (one, other) => {
      const most = Math.max(one.events, other.events);
      const step = (amount: typeof one) => Number(/\d/.exec(shadeOf(amount, most))?.[0]);
      expect(step(one)).toBeGreaterThanOrEqual(1);
      expect(step(one)).toBeLessThanOrEqual(5);
      if (one.events >= other.events) expect(step(one)).toBeGreaterThanOrEqual(step(other));
    }),
  );
});

test.each([
  [some(0), '0件', '0 events'],
  [some(1), '1件', '1 event'],
  [some(1234, 20), '1,234件(対立20)', '1,234 events (20 of conflict)'],
  [some(12, 3, 1), '12件(対立3、不確か1)', '12 events (3 of conflict, 1 uncertain)'],
])('%o in words', (amount, ja, en) => {
  expect(amountText(amount, 'ja')).toBe(ja);
  expect(amountText(amount, 'en')).toBe(en);
});

test('numbers are parted as Intl parts them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (number) => {
      expect(numberText(number)).toBe(number.toLocaleString('en-US'));
    }),
  );
});
