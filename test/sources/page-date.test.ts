import { describe, expect, it } from 'vitest';
import { dayOfPage } from '../../src/sources/page-date.js';
import { textLines } from '../../src/sources/page-lines.js';

const day = (text: string, address: string | null = null) => dayOfPage([...textLines(text, () => {})], address);
const TEXT = '両大臣は会談し、協力を進めることで一致しました。';

describe('the day of a page without posts', () => {
  it.each([
    [
      'a line with the time of the report',
      `日豪防衛相会談\n例示新聞 2023年6月3日 20:16(最終更新)\n${TEXT}`,
      '2023-06-03',
    ],
    ['the header of a forum', `1: 名無し 2025/12/07(日) 11:45:22.19\n${TEXT}`, '2025-12-07'],
    ['brackets that close the report', `2009年7月9日\n${TEXT}(2014/07/12-10:10)`, '2014-07-12'],
    [
      'brackets that close a heading',
      `- 先の会談(2022年5月2日)\n- 次の会談\n日豪が会談(2023年6月3日)\n${TEXT}`,
      '2023-06-03',
    ],
    ['a date alone, before one in a sentence', `2019年に始まりました。\n令和5年6月3日(土)\n${TEXT}`, '2023-06-03'],
  ])('is read from %s', (_, text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    ['https://example.org/entry/2019/12/19/000000', '2019-12-19'],
    ['https://example.org/articles/20250107/k00', '2025-01-07'],
    ['https://example.org/view?a=20181221-00000220-example', '2018-12-21'],
    ['https://example.org/2022/03/87758.html', null],
    ['https://example.org/k10012019122100', null],
    ['https://example.org/20191341/', null],
  ])('is read from the address %s: %s', (address, expected) => {
    expect(day(TEXT, address)).toBe(expected);
  });

  it('is that of the source named below the text before the page’s own, and not of a link in a sentence', () => {
    const own = 'https://example.org/entry/2020/08/14/1';
    expect(day(`${TEXT}\nttps://example.com/news/html/20200511/k1`, own)).toBe('2020-05-11');
    expect(day(`詳しくはこちら https://example.com/20200511/\n${TEXT}`, own)).toBe('2020-08-14');
  });

  it.each([
    ['a birthday', `例示 太郎\n生年月日: 1957年7月29日生\n${TEXT}`, null],
    ['a list of other headings', `- 前の会談(2022年5月2日)\n- 前の署名(2022年4月1日)\n${TEXT}`, null],
    ['the hour for which talks are announced', `令和5年6月1日\n日時 令和5年6月3日 14時30分\n${TEXT}`, '2023-06-01'],
    [
      'a sentence, where a date stands alone',
      `2023年6月3日 14時30分に始まりました。\n2023年6月4日\n${TEXT}`,
      '2023-06-04',
    ],
  ])('is not %s', (_, text, expected) => {
    expect(day(text)).toBe(expected);
  });
});
