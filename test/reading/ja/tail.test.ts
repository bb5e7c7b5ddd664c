import { describe, expect, it } from 'vitest';
import { type Predicate, readPredicates, stemsOf } from '../../../src/reading/ja/predicates.js';
import { readTail } from '../../../src/reading/ja/read-tail.js';
import { FEATURES } from '../../../src/reading/ja/tail.js';

const predicates = readPredicates();
const row = (word: string): Predicate => {
  const found = predicates.find((predicate) => predicate.word === word);
  if (!found) throw new Error(`${word} is no predicate`);
  return found;
};
/** The tail after ｜, of the predicate that stands before it. */
function tail(text: string, word = '会談') {
  const start = text.indexOf('｜');
  const plain = text.replace('｜', '');
  const { form, features, past, end, after } = readTail(plain, start, plain.length, row(word));
  return {
    form,
    features: FEATURES.filter((feature) => features[feature]),
    past,
    words: plain.slice(start, end),
    after,
  };
}

describe('how a predicate stands in its sentence', () => {
  it.each([
    ['会談｜した', 'final'],
    ['会談｜しました', 'final'],
    ['会談｜する', 'final'],
    ['会談｜されました', 'final'],
    ['会談｜する予定です', 'final'],
    ['会談｜', 'final'],
    ['会談｜し、', 'linked'],
    ['会談｜して、', 'linked'],
    ['会談｜したが、', 'linked'],
    ['会談｜することで一致した', 'embedded'],
    ['会談｜したと発表した', 'embedded'],
    ['会談｜するよう求めた', 'embedded'],
    ['会談｜した岸大臣は', 'relative'],
    ['会談｜した際、', 'relative'],
    ['会談｜で、', 'noun'],
    ['会談｜の後、', 'noun'],
    ['会談｜を見送った', 'noun'],
    ['会談｜を行った', 'noun'],
  ])('%s: %s', (text, form) => expect(tail(text).form).toBe(form));

  it('says which particle a noun has', () => {
    expect(tail('会談｜を行った').after).toBe('を');
    expect(tail('会談｜において、').after).toBe('において');
  });
});

describe('whether it was done', () => {
  it.each(['した', 'しました', 'したと発表した', 'した岸大臣は', 'していた', 'しており、', 'された'])(
    '会談%s: done',
    (rest) => expect(tail(`会談｜${rest}`).past).toBe(true),
  );
  it.each(['する', 'する予定です', 'することで一致した', 'し、', 'すれば、'])('会談%s: not', (rest) =>
    expect(tail(`会談｜${rest}`).past).toBe(false),
  );
});

describe('what else it tells', () => {
  it.each([
    ['した', []],
    ['する', []],
    ['しました', []],
    ['する予定です', ['planned']],
    ['する予定だ', ['planned']],
    ['する見通しだ', ['planned']],
    ['する方向で調整している', ['planned']],
    ['することになった', ['planned']],
    ['する方針を固めた', ['planned']],
    ['しなかった', ['negated']],
    ['しませんでした', ['negated']],
    ['していない', ['negated']],
    ['できなかった', ['negated']],
    ['すれば、', ['hypothetical']],
    ['すべきだ', ['obliged']],
    ['するのか', ['question']],
    ['したい考えだ', ['desired']],
    ['されました', ['passive']],
  ] as const)('会談%s', (rest, features) => {
    const found = tail(`会談｜${rest}`).features;
    expect(found).toEqual(features);
  });

  it.each(['したものとみられます', 'したとみられる', 'しているもようだ'])('会談%s is presumed', (rest) =>
    expect(tail(`会談｜${rest}`).features).toContain('presumed'),
  );

  it.each([
    ['求め｜た', '求める', 'final', []],
    ['求め｜なかった', '求める', 'final', ['negated']],
    ['求め｜られた', '求める', 'final', ['passive']],
    ['求め｜ており、', '求める', 'linked', []],
    ['求め｜、', '求める', 'linked', []],
  ] as const)('%s', (text, word, form, features) => expect(tail(text, word)).toMatchObject({ form, features }));
});

describe('the stems of a predicate', () => {
  it.each([
    ['会談', 'suru', ['会談']],
    ['求める', 'v1', ['求め']],
    ['話し合う', 'v5', ['話し合わ', '話し合い', '話し合う', '話し合え', '話し合お', '話し合っ']],
    ['懸念を表明する', 'phrase', ['懸念を表明', '懸念を表明し', '懸念を表明す', '懸念を表明さ', '懸念を表明せ']],
  ] as const)('%s', (word, kind, stems) => expect(stemsOf({ word, class: kind })).toEqual(stems));

  it('are there for every row, each row with a reason', () => {
    for (const predicate of predicates) {
      expect(
        stemsOf(predicate).every((stem) => stem !== ''),
        predicate.word,
      ).toBe(true);
      expect(predicate.reason).not.toBe('');
    }
  });
});
