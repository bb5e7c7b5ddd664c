import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passagesOf } from '../../src/site/compare/passages.js';

test('a short text is shown whole, an empty one not at all', () => {
  expect(passagesOf('会談した。', [])).toEqual([{ start: 0, end: 5 }]);
  expect(passagesOf('', [])).toEqual([]);
});

test('of a long text the sentences around its marks are shown', () => {
  const text = `${'前。'.repeat(1000)}両大臣は会談した。${'後。'.repeat(1000)}`;
  const start = text.indexOf('会談');
  const passages = passagesOf(text, [{ start, end: start + 2 }]);
  expect(passages.map((passage) => text.slice(passage.start, passage.end))).toEqual(['両大臣は会談した。']);
});

test('passages lie in the text, in order and apart, and are not more than a page', () => {
  const marks = fc.array(fc.record({ start: fc.nat(9000), length: fc.integer({ min: 1, max: 9000 }) }), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), marks, (piece, given) => {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      const passages = passagesOf(
        text,
        given.map(({ start, length }) => ({ start, end: start + length })),
      );
      let at = -1;
      let sum = 0;
      for (const { start, end } of passages) {
        expect(start).toBeGreaterThan(at);
        expect(end).toBeGreaterThan(start);
        expect(() => encodeURIComponent(text.slice(start, end))).not.toThrow();
        sum += end - start;
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
      expect(sum).toBeLessThanOrEqual(4500);
    }),
  );
});
