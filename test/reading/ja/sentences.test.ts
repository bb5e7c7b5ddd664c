import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/reading/ja/sentences.js';

const words = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['会談した。署名した。', ['会談した', '署名した']],
    ['会談した!署名した?', ['会談した', '署名した']],
    ['会談した', ['会談した']],
    ['', []],
    ['。。。', []],
    ['\n\n', []],
    ['一行目\n二行目。', ['一行目', '二行目']],
    ['会談した。\n・\n\n・ \n署名した。', ['会談した', '署名した']],
    ['「会談した。成功だ。」と述べた。', ['「会談した。成功だ。」と述べた']],
    ['『「会談した。」と書いた。』と述べた。続く。', ['『「会談した。」と書いた。』と述べた', '続く']],
    ['会談した。 次に署名した。', ['会談した', '次に署名した']],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  it('a line end closes every quote', () => {
    expect(words('「会談した。\n署名した。次に、')).toEqual(['「会談した。', '署名した', '次に、']);
  });

  it('a closing mark without its opening one changes nothing', () => {
    expect(words('会談」した。署名した。')).toEqual(['会談」した', '署名した']);
  });
});

describe('what stands before a line is no part of its sentence', () => {
  it.each([
    ['・会談した。', '会談した'],
    ['■ 会談した。', '会談した'],
    ['1. 会談した。', '会談した'],
    ['1 会談した。', '会談した'],
    ['【会談】会談した。', '会談した'],
    ['※会談した。', '会談した'],
  ])('%s', (text, expected) => expect(words(text)).toEqual([expected]));

  it('keeps a number that is not one of a list', () => expect(words('1.5倍になった。')).toEqual(['1.5倍になった']));

  it('knows the label', () => {
    const text = '【中国海軍艦艇の動向】航行した。次に。';
    const [first, second] = sentencesOf(text);
    expect(text.slice(first?.labelStart, first?.start)).toBe('【中国海軍艦艇の動向】');
    expect(second?.labelStart).toBe(second?.start);
  });
});

describe('quotes', () => {
  const quotes = (text: string): string[] =>
    sentencesOf(text).flatMap((s) => s.quotes.map((q) => text.slice(q.start, q.end)));

  it.each([
    ['「協力」と「交流」を進める。', ['「協力」', '「交流」']],
    ['「自由で『開かれた』地域」と述べた。', ['「自由で『開かれた』地域」']],
    ['「閉じない', ['「閉じない']],
    ['閉じるだけ」です。', []],
  ])('%s: the outermost ones', (text, expected) => expect(quotes(text)).toEqual(expected));
});

describe('headings', () => {
  it.each([
    ['日越防衛相会談', true],
    ['1. 冒頭', true],
    ['会談した。', false],
    [`${'長い見出し'.repeat(20)}`, false],
  ])('%s: %s', (text, heading) => expect(sentencesOf(text)[0]?.heading).toBe(heading));

  it('only a whole line is one', () => {
    expect(sentencesOf('会談した。続きの行').map((s) => s.heading)).toEqual([false, false]);
  });

  it('says which line, and what opens it', () => {
    expect(sentencesOf('一。二。\n三。').map((s) => [s.line, s.first])).toEqual([
      [0, true],
      [0, false],
      [1, true],
    ]);
  });
});
