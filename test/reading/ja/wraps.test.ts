import { describe, expect, it } from 'vitest';
import { softBreaks } from '../../../src/reading/ja/wraps.js';
import { toldIn } from './told.js';

const column = `11月23日午前10時頃、海上自衛隊は、津軽海峡を東進する中国海
軍ジャンカイII級フリゲート1隻及びフチ級補給艦1隻並びにロシア
海軍ウダロイI級駆逐艦1隻を確認した。
その後、これらの艦艇は、24日までに沖縄本島と宮古島との間の海
域を通過し、東シナ海へ向けて航行した。`;

/** A text as it stands where its soft breaks mean nothing. */
const joined = (text: string): string => {
  const soft = softBreaks(text);
  return [...text].filter((_, i) => !soft.has(i)).join('');
};

describe('lines that a column broke', () => {
  it('are joined where no sentence ends', () => {
    expect(joined(column).split('\n')).toHaveLength(2);
    expect(toldIn(column)).toContain('MOBILIZE');
    expect(toldIn(column)).toContain('CHN RUS');
  });

  it.each([
    [
      'paragraphs',
      `${'日本とベトナムの防衛相は会談し、協力を確認した。'.repeat(6)}\n両者は共同訓練でも一致した。\n会談は30分であった。`,
    ],
    [
      'headlines under one another',
      [
        '日本とベトナムの防衛相が都内で会談し協力を確認',
        '日本とイギリスの外相が電話で会談し連携を確認',
        '日本とフランスの防衛相が会談し訓練の実施で一致',
        '日本とインドの外相がオンラインで会談し意見交換',
      ].join('\n'),
    ],
    [
      'items',
      Array.from(
        { length: 5 },
        (_, i) => `${i + 1}. 両大臣は地域の情勢について意見を交わし、今後の協力を確認した`,
      ).join('\n'),
    ],
    ['a line', '日越防衛相会談'],
    ['nothing', ''],
  ])('%s keep theirs', (_, text) => {
    expect(joined(text)).toBe(text);
  });
});
