/** What every engine has to do about counting: part of `conformance.ts`. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/record/schema.js';
import { COUNTED_BY, type CountedBy, type EventFilter, type RecordStore } from '../../src/store/index.js';
import type { Post } from './conformance.js';
import { reread } from './reread.js';

const POSTS: readonly Post[] = [
  ['held', '2021-11-23', '岸防衛大臣は23日、東京でザン・ベトナム国防大臣と会談しました。', { publisher: '例示省' }],
  ['held-too', '2021-11-24', 'ベトナムのファン・ヴァン・ザン国防大臣と岸信夫防衛大臣は23日、東京で会談した。'],
  ['phone', '2021-11-24', '林外務大臣は24日、イギリスのトラス外相と約30分間、電話で会談しました。'],
  ['signed', '2022-01-06', '岸田総理大臣とモリソン首相は6日、日豪円滑化協定に署名した。'],
  ['protest', '2022-02-01', '日本政府は1日、北朝鮮に抗議した。'],
  ['planned', '2022-02-02', '林外務大臣は来月、イギリスを訪問し、トラス外相と会談する予定です。'],
  ['group', '2022-02-03', '林外務大臣は3日、G7外相会合に出席した。'],
];

export function counting(recordOf: () => RecordStore, readingOf: (post: Post) => Reading): void {
  describe('counting', () => {
    beforeEach(async () => void (await recordOf().add(POSTS.map(readingOf))));

    const counted = async (by: CountedBy, filter: EventFilter = {}, limit?: number): Promise<string[]> => {
      const tallies = await recordOf().count(filter, by, limit === undefined ? {} : { limit });
      return tallies.map(({ key, events, conflict, uncertain }) => [key, events, conflict, uncertain].join(' '));
    };

    it.each<[CountedBy, string[]]>([
      ['day', ['2021-11-23 1 0 0', '2021-11-24 1 0 0', '2022-01-06 1 0 0', '2022-02-01 1 1 0', '2022-02-03 1 0 0']],
      ['month', ['2021-11 2 0 0', '2022-01 1 0 0', '2022-02 2 1 0', '2022-03 1 0 1']],
      ['year', ['2021 2 0 0', '2022 4 1 1']],
      ['country', ['JPN 6 1 1', 'GBR 2 0 1', 'AUS 1 0 0', 'GRP7 1 0 0', 'PRK 1 1 0', 'VNM 1 0 0']],
      ['pair', ['GBR-JPN 2 0 1', 'AUS-JPN 1 0 0', 'JPN-PRK 1 1 0', 'JPN-VNM 1 0 0']],
      ['type', ['CONSULT 3 0 0', 'ACCUSE 1 1 0', 'AGREE 1 0 1', 'SUPPORT 1 0 0']],
      ['place', ['イギリス 1 0 1', '東京 1 0 0']],
      ['status', ['reported 5 1 0', 'planned 1 0 1']],
    ])('by %s', async (by, expected) => expect(await counted(by)).toEqual(expected));

    it.each<[string, CountedBy, EventFilter, string[]]>([
      ['of a country', 'pair', { countries: ['GBR'] }, ['GBR-JPN 2 0 1']],
      ['of a country', 'year', { countries: ['GBR'] }, ['2021 1 0 0', '2022 1 0 1']],
      ['of a type', 'country', { types: ['ACCUSE'] }, ['JPN 1 1 0', 'PRK 1 1 0']],
      ['of some days', 'month', { from: '2022-01', to: '2022-02-01' }, ['2022-01 1 0 0', '2022-02 1 1 0']],
      ['from a year on', 'year', { from: '2022' }, ['2022 4 1 1']],
      ['up to a month', 'day', { to: '2021-11' }, ['2021-11-23 1 0 0', '2021-11-24 1 0 0']],
      ['of a month', 'country', { from: '2021-11', to: '2021-11' }, ['JPN 2 0 0', 'GBR 1 0 0', 'VNM 1 0 0']],
      ['with a word', 'type', { text: '電話' }, ['CONSULT 1 0 0']],
      ['with a longer word', 'year', { text: '円滑化協定' }, ['2022 1 0 0']],
      ['with words and a filter', 'country', { text: '会談', countries: ['VNM'] }, ['JPN 1 0 0', 'VNM 1 0 0']],
      ['that are not there', 'country', { countries: ['VNM', 'GBR'] }, []],
      ['with a list of none', 'year', { countries: [] }, ['2021 2 0 0', '2022 4 1 1']],
    ])('counts events %s by %s', async (_what, by, filter, expected) =>
      expect(await counted(by, filter)).toEqual(expected),
    );

    it('counts by time the same, whether all times were counted before or not', async () => {
      const some: EventFilter = { countries: ['GBR'], from: '2022-03', to: '2022-03-31' };
      expect(await counted('month', some)).toEqual(['2022-03 1 0 1']);
      expect(await counted('month', { countries: ['GBR'] })).toEqual(['2021-11 1 0 0', '2022-03 1 0 1']);
      expect(await counted('month', some)).toEqual(['2022-03 1 0 1']);
    });

    it('counts combinations', async () => {
      const found = await recordOf().countJointly({ countries: ['GBR'] }, ['month', 'type', 'mode', 'country']);
      const lines = found.map(({ keys, events, conflict, uncertain }) =>
        [...keys, events, conflict, uncertain].join(' '),
      );
      expect(lines.sort()).toEqual([
        '2021-11 CONSULT phone GBR 1 0 0',
        '2021-11 CONSULT phone JPN 1 0 0',
        '2022-03 AGREE  GBR 1 0 1',
        '2022-03 AGREE  JPN 1 0 1',
      ]);
    });

    it('gives the first so many', async () => {
      expect(await counted('country', {}, 2)).toEqual(['JPN 6 1 1', 'GBR 2 0 1']);
      expect(await counted('month', { countries: ['JPN'] }, 1)).toEqual(['2021-11 2 0 0']);
      await expect(recordOf().count({}, 'day', { limit: 0 })).rejects.toThrow(/A limit is a whole number/);
      await expect(recordOf().count({ from: 'soon' }, 'day')).rejects.toThrow(/A date is written/);
    });

    it('names persons', async () => {
      const persons = await recordOf().count({ countries: ['VNM'] }, 'person');
      expect(persons.map(({ key, label, labelEn }) => [key, label, labelEn])).toEqual([
        ['jpn-nobuo-kishi', '岸信夫', 'Nobuo Kishi'],
        ['vnm-phan-van-giang', 'ファン・ヴァン・ザン', 'Phan Van Giang'],
      ]);
    });

    it('gives keys that a filter takes, with as many events as it finds', async () => {
      const filters: [CountedBy, (key: string) => EventFilter][] = [
        ['day', (key) => ({ from: key, to: key })],
        ['country', (key) => ({ countries: [key] })],
        ['pair', (key) => ({ countries: key.split('-') })],
        ['mode', (key) => ({ modes: [key] })],
        ['person', (key) => ({ persons: [key] })],
        ['publisher', (key) => ({ publishers: [key] })],
        ['place', (key) => ({ place: key })],
      ];
      for (const [by, filterOf] of filters) {
        for (const { key, events } of await recordOf().count({}, by)) {
          const found = await recordOf().events({ ...filterOf(key), order: 'oldest', limit: 100 });
          expect([by, key, found.items.length]).toEqual([by, key, events]);
        }
      }
    });

    it('forgets what is gone', async () => {
      for await (const _ of reread(recordOf(), () => []));
      for (const by of COUNTED_BY) expect(await counted(by)).toEqual([]);
    });
  });
}
