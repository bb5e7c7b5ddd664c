import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedKnowledge } from '../../../src/knowledge/index.js';
import { compiled, pack, unpack } from '../../../src/reading/ja/compiled.js';
import { Lexicon } from '../../../src/reading/ja/lexicon.js';
import { compileTables } from '../../../src/reading/ja/tables.js';
import { tokensOf } from '../../../src/reading/ja/tokens.js';

const lexicon = Lexicon.of([
  ['会談', 'meet'],
  ['首脳会談', 'summit'],
  ['首脳', 'leader'],
  ['米', 'USA'],
  ['米国', 'USA'],
  ['会談', 'noun'],
  ['', 'never'],
]);
const found = (text: string, from?: number, to?: number) =>
  lexicon.scan(text, from, to).map(({ start, end, senses }) => [text.slice(start, end), ...senses]);

describe('all words in one pass', () => {
  it.each([
    [
      '日米首脳会談で',
      [
        ['米', 'USA'],
        ['首脳会談', 'summit'],
      ],
    ],
    [
      '米国の首脳と会談',
      [
        ['米国', 'USA'],
        ['首脳', 'leader'],
        ['会談', 'meet', 'noun'],
      ],
    ],
    ['会', []],
    ['', []],
  ])('%s: leftmost, longest', (text, expected) => expect(found(text)).toEqual(expected));

  it('keeps to the stretch', () => {
    expect(found('首脳会談', 0, 3)).toEqual([['首脳', 'leader']]);
    expect(found('首脳会談', 1)).toEqual([['会談', 'meet', 'noun']]);
  });

  it('finds a word by where it starts or ends', () => {
    expect(lexicon.at('日米国', 1)?.end).toBe(3);
    expect(lexicon.at('日米国', 0)).toBeNull();
    expect(lexicon.endingAt('首脳会談', 4, 0)).toMatchObject({ start: 0, end: 4 });
    expect(lexicon.endingAt('首脳会談', 4, 1)).toMatchObject({ start: 2, end: 4 });
    expect(lexicon.endingAt('首脳会談', 3, 0)).toBeNull();
  });

  it('finds what a plain search finds, in any tables and text, and packed and unpacked the same', () => {
    const word = fc.string({ unit: fc.constantFrom(...'あいう日米中会談'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.string({ unit: fc.constantFrom(...'あいう日米中会談。'), maxLength: 60 }),
        (words, text) => {
          const own = Lexicon.of(words.map((w) => [w, w] as const));
          const expected: string[] = [];
          for (let i = 0; i < text.length; ) {
            const longest = words.filter((w) => text.startsWith(w, i)).sort((a, b) => b.length - a.length)[0];
            if (longest) expected.push(longest);
            i += longest?.length ?? 1;
          }
          expect(own.scan(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
          const parts = compiled(
            words.map((w) => [w, w] as const),
            (w) => w.length,
          );
          const kept = new Lexicon(unpack<string>(JSON.parse(JSON.stringify(pack(parts)))));
          expect(kept.scan(text)).toEqual(new Lexicon(parts).scan(text));
        },
      ),
      { seed: 20211124, numRuns: 200 },
    );
  });

  it('holds many words', () => {
    const many = Lexicon.of(Array.from({ length: 20_000 }, (_, i) => [`語${i}句`, i] as const));
    expect(many.scan('語19999句と語7句').map(({ senses }) => senses)).toEqual([[19999], [7]]);
  });
});

describe('the words of the tables', () => {
  const tables = compileTables(shippedKnowledge());
  const tokens = (text: string) =>
    tokensOf(text, 0, text.length, tables).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['米国防長官', ['米', '国防長官']],
    ['英国防相', ['英', '国防相']],
    ['米国の国防長官', ['米国', '国防長官']],
  ])('%s: a country gives up its 国 to a title', (text, expected) => expect(tokens(text)).toEqual(expected));

  it.each(['会談', '電話会談', '署名', '視察', '抗議', '寄港', '発射'])('%s is a predicate', (word) => {
    expect(tables.lexicon.at(word, 0)?.senses.some((sense) => sense.kind === 'predicate')).toBe(true);
    expect(tables.lexicon.at(word, 0)?.end).toBe(word.length);
  });
});
