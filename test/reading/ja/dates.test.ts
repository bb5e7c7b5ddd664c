import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type DateMention, findDates, inTense, readDates } from '../../../src/reading/ja/dates/index.js';

interface Row {
  text: string;
  published: string;
  expected_value: string;
  expected_end: string;
  expected_start: string;
  expected_duration: string;
  note: string;
}

const file = new URL('../../../eval/dates.csv', import.meta.url);
const rows: Row[] = papaparse.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** 〈 〉 marks the expression meant; without marks it is the first that is read. */
function marked(text: string) {
  const start = text.indexOf('〈');
  const plain = text.replace(/[〈〉]/g, '');
  return start < 0 ? { plain, start: 0, end: plain.length } : { plain, start, end: text.indexOf('〉') - 1 };
}

describe('the table of expressions (eval/dates.csv)', () => {
  it.each(rows.map((row) => [row.text, row.published, row.note, row] as const))(
    '%s in %s: %s',
    (text, published, _note, row) => {
      const { plain, start, end } = marked(text);
      const found = findDates(plain, { published }).filter(
        (m) => m.kind !== 'interval' && m.start < end && m.end > start,
      );
      const mention = found.find((m) => m.value ?? m.time ?? m.duration);
      expect({
        value: mention?.value ?? '',
        end: mention?.endValue ?? '',
        start: mention?.time ?? '',
        duration: mention?.duration ?? '',
      }).toEqual({
        value: row.expected_value,
        end: row.expected_end,
        start: row.expected_start,
        duration: row.expected_duration,
      });
      if (mention && text.includes('〈')) expect([mention.start, mention.end]).toEqual([start, end]);
    },
  );
});

const PUBLISHED = '2021-11-24T19:00:00+09:00';
const only = (text: string, published: string | null = PUBLISHED): DateMention => {
  const found = findDates(text, { published });
  expect(found, text).toHaveLength(1);
  return found[0] as DateMention;
};

describe('the whole expression is one mention', () => {
  it.each([
    ['岸大臣は12日午前6時ごろから40分ほど、', '12日午前6時ごろから40分ほど'],
    ['去る11月4日から5日にかけて、', '去る11月4日から5日にかけて'],
    ['会談は3時間にわたり行われ', '3時間にわたり'],
    ['来週18、19両日に', '来週18、19両日'],
    ['11月23日(火・祝)、', '11月23日(火・祝)'],
    ['11月23日（火）午後', '11月23日（火）午後'],
    ['【９月１７日（火）午後７時頃】', '９月１７日（火）午後７時頃'],
    ['現地時間の8日午後2時半からおよそ80分間行われ', '現地時間の8日午後2時半からおよそ80分間'],
    ['インド時間の午後5時に', 'インド時間の午後5時'],
    ['首相は米東部時間23日午後、', '米東部時間23日午後'],
    ['4日から中国を訪れ', '4日'],
    ['11月23日火曜日の', '11月23日火曜日'],
  ])('%s', (text, exact) => {
    const mention = only(text);
    expect(mention.exact).toBe(exact);
    expect(text.slice(mention.start, mention.end)).toBe(exact);
  });

  it('reads two days that stand apart as two', () => {
    const found = findDates('統領府は１９日、２３日の開会式に', { published: '2021-07-19' });
    expect(found.map((m) => m.value)).toEqual(['2021-07-19', '2021-07-23']);
  });
});

describe('weekdays', () => {
  it.each([
    ['11月23日(火)', '2021-11-23', true],
    ['11月23日（火）', '2021-11-23', true],
    ['11月23日火曜日', '2021-11-23', true],
    ['11月23日', '2021-11-23', null],
    ['11月23日(水)', '2021-11-23', false],
    ['2021年11月23日(月)', '2021-11-23', false],
    ['20日(月)', '2021-12-20', true],
    ['20日(土)', '2021-11-20', true],
    ['24日(水)〜26日(金)', '2021-11-24', true],
    ['25日(水)', '2021-11-25', false],
  ])('%s', (text, value, agrees) => {
    expect(only(text)).toMatchObject({ value, weekdayAgrees: agrees });
  });
});

describe('eras', () => {
  it.each([
    ['平成31年4月30日', '2019-04-30', true],
    ['平成31年5月1日', '2019-05-01', false],
    ['令和元年5月1日', '2019-05-01', true],
    ['令和元年4月', '2019-04', false],
    ['昭和64年1月7日', '1989-01-07', true],
    ['昭和64年1月8日', '1989-01-08', false],
    ['平成元年1月7日', '1989-01-07', false],
    ['大正15年12月25日', '1926-12-25', true],
    ['昭和元年12月25日', '1926-12-25', true],
    ['明治45年7月30日', '1912-07-30', true],
    ['大正元年7月30日', '1912-07-30', true],
    ['明治元年1月24日', '1868-01-24', false],
    ['明治元年1月25日', '1868-01-25', true],
    ['昭和70年', '1995', false],
    ['2019年5月1日', '2019-05-01', null],
  ])('%s', (text, value, agrees) => {
    expect(only(text)).toMatchObject({ value, eraAgrees: agrees });
  });
});

