import { describe, expect, test } from 'vitest';
import { clashes } from '../../src/knowledge/check/clashes.js';
import { gaps } from '../../src/knowledge/check/gaps.js';
import { checkKnowledge } from '../../src/knowledge/check/index.js';
import { overlaps } from '../../src/knowledge/check/overlaps.js';
import { strays } from '../../src/knowledge/check/strays.js';
import type { PersonRow, TermRow } from '../../src/knowledge/index.js';

const TODAY = '2022-12-31';
const term = (person: string, from: string, to: string, office = 'foreign-minister'): TermRow => ({
  person,
  for: 'GBR',
  office,
  title_en: office,
  from,
  to,
  source: 'own',
});
const person = (id: string, name: string, ...forms: string[]): PersonRow => ({
  id,
  country: 'GBR',
  name,
  name_en: id,
  forms,
  source: 'own',
});
/** The days and people of what was found. */
const brief = (found: readonly { from: string; to: string; people: readonly string[] }[]) =>
  found.map(({ from, to, people }) => [from, to, ...people].join(' '));

describe('overlaps', () => {
  const single = [{ office: 'foreign-minister', except: ['SMR'], reason: 'own' }];
  test.each<[string, TermRow[], string[]]>([
    ['a change of hands', [term('a', '2020-01-01', '2021-05-05'), term('b', '2021-05-05', '')], []],
    [
      'a month in common',
      [term('a', '2020-01-01', '2021-06-05'), term('b', '2021-05-05', '')],
      ['2021-05-05 2021-06-05 a b'],
    ],
    ['two that last', [term('b', '2021-05-05', ''), term('a', '2020', '')], ['2021-05-05  a b']],
    ['years that may not meet', [term('a', '2020', ''), term('b', '2021', '2021-12')], []],
    [
      'one within two',
      [term('a', '2020', ''), term('c', '2020-06', ''), term('b', '2021-01', '2021-12-31')],
      ['2020-12-31  c a', '2021-01-31 2021-12-31 a b'],
    ],
    ['months that may touch', [term('a', '2020', '2021-05'), term('b', '2021-05', '')], []],
    ['terms of one person', [term('a', '2020', ''), term('a', '2021', '')], []],
    ['another office', [term('a', '2020', '', 'minister'), term('b', '2021', '', 'minister')], []],
    [
      'a state where it is otherwise',
      [
        { ...term('a', '2020', ''), for: 'SMR' },
        { ...term('b', '2021', ''), for: 'SMR' },
      ],
      [],
    ],
  ])('%s', (_what, terms, found) => expect(brief(overlaps(terms, single))).toEqual(found));

  test('take no longer than the table is long', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => term(`p${n}`, '2020-01-01', ''));
    expect(overlaps(many, single)).toHaveLength(many.length - 1);
  });
});

describe('gaps', () => {
  const watched = [{ office: 'foreign-minister', for: ['GBR'], since: '2020', reason: 'own' }];
  test.each<[string, TermRow[], string[]]>([
    ['an office that is always held', [term('a', '2019', '2021-03-01'), term('b', '2021-03-31', '')], []],
    ['nobody at all', [], ['2020-01-01 2022-12-31']],
    ['a late beginning', [term('a', '2020-03', '')], ['2020-01-01 2020-03-01']],
    ['nobody since', [term('a', '2019', '2022-11-01')], ['2022-11-01 2022-12-31']],
    ['a gap between', [term('a', '2019', '2021-01-01'), term('b', '2021-02-15', '')], ['2021-01-01 2021-02-15']],
    ['a gap in months that may be none', [term('a', '2019', '2021-01'), term('b', '2021-02', '')], []],
    ['another state', [{ ...term('a', '2019', ''), for: 'USA' }], ['2020-01-01 2022-12-31']],
  ])('%s', (_what, terms, found) => {
    const days = brief(gaps(terms, watched, [], TODAY)).map((day) => day.trim());
    expect(days).toEqual(found);
  });

  test('a vacancy that is known is none', () => {
    const vacancy = { office: 'foreign-minister', for: 'GBR', from: '2021-03-01', to: '2021-05-31', source: 'own' };
    const terms = [term('a', '2019', '2021-03'), term('b', '2021-06-01', '')];
    expect(gaps(terms, watched, [], TODAY)).toHaveLength(1);
    expect(gaps(terms, watched, [vacancy], TODAY)).toEqual([]);
  });
});

describe('clashes', () => {
  const people = [
    person('a', '甲野・一郎', '甲野', 'コウノ'),
    person('b', '甲野・二郎', '甲野', 'コウノ'),
    person('c', '甲野・一郎'),
  ];
  test.each<[string, TermRow[], string[]]>([
    ['one office at one time', [term('a', '2020', ''), term('b', '2021', '')], ['甲野 コウノ']],
    ['one office one after the other', [term('a', '2020', '2021'), term('b', '2021', '')], []],
    ['two offices', [term('a', '2020', ''), term('b', '2021', '', 'defence-minister')], []],
    ['two offices, and written alike in full', [term('a', '2020', ''), term('c', '2021', '', 'speaker')], ['甲野一郎']],
    ['two countries', [term('a', '2020', ''), { ...term('b', '2021', ''), for: 'USA' }], []],
    [
      'terms of one person with somebody else',
      [term('a', '2020', ''), term('a', '2021', ''), term('b', '2022', '2024')],
      ['甲野 コウノ'],
    ],
    ['two terms of one person', [term('a', '2020', ''), term('a', '2021', '')], []],
  ])('%s', (_what, terms, forms) => expect(clashes(people, terms).map(({ words }) => words)).toEqual(forms));
});

test('strays are rows that tell of nobody', () => {
  const tables = {
    people: [person('a', '甲'), { ...person('b', '乙'), country: 'XXX' }],
    terms: [
      term('a', '2020', ''),
      term('z', '2020', ''),
      term('a', '2021', '2020'),
      { ...term('a', '2020', ''), for: 'YYY' },
    ],
  };
  expect(strays(tables, new Set(['GBR'])).map(({ words }) => words)).toEqual([
    'b is of XXX, which no table has',
    'no table of people has z',
    'the term ends before it begins',
    'no table has YYY',
  ]);
});

describe('the shipped tables', () => {
  const { findings } = checkKnowledge(undefined, '2025-06-01');
  test('have no stray and no overlap', () =>
    expect(findings.filter(({ kind }) => kind === 'stray' || kind === 'overlap')).toEqual([]));
  test('have no gap in Japan or the G7, and few elsewhere', () => {
    const open = findings.filter(({ kind }) => kind === 'gap').map((gap) => gap.for);
    expect(open.filter((code) => ['JPN', 'USA', 'GBR', 'FRA', 'DEU', 'ITA', 'CAN'].includes(code))).toEqual([]);
    expect(open.length).toBeLessThan(5);
  });
});

test('a folder is read with what ships, and only what it brings is told', () => {
  const data = new URL('../../src/knowledge/data/', import.meta.url);
  expect(checkKnowledge(data.pathname, TODAY).findings).toEqual([]);
});
