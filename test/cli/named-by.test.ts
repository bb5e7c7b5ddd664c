import { expect, it } from 'vitest';
import { namedByFrom } from '../../src/cli/named-by.js';
import { shippedKnowledge } from '../../src/knowledge/index.js';

const namedBy = namedByFrom(shippedKnowledge());

it.each([
  ['a country', 'ベトナム', { countries: ['VNM'], people: [] }],
  ['a country in English, in any case and width', 'ｖｉｅｔｎａｍ', { countries: ['VNM'], people: [] }],
  ['somebody by one spelling', 'ラブロフ', { countries: [], people: ['Sergey Lavrov'] }],
  ['somebody by another', 'ラヴロフ', { countries: [], people: ['Sergey Lavrov'] }],
  ['somebody in full', 'セルゲイ・ラブロフ', { countries: [], people: ['Sergey Lavrov'] }],
  ['whom several are called like', 'トラス', { countries: [], people: [] }],
  ['somebody in kanji, which is written one way', '岸信夫', { countries: [], people: [] }],
  ['nobody', 'フゴフゴ', { countries: [], people: [] }],
])('knows %s: %s', (_what, word, named) => expect(namedBy(word)).toEqual(named));