describe('what the words leave open', () => {
  it.each([
    ['19日', '2022-04-12', '2022-03-19', '2022-04-19'],
    ['30日', '2021-03-10', '2021-01-30', '2021-03-30'],
    ['5月', '2025-02-26', '2024-05', '2025-05'],
    ['1月21日', '2025-02-24', '2025-01-21', '2026-01-21'],
    ['2月29日', '2022-03-01', '2020-02-29', '2024-02-29'],
    ['火曜日', '2021-11-24', '2021-11-23', '2021-11-30'],
  ])('%s in %s is %s or %s', (text, published, past, future) => {
    const mention = only(text, published);
    expect(inTense(mention, 'past').value).toBe(past);
    expect(inTense(mention, 'future').value).toBe(future);
    expect([past, future]).toContain(mention.value);
  });

  it('works the end of a range out anew', () => {
    const mention = only('28日から2日まで', '2021-11-24');
    expect(inTense(mention, 'past')).toMatchObject({ value: '2021-10-28', endValue: '2021-11-02' });
    expect(inTense(mention, 'future')).toMatchObject({ value: '2021-11-28', endValue: '2021-12-02' });
  });

  it.each(['今月2日', '2021年11月', '本日', '本24日', '去る5日', '来週18日'])('%s is not open', (text) => {
    expect(only(text).alternatives).toBeNull();
    expect(inTense(only(text), 'future')).toEqual(only(text));
  });
});

describe('without a publication', () => {
  it.each([
    ['24日', null],
    ['本日', null],
    ['先月', null],
    ['来週', null],
    ['火曜日', null],
    ['11月23日', null],
    ['昨年', null],
    ['3年前', null],
    ['2021年11月23日', '2021-11-23'],
    ['令和3年11月', '2021-11'],
  ])('%s', (text, value) => {
    expect(only(text, null).value).toBe(value);
  });

  it('lets the text date itself', () => {
    const found = findDates('2021年11月4日に発表。5日に訪問。12月に署名。同日、', { published: null });
    expect(found.map((m) => m.value)).toEqual(['2021-11-04', '2021-11-05', '2021-12', '2021-11-04']);
  });

  it.each([['2021'], ['2021-11']])('resolves as far as %s goes', (published) => {
    expect(only('昨年', published).value).toBe('2020');
    expect(only('11月23日', published).value).toBe('2021-11-23');
    expect(only('本日', published).value).toBeNull();
  });

  it.each(['', 'yesterday', '2021-13-01', '0000-00-00'])('does not stumble over %j', (published) => {
    expect(only('24日', published).value).toBeNull();
  });
});

describe('dates that lean on others', () => {
  it('says which mention 同日 leans on', () => {
    const found = findDates('外相は2日、会談した。ホットラインが3月31日に設置された。外相は同日午後、面会した。', {
      published: '2023-04-03',
    });
    expect(found.map((m) => [m.value, m.refersTo])).toEqual([
      ['2023-04-02', null],
      ['2023-03-31', null],
      ['2023-04-02', 0],
    ]);
  });

  it('takes up the day of a heading in parentheses', () => {
    const found = findDates('6月6日から8日まで来日した。\n1.会談（7日）\n概要。\n2.表敬（同日）', {
      published: '2022-06-08',
    });
    expect(found.at(-1)).toMatchObject({ value: '2022-06-07', refersTo: 1 });
  });

  it('starts from a date that the caller knows', () => {
    expect(readDates('同日、発表した。', { published: '2021-11-24', last: '2021-11-20' })[0]).toMatchObject({
      value: '2021-11-20',
      refersTo: null,
    });
  });

  it.each([
    ['30日、会談した', '0001-01-05'],
    ['30日、会談した', '9999-12-31'],
  ])('comes to an end at the ends of the calendar: %s, published %s', (text, published) => {
    expect(findDates(text, { published })).toHaveLength(1);
  });

  it('keeps a two-digit year alone for texts that name a full one', () => {
    expect(findDates('18年に署名した', { published: PUBLISHED })).toEqual([]);
    expect(findDates('2016年に訪日し、18年に署名した', { published: PUBLISHED }).map((m) => m.value)).toEqual([
      '2016',
      '2018',
    ]);
  });

  it('follows the year of a sentence', () => {
    expect(findDates('2019年4月に署名し、10月に発効', { published: PUBLISHED })[1]?.value).toBe('2019-10');
    expect(findDates('昨年11月に会談し、1月に再び', { published: PUBLISHED })[1]?.value).toBe('2021-01');
  });
});

