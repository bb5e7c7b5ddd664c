import { describe, expect, it } from 'vitest';
import { findAttribution } from '../../src/sources/attribution.js';

describe('the attribution line', () => {
  it.each([
    ['ja', '2021年11月24日'],
    ['ja, spaced', '2021年 11月 24日'],
    ['ja, era', '令和3年11月24日'],
    ['en', 'November 24, 2021'],
    ['en, short', 'Nov 24, 2021'],
    ['en-GB', '24 November 2021'],
    ['es', '24 de noviembre de 2021'],
    ['pt', '24 de novembro de 2021'],
    ['fr', '24 novembre 2021'],
    ['de', '24. November 2021'],
    ['it', '24 novembre 2021'],
    ['nl', '24 november 2021'],
    ['pl', '24 listopada 2021'],
    ['sv', '24 november 2021'],
    ['fi', '24. marraskuuta 2021'],
    ['cs', '24. listopadu 2021'],
    ['hu', '2021. november 24.'],
    ['tr', '24 Kasım 2021'],
    ['id', '24 November 2021'],
    ['ru', '24 ноября 2021 г.'],
    ['uk', '24 листопада 2021 р.'],
    ['el', '24 Νοεμβρίου 2021'],
    ['he', '24 בנובמבר 2021'],
    ['ar', '٢٤ نوفمبر ٢٠٢١'],
    ['fa', '۲۴ نوامبر ۲۰۲۱'],
    ['hi', '24 नवंबर 2021'],
    ['th', '24 พฤศจิกายน 2021'],
    ['th, Buddhist era', '24 พฤศจิกายน 2564'],
    ['vi', '24 tháng 11, 2021'],
    ['ko', '2021년 11월 24일'],
    ['zh', '2021年11月24日'],
    ['figures', '2021-11-24'],
  ])('reads the date as X prints it in %s', (_, date) => {
    expect(findAttribution(`— 防衛省・自衛隊 (@ModJapan_jp) ${date}`)).toMatchObject({
      at: 0,
      name: '防衛省・自衛隊',
      account: '@ModJapan_jp',
      published: '2021-11-24',
    });
  });

  it.each([
    ['another dash', '― 外務省 (@MofaJapan_jp) 2021年11月24日', '外務省'],
    ['full-width brackets', '— 外務省 \uff08@MofaJapan_jp\uff09 \uff12\uff10\uff12\uff11年11月24日', '外務省'],
    ['a dash that its encoding lost', '? 外務省 (@MofaJapan_jp) 2021年11月24日', '外務省'],
    ['no dash', '外務省 (@MofaJapan_jp) 2021年11月24日', '外務省'],
    ['a dash in the name', '— AFP — Japan (@MofaJapan_jp) 2021年11月24日', 'AFP — Japan'],
    ['brackets in the name', '— 外務省(日本) (@MofaJapan_jp) 2021年11月24日', '外務省(日本)'],
  ])('is recognised with %s', (_, line, name) => {
    expect(findAttribution(line)).toMatchObject({ name, account: '@MofaJapan_jp', published: '2021-11-24' });
  });

  it('is found at the end of a line that holds the post too', () => {
    const line = '本日会談しました。 pic.twitter.com/abc— 外務省 (@MofaJapan_jp) November 24, 2021';
    expect(findAttribution(line)).toMatchObject({ at: line.indexOf('—'), name: '外務省', published: '2021-11-24' });
  });

  it('gives the address that stands behind the date', () => {
    const found = findAttribution(
      '— 外務省 (@MofaJapan_jp) 2021年11月24日 https://x.com/MofaJapan_jp/status/1?ref_src=twsrc',
    );
    expect(found).toMatchObject({ published: '2021-11-24', url: 'https://x.com/MofaJapan_jp/status/1' });
  });

  it.each(['2021年13月24日', '2021年2月30日', 'November 31, 2021', ''])(
    'stays one with the impossible date "%s"',
    (date) => {
      expect(findAttribution(`— 外務省 (@MofaJapan_jp) ${date}`)).toMatchObject({ published: null, written: date });
    },
  );

  it.each([
    'この件は — 関係者 (@someone) も述べたとおり — 続いています。',
    '外務省です。 (@MofaJapan_jp) 2021年11月24日',
    '外務省 (@MofaJapan_jp)',
    '— 外務省 2021年11月24日',
    '— (@MofaJapan_jp) 2021年11月24日',
    '次は — 外務省 (@MofaJapan_jp) 2021年11月24日の投稿によれば、会談が行われました。',
    '外務省 (@MofaJapan_jp) 2021年11月24日 両大臣は会談しました。',
    '次は — 外務省 (@MofaJapan_jp) は、2021年11月24日 の会談について投稿しました。',
    '— 外務省 (@Mofa Japan) 2021年11月24日',
  ])('is not seen in %s', (line) => {
    expect(findAttribution(line)).toBeNull();
  });
});
