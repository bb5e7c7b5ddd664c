import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from '../../src/site/parts/segments.js';

const marks = fc.array(fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) }), {
  maxLength: 12,
});

test('segments are the whole text, each with the marks over it', () => {
  fc.assert(
    fc.property(marks, fc.nat(30), fc.integer({ min: 1, max: 10 }), (given, from, length) => {
      const to = from + length;
      const segments = segmentsOf(given, from, to);
      expect(segments[0]?.start).toBe(from);
      expect(segments.at(-1)?.end).toBe(to);
      for (const [at, { start, end, marks: over }] of segments.entries()) {
        expect(start).toBeLessThan(end);
        if (at > 0) expect(segments[at - 1]?.end).toBe(start);
        const fit = given.filter((mark) => mark.start >= 0 && mark.start <= start && mark.end >= end);
        expect(new Set(over)).toEqual(new Set(fit));
      }
      const fit = given.filter(
        (mark) => mark.start >= 0 && mark.start < mark.end && mark.start < to && mark.end > from,
      );
      expect(segments.flatMap(({ begins }) => begins).length).toBe(fit.length);
    }),
  );
});
