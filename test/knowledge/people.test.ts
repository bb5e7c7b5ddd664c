import { describe, expect, it } from 'vitest';
import { PeopleIndex, type PersonRow, shippedKnowledge, type TermRow } from '../../src/knowledge/index.js';

const { people } = shippedKnowledge();
const idOf = (name: string, office: string | null, country: string | null, date: string | null): string | null =>
  people.find({ name, office, country, date })?.person.id ?? null;

describe('a name, an office, a country and a day are one person', () => {
  it.each([
    ['岸', 'defence-minister', 'JPN', '2021-11-23', 'jpn-nobuo-kishi'],
    ['岸', 'defence-minister', null, '2021-11-23', 'jpn-nobuo-kishi'],
    ['岸信夫', 'defence-minister', 'JPN', '2021-11', 'jpn-nobuo-kishi'],
    ['岸田', 'foreign-minister', 'JPN', '2014-05-01', 'jpn-fumio-kishida'],
    ['岸田', 'foreign-minister', 'JPN', '2014', 'jpn-fumio-kishida'],
    ['岸田', 'head-of-government', 'JPN', '2022-03-01', 'jpn-fumio-kishida'],
    ['林', 'foreign-minister', 'JPN', '2021-11-24', 'jpn-yoshimasa-hayashi'],
    ['鈴木', 'finance-minister', 'JPN', '2022-06-01', 'jpn-shunichi-suzuki'],
    ['木原', 'defence-minister', 'JPN', '2023-10-01', 'jpn-minoru-kihara'],
    ['木原', 'deputy-chief-cabinet-secretary', 'JPN', '2022-05-01', 'jpn-seiji-kihara'],
    ['菅', 'head-of-government', 'JPN', '2010-09-01', 'jpn-naoto-kan'],
    ['菅', 'head-of-government', 'JPN', '2021-03-16', 'jpn-yoshihide-suga'],
    ['濱田', 'defence-minister', 'JPN', '2023-01-12', 'jpn-yasukazu-hamada'],
    ['トラス', 'foreign-minister', 'GBR', '2021-11-24', 'gbr-elizabeth-truss'],
    ['トラス', 'head-of-government', 'GBR', '2022-09-20', 'gbr-elizabeth-truss'],
    ['ザン', 'defence-minister', 'VNM', '2021-11-23', 'vnm-phan-van-giang'],
    ['金健', 'special-envoy', 'KOR', '2023-02-01', 'kor-kim-gunn'],
    ['キム・ゴン', 'special-envoy', 'KOR', '2023-02-01', 'kor-kim-gunn'],
    ['秦剛', 'foreign-minister', 'CHN', '2023-04-02', 'chn-qin-gang'],
    ['プーチン', 'head-of-government', 'RUS', '2010', 'rus-vladimir-putin'],
    ['プーチン', 'head-of-state', 'RUS', '2022', 'rus-vladimir-putin'],
    ['ストルテンベルグ', 'secretary-general', 'NATO', '2023-01-31', 'nor-jens-stoltenberg'],
  ])('%s, %s, %s, %s', (name, office, country, date, id) => expect(idOf(name, office, country, date)).toBe(id));

  it.each(['リズ・トラス', 'リズトラス', 'リズ＝トラス', 'リズ トラス'])('%s, however it is spaced', (name) =>
    expect(idOf(name, null, null, null)).toBe('gbr-elizabeth-truss'),
  );

  it('acts for the body that the office is of', () => {
    const found = people.find({ name: 'グテーレス', office: 'secretary-general', country: null, date: '2022-05-01' });
    expect(found).toMatchObject({ country: 'UNO', inOffice: true, person: { country: 'PRT' } });
  });
});

describe('a guess is worse than a gap', () => {
  it.each([
    ['a surname that many have', '林', null, 'JPN', '2021-11-24'],
    ['the same without a country', '林', null, null, null],
    ['another', '鈴木', null, 'JPN', '2022-06-01'],
    ['a name that nobody has', '山田太郎兵衛', 'head-of-government', 'JPN', '2021-11-24'],
    ['no name', '', 'head-of-government', 'JPN', '2021-11-24'],
    ['somebody of another country', 'トラス', 'foreign-minister', 'JPN', '2021-11-24'],
    // 河野洋平 and ビル・クリントン, who are not in the tables.
    ['a namesake who held the office in another generation', '河野', 'foreign-minister', 'JPN', '1994-06-01'],
    ['a namesake who never held the office', 'クリントン', 'head-of-state', 'USA', '1998-06-25'],
  ])('%s: %s, %s', (_what, name, office, country, date) => expect(idOf(name, office, country, date)).toBeNull());
});

const person = (id: string, name: string, ...forms: string[]): PersonRow => ({
  id,
  country: 'JPN',
  name,
  name_en: id,
  forms,
  source: 'own',
});
const term = (id: string, office: string, from: string, to: string): TermRow => ({
  person: id,
  for: 'JPN',
  office,
  title_en: office,
  from,
  to,
  source: 'own',
});

describe('terms', () => {
  const own = new PeopleIndex(
    [person('a', '甲野一郎', '甲野'), person('b', '甲野二郎', '甲野'), person('b', '甲野二郎', 'コウノ')],
    [
      term('a', 'defence-minister', '2020-03-10', '2021-06-20'),
      term('b', 'defence-minister', '2022-01', '2022-12'),
      term('b', 'foreign-minister', '2023', ''),
    ],
  );
  const minister = (date: string | null, office: string | null = 'defence-minister') =>
    own.find({ name: '甲野', office, country: 'JPN', date });

  it.each([
    ['2020-03-10', 'a'],
    ['2021-06-20', 'a'],
    ['2022-01-01', 'b'],
    ['2022-12-31', 'b'],
  ])('hold from the first day to the last: %s', (date, id) =>
    expect(minister(date)).toMatchObject({ person: { id }, inOffice: true }),
  );

  it.each([
    ['2020-02-20', 'a'],
    ['2021-07-10', 'a'],
    ['2021-12-12', 'b'],
  ])('hold a little before and after: %s', (date, id) =>
    expect(minister(date)).toMatchObject({ person: { id }, inOffice: true }),
  );

  it('do not hold for months before and after', () => expect(minister('2021-09-30')?.inOffice ?? false).toBe(false));
  it('that have no end hold on', () => expect(minister('2040-01-01', 'foreign-minister')?.person.id).toBe('b'));
  it('cannot tell two ministers of one name apart without a day', () => expect(minister(null)).toBeNull());
  it('take a full name before a short one', () =>
    expect(own.find({ name: '甲野一郎', office: null, country: null, date: null })?.person.id).toBe('a'));
  it('know somebody of two files by the forms of both', () => {
    expect(own.size).toBe(2);
    expect(own.knows('コウノ') && own.knows('甲野')).toBe(true);
    expect(own.byId('b')?.plain).toContain('コウノ');
  });

  it.each([
    ['defence-minister', '2021-01-01', 'a'],
    ['defence-minister', '2021-09-01', null],
    ['defence-minister', '1900-01-01', null],
    ['head-of-government', '2021-01-01', null],
  ])('name the holder of an office: %s on %s', (office, date, id) =>
    expect(own.holder('JPN', office, date)?.id ?? null).toBe(id),
  );

  it('name no holder on the day of a change', () => {
    expect(people.holder('JPN', 'head-of-government', '2021-10-04')).toBeNull();
    expect(people.holder('JPN', 'head-of-government', '2021-10-05')?.id).toBe('jpn-fumio-kishida');
  });
});
