import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions.js';
import { toldIn } from './told.js';

describe('countries as the genre writes them', () => {
  it.each([
    ['日越', '防衛協力を', 'JPN,VNM'],
    ['日米韓', '3か国は', 'JPN,USA,KOR'],
    ['日中韓', 'は', 'JPN,CHN,KOR'],
    ['日・NATO', '協力を', 'JPN,NATO'],
    ['日・米・豪', 'の', 'JPN,USA,AUS'],
    ['日本・英国・イタリア', 'は', 'JPN,GBR,ITA'],
    ['米中', '関係を', 'USA,CHN'],
    ['印パ', '関係を', 'IND,PAK'],
    ['日ロ', '関係を', 'JPN,RUS'],
    ['日朝', '首脳会談', 'JPN,PRK'],
    ['日英', '外相会談で', 'JPN,GBR'],
    ['北朝鮮', 'は', 'PRK'],
    ['台湾', 'は', 'TWN'],
    ['EU', 'は', 'EUU'],
    ['ASEAN', 'は', 'ASEAN'],
    ['G7', 'は', 'GRP7'],
    ['国連安保理', 'は', 'UNO'],
  ])('%s%s', (exact, rest, codes) => {
    expect(mentionsIn(exact + rest)[0]).toMatchObject({ exact, codes });
  });

  it.each(['対中制裁を', '対中政策は'])('%s is about China', (text) =>
    expect(mentionsIn(text)).toMatchObject([{ exact: '中', codes: 'CHN' }]),
  );

  it.each([
    ['日本と英国は', ['日本', '英国']],
    ['アメリカやオーストラリアは', ['アメリカ', 'オーストラリア']],
    ['EUとASEANは', ['EU', 'ASEAN']],
  ])('%s are two', (text, exact) => expect(mentionsIn(text).map((mention) => mention.exact)).toEqual(exact));

  it.each([
    ['在イラン英国大使館は', '英国大使館'],
    ['在日ロシア大使館は', 'ロシア大使館'],
    ['西日本の各地で', '日本'],
    ['フィリピンの沿岸警備隊は', 'フィリピンの沿岸警備隊'],
  ])('%s is one', (text, exact) => expect(mentionsIn(text).map((mention) => mention.exact)).toEqual([exact]));
});

describe('what acts for a country', () => {
  it.each([
    ['仏軍', 'FRA'],
    ['米軍', 'USA'],
    ['英軍', 'GBR'],
    ['在日米軍', 'USA'],
    ['米海兵隊', 'USA'],
    ['豪空軍', 'AUS'],
    ['独海軍', 'DEU'],
    ['中国海軍', 'CHN'],
    ['ロシア海軍の艦艇', 'RUS'],
    ['英国の空母', 'GBR'],
    ['中国海警局', 'CHN'],
    ['海上自衛隊', 'JPN'],
    ['クレムリン', 'RUS'],
    ['米国防総省', 'USA'],
    ['米国務省', 'USA'],
    ['中国外務省', 'CHN'],
    ['韓国大統領府', 'KOR'],
    ['日本側', 'JPN'],
    ['ベトナム側', 'VNM'],
  ])('%s', (exact, codes) => expect(mentionsIn(`${exact}は`)).toMatchObject([{ kind: 'body', exact, codes }]));
});

describe('characters that are also everyday words', () => {
  it.each(['会談中の', '今日は', '中でも', '東京都中央区で', '来日中の', '一日も', '西の'])(
    '%s names no country',
    (text) => expect(mentionsIn(text)).toEqual([]),
  );
});

describe('words that point back', () => {
  it.each([
    ['両首脳', 'both', ''],
    ['双方', 'both', ''],
    ['二人', 'both', ''],
    ['フィリピンの両大臣', 'both', 'PHL'],
    ['同国', 'same-country', ''],
    ['私', 'self', ''],
  ])('%s', (exact, pointer, codes) =>
    expect(mentionsIn(`${exact}は`)).toMatchObject([{ kind: 'pointer', exact, pointer, codes }]),
  );
});

describe('a visit in one word', () => {
  it.each([
    [
      '訪米中の岸田首相は10日、バイデン大統領と会談した。',
      '2024-04-11',
      'CONSULT visit 2024-04-10 JPN:岸田文雄 > USA:ジョー・バイデン',
    ],
    [
      '来日した尹錫悦大統領は16日、岸田首相と会談した。',
      '2023-03-17',
      'CONSULT visit 2023-03-16 KOR:尹錫悦 > JPN:岸田文雄',
    ],
  ])('%s', (text, published, expected) => expect(toldIn(text, published)).toBe(expected));
});
