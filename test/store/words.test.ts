import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksIn } from '../../src/store/marks.js';
import { isDecidedByTokens, NOTHING, placesOf, tokensWanted, wantedWords } from '../../src/store/wanted-words.js';
import { folded, tokensOf } from '../../src/store/words.js';

const tokens = (text: string): Set<string> => new Set(tokensOf({ title: null, text }, []).split(' '));

/** Whether the index would find a text by words. */
const found = (words: string, text: string): boolean => {
  const there = [...tokens(text)];
  const { all, not } = tokensWanted(wantedWords(words, () => NOTHING));
  const has = ({ token, prefix }: { token: string; prefix: boolean }): boolean =>
    there.some((each) => (prefix ? each.startsWith(token) : each === token));
  return all.every((some) => some.some(has)) && !not.some(has);
};

const japanese = fc.string({ unit: fc.constantFrom(...'会談日越外相ーァがア々𠮷、。（）「」 aZ9ｶﾞ㈱é'), maxLength: 40 });
const any = fc.oneof(japanese, fc.string({ unit: 'binary', maxLength: 60 }));

describe('tokens', () => {
  it.each([
    ['日越外相会談。', ['日越', '越外', '外相', '相会', '会談', '談']],
    ['ファン・ヴァン', ['ファ', 'ァン', 'ン', 'ヴァ']],
    ['ＮＡＴＯ加盟', ['nato', '加盟', '盟']],
    ['𠮷田さん', ['𠮷田', '田さ', 'さん', 'ん']],
    ['a_b c', ['a', 'b', 'c']],
    ['', ['']],
  ])('of %s', (text, expected) => expect([...tokens(text)]).toEqual(expected));

  it('find every word of a text', () => {
    fc.assert(
      fc.property(any, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const characters = [...folded(text)];
        const word = characters
          .slice(at % (characters.length + 1))
          .slice(0, length)
          .join('');
        fc.pre(/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(word));
        expect(found(word, text)).toBe(true);
        expect(found(`"${word}"`, text)).toBe(true);
      }),
    );
  });

  it('stay within what an index can keep', () => {
    fc.assert(
      fc.property(any, (text) => {
        for (const token of tokens(text)) expect(token).toMatch(/^[^\s"'\p{Cc}\p{Cs}]*$/u);
      }),
    );
  });
});

describe('marks', () => {
  it('stand where the words are', () => {
    fc.assert(
      fc.property(japanese, fc.nat(), (text, at) => {
        const characters = [...text];
        const word = folded(
          characters
            .slice(at % (characters.length + 1))
            .slice(0, 2)
            .join(''),
        );
        fc.pre(/^[\p{sc=Han}\p{sc=Hiragana}]{2}$/u.test(word));
        const term = { text: word, ...NOTHING };
        const marks = marksIn(text, [term]);
        expect(marks.length).toBeGreaterThan(0);
        for (const { start, end } of marks) expect(folded(text.slice(start, end))).toContain(word);
        expect(marks.every(({ start, end }, i) => start < end && (i === 0 || start > (marks[i - 1]?.end ?? 0)))).toBe(
          true,
        );
      }),
    );
  });

  it('are none where the index is wrong', () => {
    expect(found('衛省内', '防衛省で。省内')).toBe(true);
    expect([...placesOf({ text: '衛省内', ...NOTHING }, '防衛省で。省内')]).toEqual([]);
  });
});

it.each([
  ['two characters', '会談', true],
  ['three', '電話会', false],
  ['two of a name that may be written otherwise: its token is others’ too', 'ザン', false],
])('the index alone decides about %s: %s', (_what, word, decided) => {
  const wanted = wantedWords(word, (each) => ({ countries: [], people: each === 'ザン' ? ['Phan Van Giang'] : [] }));
  expect(isDecidedByTokens(wanted)).toBe(decided);
});
