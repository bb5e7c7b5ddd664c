import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions.js';

const people = (text: string, date?: string) => mentionsIn(text, date).filter((mention) => mention.kind === 'person');

describe('a name with its title is one mention, of one person', () => {
  it.each([
    ['岸防衛大臣', 'は', '2021-11-23', 'jpn-nobuo-kishi'],
    ['岸信夫防衛大臣', 'と', '2021-11-23', 'jpn-nobuo-kishi'],
    ['岸田文雄首相', 'が', '2022-01-01', 'jpn-fumio-kishida'],
    ['林外務大臣', 'は', '2021-12-01', 'jpn-yoshimasa-hayashi'],
    ['鬼木誠防衛副大臣', 'は', '2022-01-01', 'jpn-makoto-oniki'],
    ['森健良外務事務次官', 'は', '2022-01-01', 'jpn-takeo-mori'],
    ['松野博一官房長官', 'は', '2021-12-01', 'jpn-hirokazu-matsuno'],
    ['船越健裕アジア大洋州局長', 'は', '2022-04-20', 'jpn-takehiro-funakoshi'],
    ['ファン・ヴァン・ザン国防大臣', 'は', '2021-11-23', 'vnm-phan-van-giang'],
    ['ザン・ベトナム国防大臣', 'と', '2021-11-23', 'vnm-phan-van-giang'],
    ['チエン・ベトナム国防次官', 'は', '2021-11-24', 'vnm-hoang-xuan-chien'],
    ['ファム・ミン・チン・ベトナム社会主義共和国首相', 'と', '2021-11-24', 'vnm-pham-minh-chinh'],
    ['ラブロフ・ロシア外相', 'と', '2022-01-01', 'rus-sergey-lavrov'],
    ['インド・モディ首相', 'は', '2022-03-19', 'ind-narendra-modi'],
    ['イギリスのトラス外相', 'と', '2021-11-24', 'gbr-elizabeth-truss'],
    ['トラス英外相', 'は', '2021-11-24', 'gbr-elizabeth-truss'],
    ['トラス英首相', 'は', '2022-09-20', 'gbr-elizabeth-truss'],
    ['マクロン仏大統領', 'は', '2022-01-01', 'fra-emmanuel-macron'],
    ['ショルツ独首相', 'は', '2022-05-01', 'deu-olaf-scholz'],
    ['バイデン大統領', 'は', '2022-01-01', 'usa-joe-biden'],
    ['オースティン米国防長官', 'は', '2022-06-11', 'usa-lloyd-austin'],
    ['ロイド・オースティン米国防長官', 'は', '2022-06-11', 'usa-lloyd-austin'],
    ['米国のオースティン国防長官', 'は', '2022-06-11', 'usa-lloyd-austin'],
    ['オースティン国防長官', 'は', '2022-06-11', 'usa-lloyd-austin'],
    ['米国務省のプライス報道官', 'は', '2022-01-01', 'usa-ned-price'],
    ['中国の習近平国家主席', 'は', '2022-11-17', 'chn-xi-jinping'],
    ['王毅国務委員兼外相', 'は', '2021-12-01', 'chn-wang-yi'],
    ['中国外務省の毛寧報道官', 'は', '2023-08-24', 'chn-mao-ning'],
    ['ロシア外務省のザハロワ報道官', 'は', '2022-05-01', 'rus-maria-zakharova'],
    ['中国の孔鉉佑駐日大使', 'を', '2022-08-04', 'chn-kong-xuanyou'],
    ['孔鉉佑駐日中国大使', 'を', '2022-08-04', 'chn-kong-xuanyou'],
    ['エマニュエル駐日米国大使', 'は', '2022-08-04', 'usa-rahm-emanuel'],
    ['垂秀夫駐中国大使', 'は', '2022-08-04', 'jpn-hideo-tarumi'],
    ['北朝鮮の金正恩総書記', 'は', '2022-08-04', 'prk-kim-jong-un'],
    ['北朝鮮の金正恩朝鮮労働党委員長', 'と', '2019-02-28', 'prk-kim-jong-un'],
    ['韓国の李鐘燮国防相', 'は', '2022-06-11', 'kor-lee-jong-sup'],
    ['金健（キム・ゴン）韓国外交部朝鮮半島平和交渉本部長', 'と', '2023-02-01', 'kor-kim-gunn'],
    ['尹錫悦（ユン・ソンニョル）大統領', 'は', '2022-12-01', 'kor-yoon-suk-yeol'],
    ['国連のグテーレス事務総長', 'は', '2023-01-31', 'prt-antonio-guterres'],
    ['ストルテンベルグNATO事務総長', 'は', '2023-01-31', 'nor-jens-stoltenberg'],
    ['ミシェルEU大統領', 'は', '2021-12-01', 'bel-charles-michel'],
    ['在日米軍のラップ司令官', 'は', '2022-01-01', 'usa-ricky-n-rupp'],
    ['習氏', 'は', '2022-11-17', 'chn-xi-jinping'],
    ['岩屋毅・前防衛相', 'は', '2021-11-24', 'jpn-takeshi-iwaya'],
  ])('%s', (exact, rest, date, id) => {
    const found = people(`${exact}${rest}`, date);
    expect(found.map((mention) => mention.exact)).toEqual([exact]);
    expect(found[0]?.party?.person?.id).toBe(id);
  });

  it('acts for the body whose office it is', () => {
    expect(people('国連のグテーレス事務総長は')[0]?.party?.country).toBe('UNO');
    expect(people('イギリスのトラス外相は')[0]?.party).toMatchObject({ country: 'GBR', office: 'Foreign Secretary' });
  });
});

