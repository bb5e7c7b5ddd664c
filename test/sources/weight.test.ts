import { describe, expect, it } from 'vitest';
import { postWeight } from '../../src/sources/weight.js';

// Known values of twitter-text 3.1 (`parseTweet(text).weightedLength`), except that attached media weighs nothing.
describe('the weight of a post', () => {
  it.each([
    ['', 0],
    ['hello', 5],
    ['会談', 4],
    ['日英外相電話会談 「自由で開かれたインド太平洋」実現へ協力 #nhk_news https://t.co/t1nBVHAeCL', 91],
    ['https://example.org/a/very/long/address/that/goes/on/and/on/and/on', 23],
    ['\u{1f1ef}\u{1f1f5}\u{1f1fb}\u{1f1f3}', 4],
    ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}', 2],
    ['\u{1f44d}\u{1f3fd}', 2],
    ['e\u0301', 1],
    ['“a”', 3],
    ['視察しました。 pic.twitter.com/yZ3jgB3C5L', 15],
  ])('of %j is %i', (text, weight) => {
    expect(postWeight(text)).toBe(weight);
  });
});
