import { describe, expect, it } from 'vitest';
import { isSpeech } from '../../../src/reading/ja/quotes.js';
import { sentencesOf } from '../../../src/reading/ja/sentences.js';

/** Whether the first quote of a sentence is taken for speech. */
function speech(text: string): boolean | null {
  const quote = sentencesOf(text)[0]?.quotes[0];
  return quote ? isSpeech(text, quote) : null;
}

describe('a quote', () => {
  it.each([
    ['田島課長は「連携を強める」と述べた', true],
    ['田島課長は「連携を強める」などと語った', true],
    ['田島課長は「隣人」だと述べた', true],
    ['政府はこれを「海賊行為」と非難した', true],
    ['両国は「友好都市」となった', false],
    ['政府は計画を「実現は難しい」としながらも、評価した', true],
    ['両国は「連携を強める」との認識で一致した', true],
    ['政府は領事を「好ましからざる人物」とし、退去を求めた', false],
    ['両国は「円滑化協定」に署名した', false],
    ['首相は「連携を更に強めたい」「対話を続けよう」と呼びかけた', true],
    ['政府は「連携を強めたい」と呼びかけた', true],
    ['田島課長から、「連携を強めたい」旨述べた', true],
    ['首相は「連携を更に強めたい」、「対話を続けよう」と述べた', true],
    ['首相は「連携を更に強める」、「対話を続ける」の二つの柱を示した', false],
    ['住民が「魔の海峡だよ」と呼び始めた', false],
    ['映画「海を渡る手紙」「山の便り」と題する作品', false],
    ['護衛艦「いかづち」と共同訓練を行った', false],
    ['フリゲート「バイエルン」と各種訓練を行った', false],
    ['「自由で開かれた海」という言葉', false],
  ])('%s', (text, said) => expect(speech(text)).toBe(said));
});
