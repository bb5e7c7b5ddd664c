import { describe, expect, test } from 'vitest';
import { columns, layOut } from '../../src/publish/index.js';
import { line } from '../../src/publish/lines.js';

test.each([
  ['abc', 3],
  ['会談', 4],
  ['ｶｲﾀﾞﾝ', 5],
  ['🇯🇵', 2],
  ['か\u3099', 2],
  ['', 0],
])('%s takes %i columns', (text, width) => expect(columns(text)).toBe(width));

describe('folding', () => {
  test('carries over to the hanging indent', () => {
    const text = layOut([line(2, [['plain', '会談を行いました。それから署名しました。']], 4)], { width: 26 });
    expect(text.split('\n')).toHaveLength(3);
    expect(text).toMatch(/^ {2}\S.*\n {4}\S.*\n$/);
  });

  test('never leaves a row wider than asked for, or beginning with a closing mark', () => {
    const words = '「自由で開かれたインド太平洋」(FOIP)の実現に向け、両国の協力を進めることを確認した。'.repeat(4);
    for (let width = 24; width < 90; width += 1) {
      for (const row of layOut([line(3, [['plain', words]], 5)], { width })
        .trimEnd()
        .split('\n')) {
        expect(columns(row)).toBeLessThanOrEqual(width);
        expect(row.trimStart()).not.toMatch(/^[、。」)]/);
      }
    }
  });

  test('keeps an address whole', () => {
    const url = 'https://example.org/a-very-long-address/that-is-wider-than-the-terminal';
    expect(
      layOut(
        [
          line(
            0,
            [
              ['plain', '出典 '],
              ['link', url],
            ],
            2,
          ),
        ],
        { width: 24 },
      ),
    ).toBe(`出典\n  ${url}\n`);
  });

  test('does not fold without a width', () => {
    expect(layOut([line(1, [['plain', '会'.repeat(200)]])])).toBe(` ${'会'.repeat(200)}\n`);
  });
});
