import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COUNTRIES,
  PEOPLE,
  type PersonRow,
  POSITIONS,
  parseTable,
  TERMS,
  type TermRow,
} from '../../../src/knowledge/index.js';
import { joined, type PeopleTables } from '../../../src/knowledge/own.js';
import { readTable } from '../../../src/knowledge/table.js';
import { tableText } from '../../../src/knowledge/wikidata/files.js';
import { type Imported, importRows } from '../../../src/knowledge/wikidata/import.js';
import type { ResultRow } from '../../../src/knowledge/wikidata/result.js';
import { ROWS } from './fixture.js';

const DATA = new URL('../../../src/knowledge/data/', import.meta.url);
const positions = readTable(new URL('positions.csv', DATA), POSITIONS);
const countries = readTable(new URL('countries.csv', DATA), COUNTRIES);
const NONE: PeopleTables = { people: [], terms: [] };

const KNOWN_PEOPLE: PersonRow[] = [
  {
    id: 'gbr-elizabeth-truss',
    country: 'GBR',
    name: 'エリザベス・トラス',
    name_en: 'Elizabeth Truss',
    forms: ['リズ・トラス', 'トラス'],
    source: 'own',
  },
];
const KNOWN_TERMS: TermRow[] = [
  {
    person: 'gbr-elizabeth-truss',
    for: 'GBR',
    office: 'foreign-minister',
    title_en: 'Foreign Secretary',
    from: '2021-09-15',
    to: '',
    source: 'own',
  },
];

const TRUSS: ResultRow = {
  person: 'http://www.wikidata.org/entity/Q1',
  name_ja: 'リズ・トラス',
  aliases_ja: ['エリザベス・トラス'],
  family_ja: 'トラス',
  name_en: 'Liz Truss',
  position: 'http://www.wikidata.org/entity/Q2',
  position_en: 'Prime Minister of the United Kingdom',
  country: 'GBR',
  start: '2022-09-06T00:00:00Z',
  start_precision: '11',
  end: '2022-10-25T00:00:00Z',
  end_precision: '11',
};
const FOREIGN_SECRETARY = {
  position_en: 'Foreign Secretary',
  start: '2021-09-15T00:00:00Z',
  end: '2022-09-06T00:00:00Z',
};

const imported = (rows: readonly Partial<ResultRow>[], before = NONE): Imported =>
  importRows(
    rows.map((row) => ({ ...TRUSS, ...row })),
    { all: joined({ people: KNOWN_PEOPLE, terms: KNOWN_TERMS }, before), imported: before, positions, countries },
  );

describe('somebody who is known is joined, not doubled', () => {
  test.each<[string, Partial<ResultRow>]>([
    ['by a Japanese name', {}],
    ['by the Latin name', { name_en: 'Elizabeth Truss', name_ja: 'メアリー・トラス' }],
    ['by the Latin name in another order, with accents', { name_en: 'TRUSS Élizabeth', name_ja: 'メアリー・トラス' }],
  ])('%s', (_what, row) => {
    const { tables, counts } = imported([row]);
    expect(counts).toMatchObject({ newPeople: 0, newTerms: 1 });
    expect(tables.terms[0]).toMatchObject({ person: 'gbr-elizabeth-truss', title_en: 'Prime Minister' });
  });

  test('by the item, once it is known', () => {
    const first = imported([{ name_ja: 'メアリー・トラス', name_en: 'Elizabeth Truss' }]).tables;
    expect(first.people).toHaveLength(1);
    const again = imported([{ name_ja: '別名', name_en: 'Other', ...FOREIGN_SECRETARY }], first);
    expect(again.counts.newPeople).toBe(0);
    expect(again.tables.people[0]?.forms).toEqual(['メアリー・トラス', '別名']);
  });

  test('but not a namesake: another item, or another country', () => {
    const namesake = { person: 'http://www.wikidata.org/entity/Q3', start: '2023-01-01T00:00:00Z', end: '' };
    const { counts, tables } = imported([{ aliases_ja: ['L・トラス'] }, namesake]);
    expect(counts.newPeople).toBe(1);
    expect(tables.people.map(({ id }) => id)).toEqual(['gbr-elizabeth-truss', 'gbr-liz-truss']);
    expect(imported([{ country: 'USA' }]).tables.people[0]?.id).toBe('usa-liz-truss');
  });

  test('two new people of one Latin name have two ids', () => {
    const john = { name_en: 'John Doe', name_ja: 'ジョン・ドー', aliases_ja: [] };
    const { tables } = imported([john, { ...john, person: 'http://www.wikidata.org/entity/Q9', name_ja: 'ドウ' }]);
    expect(tables.people.map(({ id }) => id)).toEqual(['gbr-john-doe', 'gbr-john-doe-q9']);
  });
});

