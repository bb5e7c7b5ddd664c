import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Calendar, Columns, Lanes } from '../../../src/site/charts/index.js';
import { inPeriods, periodsOf, periodText } from '../../../src/site/charts/periods.js';
import { anyAmount, anyMonth, some } from './amounts.js';

const linksOf = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);

test('a calendar has all days of its year, and leads to the months that have events', () => {
  const days = [
    { key: '2024-02-29', ...some(3) },
    { key: '2024-11-23', ...some(1, 1) },
  ];
  const html = String(Calendar({ year: 2024, days, lang: 'ja', toMonth: (month) => `?from=${month}` }));
  expect(html.match(/M\d+ \d+h10/g)).toHaveLength(366);
  expect(linksOf(html)).toEqual(['?from=2024-02', '?from=2024-11']);
  expect(html).toContain('2024年2月 3件');
  expect(html).toContain('2024年11月 1件(対立1)');
});

test.each([
  ['ja', 'M24 0h10'],
  ['en', 'M12 0h10'],
] as const)('the first of June 2021, a Tuesday, in %s', (lang, place) => {
  const days = [{ key: '2021-06-01', ...some(1) }];
  expect(String(Calendar({ year: 2021, days, lang, toMonth: () => null }))).toContain(`<path class="co5" d="${place}`);
});

test('a calendar that nobody answers has no links', () => {
  const html = String(
    Calendar({ year: 2021, days: [{ key: '2021-06-01', ...some(1) }], lang: 'en', toMonth: () => null }),
  );
  expect(linksOf(html)).toEqual([]);
});

test.each([
  [['2021-11'], 72, '2021-01', '2021-12', 12],
  [['2015-03', '2021-11'], 72, '2015-01', '2021-12', 28],
  [['2013-01', '2022-12'], 72, '2013-01', '2022-12', 40],
  [['1951-09', '2023-01'], 72, '1950-01', '2024-12', 15],
])('%o in at most %i periods', (months, most, first, last, count) => {
  const periods = periodsOf(months, most);
  expect([periods[0]?.from, periods.at(-1)?.to, periods.length]).toEqual([first, last, count]);
});

test('any months fall into periods, none is lost', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyMonth, { minLength: 1, maxLength: 50 }), anyAmount, (keys, amount) => {
      const months = keys.map((key) => ({ key, ...amount }));
      const periods = periodsOf(keys, 60);
      expect(periods.length).toBeLessThanOrEqual(60);
      const all = inPeriods(months, periods).reduce((sum, { events }) => sum + events, 0);
      expect(all).toBe(amount.events * keys.length);
    }),
  );
});

test.each([
  ['2021-11', '2021-11', '2021年11月', 'Nov 2021'],
  ['2021-01', '2021-03', '2021年1–3月', 'Jan–Mar 2021'],
  ['2021-01', '2021-12', '2021年', '2021'],
  ['1950-01', '1954-12', '1950–1954年', '1950–1954'],
])('%s to %s in words', (from, to, ja, en) => {
  expect(periodText({ from, to }, 'ja')).toBe(ja);
  expect(periodText({ from, to }, 'en')).toBe(en);
});

test('lanes: a mark for each kind and period that has events', () => {
  const lanes = [
    { name: '会談', months: [{ key: '2021-11', ...some(2) }], to: () => '?type=CONSULT' },
    { name: '<対立>', months: [{ key: '2021-12', ...some(1, 1) }], to: () => null },
  ];
  const html = String(Lanes({ lanes, lang: 'ja', label: '日本とベトナム' }));
  expect(html.match(/<circle/g)).toHaveLength(2);
  expect(html).toContain('<title>2021年11月 会談 2件</title>');
  expect(linksOf(html)).toEqual(['?type=CONSULT']);
  expect(html).not.toContain('<対立>');
});

test('lanes and columns of nothing are drawn too', () => {
  expect(String(Lanes({ lanes: [], lang: 'en', label: 'nothing' }))).not.toContain('NaN');
  const words = { cooperation: 'cooperation', conflict: 'conflict' };
  expect(String(Columns({ months: [], lang: 'en', label: 'nothing', words, to: () => null }))).not.toContain('NaN');
});

test('columns: conflict hangs from the line that cooperation stands on', () => {
  const html = String(
    Columns({
      months: [{ key: '2021-11', ...some(3, 1) }],
      lang: 'en',
      label: 'by month',
      words: { cooperation: 'cooperation', conflict: 'conflict' },
      to: ({ from }) => `?from=${from}`,
    }),
  );
  expect(html).toMatch(/<path class="co4" d="M[\d.]+ 116v-100h/);
  expect(html).toMatch(/<path class="cf4" d="M[\d.]+ 116v50h/);
  expect(linksOf(html)).toEqual(['?from=2021-11']);
});
