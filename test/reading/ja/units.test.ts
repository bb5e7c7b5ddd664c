import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf, unitsOf } from '../../../src/reading/ja/units.js';

describe('units of a text', () => {
  it('are what charCodeAt gives, and make the text again, halves of pairs too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)) }),
        (text) => {
          const units = unitsOf(text);
          expect([...units.subarray(0, text.length)]).toEqual(codesOf(text));
          expect(textOf(units, text.length)).toBe(text);
        },
      ),
    );
  });

  it('a long text has an array of its own', () => {
    const text = '会談'.repeat(100_000);
    const units = unitsOf(text);
    unitsOf('署名');
    expect(textOf(units, text.length)).toBe(text);
  });
});

const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
