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
  [
    '2020-01-30',
    '在フィリピン日本国大使館',
    null,
    '29日、物資の引渡し式が行われ、山本恭司臨時代理大使及びロランド・バウティスタ社会福祉・開発大臣の間で引渡しに係る署名が行われました。',
    'AID 2020-01-29 JPN:山本恭司? > PHL:ロランド・バウティスタ? | SUPPORT 2020-01-29 JPN:山本恭司? PHL:ロランド・バウティスタ?',
  ],
  // Particulars in lines behind what is announced.
  [
    '2023-07-03',
    '海上自衛隊',
    null,
    '海上自衛隊は、下記のとおり多国間共同訓練を実施しました。\n1　期間\n令和5年7月1日（土）\n2　海域\n四国沖\n3　参加部隊\n（1）海上自衛隊　護衛艦「しらぬい」\n（2）豪海軍　フリゲート「アンザック」',
    'COOPERATE 2023-07-01 AUS JPN @四国沖/JPN',
  ],
  [
    '2023-02-10',
    '海上保安庁',
    null,
    '海上保安庁長官は、フィリピン沿岸警備隊長官と協力覚書の署名を行いました。\n日時：2月9日（木）午前10時\n場所：フィリピン沿岸警備隊本部\n日本側：石井　昌平　海上保安庁長官\nフィリピン側：アルテミオ・アブ　フィリピン沿岸警備隊長官',
    'SUPPORT 2023-02-09 10:00 JPN:石井昌平 PHL:アルテミオ・アブ? @フィリピン沿岸警備隊本部/PHL «協力覚書»',
  ],
  [
    '2023-02-10',
    '海上保安庁',
    null,
    '海上保安庁長官は9日、フィリピン沿岸警備隊長官と会談しました。\n記者説明会の日時は3月1日です。\n場所は未定です。',
    'CONSULT 2023-02-09 JPN PHL',
  ],
  // Somebody called in: how long, and the answer.
  [
    '2016-08-09',
    '外務省',
    null,
    '本9日午前10時10分から約20分間、岸田文雄外務大臣は、程永華駐日中国大使を外務省に召致し、抗議を行いました。これに対し、程大使は、申入れは受け入れられない旨述べました。',
    'ACCUSE disapprove 2016-08-09 10:10 PT20M JPN:岸田文雄 > CHN:程永華 @外務省/JPN +REJECT>JPN',
  ],
  // Help is given upon request.
  [
    '2016-04-21',
    '外務省',
    null,
    '20日、政府は、エクアドルからの要請を受け、テントを供与しました。',
    'REQUEST assist 2016-04-20 ECU > JPN | AID 2016-04-20 JPN > ECU',
  ],
  // Who speaks to the one told of before goes on speaking, and a bare 外務省 there is its own.
  [
    '2017-09-15',
    '外務省',
    null,
    '15日、北朝鮮は弾道ミサイルを発射しました。北朝鮮に対し厳重に抗議し、最も強い表現で非難しました。',
    'MOBILIZE weapons 2017-09-15 PRK | ACCUSE disapprove 2017-09-15 JPN > PRK',
  ],
  [
    '2017-09-15',
    '外務省',
    null,
    '15日、北朝鮮は弾道ミサイルを発射しました。外務省は厳重に抗議しました。',
    'MOBILIZE weapons 2017-09-15 PRK | ACCUSE disapprove 2017-09-15 JPN > PRK',
  ],
  // A governor or a mayor without a country is Japan's.
  ['2023-12-20', '熊本県', null, '14日、サモアの大使が知事を表敬訪問しました。', 'CONSULT visit 2023-12-14 WSM > JPN'],
  [
    '2023-12-20',
    '東方通信',
    null,
    '14日、サモアの大使が知事を表敬訪問しました。',
    'CONSULT visit 2023-12-14 WSM > JPN',
  ],
  [
    '2023-12-20',
    '東方通信',
    null,
    '吉村大阪府知事は14日、フランスのセトン大使と会談した。',
    'CONSULT 2023-12-14 FRA:フィリップ・セトン JPN:吉村?',
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
