/** Pages of ministries and embassies: who publishes them, and whose press conference a title says they tell, is known beside the text. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/reading/index.js';
import { japanese, told } from './told.js';

const PAGES = [
  // Whoever speaks to the press is 私, by the name in the title or as who holds the office on the day.
  [
    '2019-06-01',
    '防衛省',
    '防衛大臣臨時記者会見概要',
    '先ほど、フランスのパルリ軍事大臣と会談をいたしました。',
    'CONSULT pub:2019-06-01 FRA:フロランス・パルリ JPN:岩屋毅',
  ],
  [
    '2019-05-07',
    '外務省',
    '河野外務大臣会見記録',
    '5月9日から、私は、ロシアを訪問いたします。',
    'AGREE planned 2019-05-09 JPN:河野太郎 > RUS',
  ],
  [
    '2019-05-07',
    '外務省',
    null,
    '【河野外務大臣】5月9日から、私は、ロシアを訪問いたします。',
    'AGREE planned 2019-05-09 JPN:河野太郎 > RUS',
  ],
  [
    '2019-05-07',
    '外務省',
    null,
    '【例示新聞 記者】5月9日から、私は、ロシアを訪問いたします。',
    'AGREE planned 2019-05-09 JPN > RUS',
  ],
  [
    '2019-05-07',
    '東方通信',
    '河野外務大臣会見',
    '5月9日から、私は、ロシアを訪問いたします。',
    'AGREE planned 2019-05-09 JPN > RUS',
  ],
  // A measure told on a ministry's page is its state's.
  [
    '2022-04-12',
    '財務省',
    null,
    'ロシアの個人398人に対する資産凍結等の措置を実施する。',
    'SANCTION planned pub:2022-04-12 JPN > RUS',
  ],
  ['2022-04-12', '東方通信', null, 'ロシアの個人398人に対する資産凍結等の措置を実施する。', ''],
  // A signing there is one of its state.
  [
    '2018-02-19',
    '在コスタリカ日本国大使館',
    null,
    '2月16日、コスタリカ外務省において、機材の供与に関する書簡の署名が行われました。署名式には、伊藤大使、ゴンサレス外務大臣の他、約20名が参加しました。ゴンサレス外務大臣は日本への謝意を述べました。',
    'SUPPORT 2018-02-16 CRI:マヌエル・ゴンサレス JPN:伊藤? @コスタリカ外務省/CRI +SUPPORT>JPN «機材の供与に関する書簡»',
  ],
  // Who comes to a handing over stands for a side of it.
  [
    '2020-01-30',
    '在ケニア日本国大使館',
    null,
    '29日、ナイロビで救急車の引渡式が行われ、堀江良一大使とカリウキ保健長官が出席しました。',
    'AID 2020-01-29 JPN:堀江良一? > KEN:カリウキ? @ナイロビ/KEN',
  ],
  [
    '2020-01-30',
    '在ケニア日本国大使館',
    null,
    '29日、救急車の引渡式が行われました。式には、堀江良一大使も出席しました。',
    'AID 2020-01-29 JPN:堀江良一? > KEN',
  ],
] as const;

describe('pages of ministries and embassies', () => {
  it.each(PAGES)('%s %s, %s: %s', (published, publisher, title, text, line) =>
    expect(
      read(japanese(text, published, { publisher, title }))
        .map(told)
        .join(' | '),
    ).toBe(line),
  );
});