describe('ranges', () => {
  it.each([
    ['2014年から16年', '2014', '2016'],
    ['平成26年から28年にかけて', '2014', '2016'],
    ['2014～16年', '2014', '2016'],
    ['11/22-24', '2021-11-22', '2021-11-24'],
    ['11/22~11/24', '2021-11-22', '2021-11-24'],
    ['年末から年明けにかけて', '2021-12', '2022-01'],
    ['きのうからきょうにかけて', '2021-11-23', '2021-11-24'],
    ['昨夜から今朝にかけて', '2021-11-23', '2021-11-24'],
    ['11月下旬から12月上旬', '2021-11', '2021-12'],
    ['22、23、24日', '2021-11-22', '2021-11-24'],
  ])('%s', (text, value, endValue) => {
    expect(only(text)).toMatchObject({ kind: 'range', value, endValue });
  });
});

describe('times', () => {
  it.each([
    ['午前7時54分頃から8時5分頃にかけて', '07:54', '08:05'],
    ['午後3時から同4時半まで', '15:00', '16:30'],
    ['午前11時から午後1時', '11:00', '13:00'],
    ['午前11時から1時まで', '11:00', '13:00'],
    ['午後11時から1時まで', '23:00', '01:00'],
    ['23日午後11時から24日午前1時まで', '23:00', '01:00'],
    ['午後2〜4時', '14:00', '16:00'],
    ['18:00~18:30', '18:00', '18:30'],
    ['午後12時', '24:00', null],
    ['午前12時', '12:00', null],
    ['午後12時半', '12:30', null],
    ['深夜1時', '01:00', null],
    ['深夜11時', '23:00', null],
    ['夕方5時', '17:00', null],
    ['昼の1時', '13:00', null],
    ['朝8時', '08:00', null],
    ['2021-11-24T18:00:00+09:00', '18:00', null],
  ])('%s', (text, time, endTime) => {
    expect(only(text)).toMatchObject({ time, endTime });
  });

  it.each([
    ['24日未明', 'before-dawn'],
    ['24日早朝', 'early-morning'],
    ['24日朝', 'morning'],
    ['24日午前', 'forenoon'],
    ['24日昼', 'noon'],
    ['24日午後', 'afternoon'],
    ['24日夕', 'evening'],
    ['24日夜', 'night'],
    ['24日深夜', 'late-night'],
    ['24日朝鮮中央通信は', null],
    ['24日昼食会', null],
    ['24日夕食会', null],
    ['未明に発射', 'before-dawn'],
    ['夜、会談した', 'night'],
  ])('%s: a part of the day has no clock time', (text, part) => {
    expect(only(text)).toMatchObject({ part, time: null });
  });
});

describe('zones', () => {
  it.each([
    ['現地時間4日', 'local'],
    ['現地4日', 'local'],
    ['NY時間3/2の会合', 'local'],
    ['インド時間午後5時', 'local'],
    ['日本時間の25日午前0時', 'japan'],
    ['日本時間で24日夜', 'japan'],
    ['協定世界時24日', 'utc'],
    ['12日（現地時間）', 'local'],
    ['会談時間1時間', null],
    ['長時間24日まで', null],
    ['24日', null],
  ])('%s', (text, zone) => {
    expect(only(text).zone).toBe(zone);
  });
});

describe('about', () => {
  it.each([
    '約1時間',
    'およそ1時間',
    'ほぼ1時間',
    '40分ほど',
    '10分余り',
    '1時間弱',
    '1時間強',
    '午後6時すぎ',
    '9時59分頃',
    '午前8時前後',
    '20日ごろ',
  ])('%s', (text) => {
    expect(only(text).approximate).toBe(true);
  });
  it.each(['1時間', '45分間', '午後6時', '24日', '3時間にわたり'])('not %s', (text) => {
    expect(only(text).approximate).toBe(false);
  });
});

describe('bounds', () => {
  it.each([
    ['4日から中国を', 'from'],
    ['10日まで滞在', 'until'],
    ['10日までに退去', 'by'],
    ['2019年12月以来', 'since'],
    ['24日に', null],
  ])('%s', (text, bound) => {
    expect(only(text).bound).toBe(bound);
  });
});

describe('intervals and periods', () => {
  it.each([
    ['約20年ぶり', 'P20Y'],
    ['約3年3カ月ぶり', 'P3Y3M'],
    ['48時間以内', 'PT48H'],
    ['およそ3時間後', 'PT3H'],
    ['今後10年間', 'P10Y'],
    ['過去24時間', 'PT24H'],
    ['3か月連続', 'P3M'],
  ])('%s', (text, duration) => {
    const mention = findDates(text, { published: PUBLISHED })[0];
    expect(mention).toMatchObject({ kind: 'interval', duration });
  });

  it.each([
    ['今月中旬', 'month', 'middle'],
    ['来月上旬', 'month', 'early'],
    ['2021年末', 'year', 'late'],
    ['今年夏', 'season', 'summer'],
    ['昨秋', 'season', 'autumn'],
    ['令和2年度', 'fiscal-year', null],
    ['2021年', 'year', null],
    ['本日', 'day', null],
    ['来週', 'week', null],
  ])('%s', (text, precision, periodPart) => {
    expect(only(text)).toMatchObject({ precision, periodPart });
  });
});
