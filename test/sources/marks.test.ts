import { describe, expect, it } from 'vitest';
import { findDate, isoDate } from '../../src/sources/dates.js';
import { languageOf } from '../../src/sources/language.js';
import { hashtagsIn, isTagLine, linksIn, tagsOfLine } from '../../src/sources/marks.js';

describe('marks', () => {
  it('finds links and leaves the sentence around them', () => {
    expect(linksIn('詳細はhttps://t.co/abcです(https://example.org/a). https://t.co/abc')).toEqual([
      'https://t.co/abc',
      'https://example.org/a',
    ]);
  });

  it('finds hashtags and no fragments, numbers or parts of words', () => {
    expect(hashtagsIn('#岸防衛大臣 は\uff03防衛省 で a#b https://example.org/#c #1 #COP26')).toEqual([
      '岸防衛大臣',
      'COP26',
    ]);
    expect(hashtagsIn('、\uff03防衛省 ')).toEqual(['防衛省']);
  });

  it.each([
    ['#EU', ['EU']],
    ['#a#b #c=d', ['a', 'b', 'c=d']],
    ['  \uff03東南アジア\u3000#G7 ', ['東南アジア', 'G7']],
  ])('takes %j for a line of tags', (line, tags) => {
    expect(isTagLine(line)).toBe(true);
    expect(tagsOfLine(line)).toEqual(tags);
  });

  it.each(['#岸防衛大臣は、会談しました。', '会談 #EU', '#', ''])('does not take %j for a line of tags', (line) => {
    expect(isTagLine(line)).toBe(false);
  });
});

describe('dates', () => {
  it.each([
    ['令和3年11月24日', '2021-11-24'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日の発表', '2019-04-30'],
    ['on 3rd May 2022 in Tokyo', '2022-05-03'],
    ['2022/5/3', '2022-05-03'],
    ['2022年2月30日', null],
  ])('reads %s', (text, value) => {
    expect(findDate(text)?.value).toBe(value);
  });

  it.each(['5月3日', '2022', '12345-67-89', 'Smarch 1, 2022'])('sees no full date in %s', (text) => {
    expect(findDate(text)).toBeNull();
  });

  it.each([
    ['2021-11', '2021-11'],
    ['2021-11-24', '2021-11-24'],
    ['2021-11-24T18:05:00+0900', '2021-11-24T18:05:00+09:00'],
    ['2021-11-24T09:05:00.000Z', '2021-11-24T09:05:00Z'],
    ['2021-11-24 18:05', '2021-11-24T18:05+09:00'],
    ['2021-02-30', null],
    ['2021-11-24T25:00', null],
    ['yesterday', null],
  ])('keeps the precision of %s', (written, value) => {
    expect(isoDate(written, '+09:00')).toBe(value);
  });
});

describe('language', () => {
  it.each([
    ['ja', '日英外相電話会談 「自由で開かれた」実現へ #nhk_news'],
    ['ja', '日英外相電話会談'],
    ['zh', '外交部长与英国外交大臣通电话,双方同意加强合作'],
    ['ko', '한일 외교장관이 전화로 회담했다'],
    ['en', 'The foreign ministers of Japan and the UK spoke on the phone'],
    ['fr', 'Le ministre a rencontré son homologue dans la capitale'],
    ['ru', 'Министр иностранных дел провёл переговоры'],
    ['ar', 'التقى وزير الخارجية نظيره'],
    ['th', 'รัฐมนตรีว่าการกระทรวงการต่างประเทศ'],
    ['und', '12345 https://example.org/the/and'],
    ['en', 'Foreign Minister Tanaka met Secretary General Suzuki in Brussels'],
    ['en', 'The Minister spoke of 「自由で開かれたインド太平洋」 as a common goal of the two countries.'],
    ['en', 'The minister’s word of the day was おもてなし.'],
    ['ja', 'The two ministers held talks in the capital and agreed on a plan.\n両大臣は会談しました。'],
    ['ja', 'The two ministers held talks in the capital and agreed on a plan. 政府は抗議した。'],
    ['ja', `${'The ministers met again. '.repeat(40)}\n外相は次の会談の日程を明らかにした。`],
  ])('%s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