describe('terms', () => {
  test('that are known are not added', () => {
    expect(imported([{ ...FOREIGN_SECRETARY, end: '' }]).counts).toMatchObject({ knownTerms: 1, newTerms: 0 });
    expect(imported([{ ...FOREIGN_SECRETARY, start: '2021-09-01T00:00:00Z', end: '' }]).counts.knownTerms).toBe(1);
  });

  test('that have ended since take the place of the known one', () => {
    const { tables, counts } = imported([FOREIGN_SECRETARY]);
    expect(counts).toMatchObject({ endedTerms: 1, newTerms: 0 });
    expect(tables.terms).toMatchObject([{ title_en: 'Foreign Secretary', from: '2021-09-15', to: '2022-09-06' }]);
    const { terms } = joined({ people: KNOWN_PEOPLE, terms: KNOWN_TERMS }, tables);
    expect(terms).toEqual(tables.terms);
  });

  test.each<[string, string, string, string]>([
    ['11', '2022-09-06', '11', '2022-10-25'],
    ['10', '2022-09', '9', '2022'],
    ['', '2022-09-06', '', '2022-10-25'],
  ])('are as exact as Wikidata is: %s', (start_precision, from, end_precision, to) => {
    expect(imported([{ start_precision, end_precision }]).tables.terms[0]).toMatchObject({ from, to });
  });

  test('that begin together are one, with the end that is known', () => {
    for (const rows of [
      [{ end: '' }, {}],
      [{}, { end: '' }],
    ])
      expect(imported(rows).tables.terms).toMatchObject([{ from: '2022-09-06', to: '2022-10-25' }]);
  });

  test('that follow each other closely are two', () => {
    const second = { start: '2022-10-29T00:00:00Z', end: '' };
    expect(imported([{}, second]).tables.terms.map(({ to }) => to)).toEqual(['2022-10-25', '']);
    expect(imported([{ start: '2022-10-01T00:00:00Z' }, second]).tables.terms).toHaveLength(2);
  });

  test('that last have no end', () => expect(imported([{ end: '' }]).tables.terms[0]?.to).toBe(''));
});

describe('what is passed over is told with its reason', () => {
  const genid = 'http://www.wikidata.org/.well-known/genid/1';
  test.each<[string, Partial<ResultRow>, string]>([
    ['an unknown country', { country: 'SUN' }, 'the country SUN is not in countries.csv'],
    ['an unknown position', { position_en: 'Mayor of Kyiv' }, 'no row of positions.csv fits "Mayor of Kyiv" (Q2)'],
    [
      'a position that is left out',
      { position_en: 'First Minister of Wales' },
      '"First Minister of Wales" (Q2) is left out',
    ],
    ['no start', { start: '' }, 'the start is not known'],
    ['an unknown start', { start: genid }, 'the start is not known'],
    ['a start in some decade', { start_precision: '8' }, 'the start is not known'],
    ['an unknown end', { end: genid }, 'the end is not known'],
    ['an end before the start', { end: '2021-10-25T00:00:00Z' }, 'the end is before the start'],
    ['a name in Latin only', { name_ja: 'Liz Truss' }, 'there is no Japanese or no Latin name'],
    ['no Latin name', { name_en: 'トラス' }, 'there is no Japanese or no Latin name'],
  ])('%s', (_what, row, reason) => {
    const { tables, passedOver } = imported([row, row]);
    expect(tables).toEqual(NONE);
    expect(passedOver).toHaveLength(1);
    expect(passedOver[0]?.rows).toBe(2);
    expect(passedOver[0]?.reason.startsWith(reason)).toBe(true);
  });
});

test('names become the forms that a text may use', () => {
  const row = {
    name_ja: '例示・一郎',
    aliases_ja: ['例示|一', 'Ichiro', '', '一\n郎'],
    family_ja: '例示',
    name_en: 'I R',
  };
  expect(imported([row]).tables.people[0]?.forms).toEqual(['例示 一', '一 郎', '例示']);
});

describe('any rows', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const time = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 10)}T00:00:00Z`);
  const precision = fc.constantFrom('', '8', '9', '10', '11', '14');
  const row = fc.record({
    person: fc.nat(9).map((n) => `http://www.wikidata.org/entity/Q${n}`),
    name_ja: fc.oneof(text, fc.constantFrom('トニー・ブレア', '林', 'リズ・トラス')),
    aliases_ja: fc.array(text, { maxLength: 3 }),
    family_ja: fc.oneof(text, fc.constant('ブレア')),
    name_en: fc.oneof(text, fc.constantFrom('Tony Blair', 'Ōno', 'Elizabeth Truss')),
    position: fc.constant('http://www.wikidata.org/entity/Q2'),
    position_en: fc.oneof(
      text,
      fc.constantFrom('Prime Minister of the United Kingdom', 'Foreign Secretary', 'King of ,"'),
    ),
    country: fc.constantFrom('GBR', 'JPN', 'SUN'),
    start: time,
    start_precision: precision,
    end: fc.oneof(time, fc.constant('')),
    end_precision: precision,
  });

  test('make tables that can be read again, and a second import of them adds nothing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { tables, passedOver, counts } = imported(rows);
        const people = parseTable(tableText(PEOPLE, tables.people), 'people.csv', PEOPLE);
        const terms = parseTable(tableText(TERMS, tables.terms), 'terms.csv', TERMS);
        expect({ people, terms }).toEqual(tables);
        const known = new Set([...KNOWN_PEOPLE, ...people].map(({ id }) => id));
        expect(terms.filter(({ person }) => !known.has(person))).toEqual([]);
        const told = counts.newTerms + counts.endedTerms + counts.knownTerms;
        expect(told + passedOver.reduce((sum, passed) => sum + passed.rows, 0)).toBe(rows.length);
        const again = imported(rows, tables);
        expect(again.counts).toMatchObject({ newPeople: 0, newTerms: 0 });
      }),
      { numRuns: 300 },
    );
  });

  test('give the same tables in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }), (rows) => {
        expect(imported(rows).tables).toEqual(imported(ROWS).tables);
      }),
      { numRuns: 20 },
    );
  });
});