describe('two people', () => {
  it.each([
    ['上川陽子外相と木原稔防衛相は', ['上川陽子外相', '木原稔防衛相'], ['jpn-yoko-kamikawa', 'jpn-minoru-kihara']],
    ['岸田総理大臣とモリソン首相は', ['岸田総理大臣', 'モリソン首相'], ['jpn-fumio-kishida', 'aus-scott-morrison']],
    ['上川、木原両氏は', ['上川', '木原両氏'], ['jpn-yoko-kamikawa', 'jpn-minoru-kihara']],
  ])('%s', (text, exact, ids) => {
    const found = people(text, text.includes('モリソン') ? '2022-01-06' : '2024-07-08');
    expect(found.map((mention) => mention.exact)).toEqual(exact);
    expect(found.map((mention) => mention.party?.person?.id)).toEqual(ids);
  });
});

describe('hashtags are words', () => {
  it.each(['#岸防衛大臣 は、会談した', '＃岸防衛大臣　は、会談した', '本日、#岸防衛大臣 は会談した'])('%s', (text) => {
    const [found] = people(text);
    expect(found).toMatchObject({ exact: '岸防衛大臣', party: { person: { id: 'jpn-nobuo-kishi' } } });
  });
});

describe('what is not known stays open', () => {
  it('keeps an unknown name as written, with the country that the words give', () => {
    const [found] = people('カナダ国防省のマーサ・リンドグレン局長は');
    expect(found?.party).toMatchObject({
      country: 'CAN',
      person: { id: null, name: 'マーサ・リンドグレン', nameEn: null },
    });
  });

  it.each(['米国防長官', '英外相', '独首相', '英国防相'])('%s without a name names nobody', (text) => {
    const [found] = people(`${text}は`);
    expect(found).toMatchObject({ exact: text, written: '', party: { person: null } });
  });

  it.each([
    ['前防衛大臣の', true],
    ['バイデン次期大統領は', true],
    ['バイデン大統領は', false],
  ])('%s former or to come: %s', (text, former) => expect(people(text, '2020-12-01')[0]?.former).toBe(former));

  it.each(['日英外相会談で', '首相官邸で', '外相会合を', '防衛相会談に'])('%s is no person', (text) =>
    expect(people(text)).toEqual([]),
  );
});
