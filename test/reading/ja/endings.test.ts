import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Endings } from '../../../src/reading/ja/endings.js';

describe('endings', () => {
  it('tell what they are, wherever they stand', () => {
    const endings = new Endings((ending) => ({ ending }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a, b) % (text.length + 1);
        const end = start + (Math.max(a, b) % (text.length + 1 - start));
        expect(endings.of(text, start, end).ending).toBe(text.slice(start, end));
      }),
    );
  });

  it('are worked out once', () => {
    let asked = 0;
    const endings = new Endings(() => ++asked);
    expect(endings.of('訪問した', 2, 4)).toBe(1);
    expect(endings.of('会談した。', 2, 4)).toBe(1);
    expect(endings.of('会談して', 2, 4)).toBe(2);
  });

  it('give way to others where too many have one place', () => {
    const endings = new Endings((ending) => ({ ending }));
    // Aa and BB have the same place, and so have all words made of as many of them.
    let words = [''];
    for (let i = 0; i < 5; i++) words = words.flatMap((word) => [`${word}Aa`, `${word}BB`]);
    for (const word of [...words, ...words]) expect(endings.of(word, 0, word.length).ending).toBe(word);
  });
});
