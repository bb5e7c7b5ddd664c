import { describe, expect, test } from 'vitest';
import { OFFICES, POSITIONS, TERMS } from '../../../src/knowledge/index.js';
import { readTable } from '../../../src/knowledge/table.js';
import { fitsPattern, positionRow } from '../../../src/knowledge/wikidata/positions.js';

const DATA = new URL('../../../src/knowledge/data/', import.meta.url);
const ROWS = readTable(new URL('positions.csv', DATA), POSITIONS);
const officeOf = (label: string, item = 'Q0') => positionRow(item, label, ROWS)?.office;

describe('a position is an office', () => {
  test.each([
    ['Prime Minister of Japan', 'head-of-government'],
    ['Deputy Prime Minister of Thailand', 'deputy-head-of-government'],
    ['Federal Chancellor of Germany', 'head-of-government'],
    ['Premier of the People’s Republic of China'.replace('’', "'"), 'head-of-government'],
    ['President of the French Republic', 'head-of-state'],
    ['President of the Council of Ministers of Italy', 'head-of-government'],
    ['Vice President of the United States', 'deputy-head-of-government'],
    ['King of Spain', 'head-of-state'],
    ['Minister for Foreign Affairs of Japan', 'foreign-minister'],
    ['State Minister for Foreign Affairs', 'foreign-state-minister'],
    ['Parliamentary Vice-Minister for Foreign Affairs', 'minister'],
    ['Deputy Minister of Foreign Affairs of Vietnam', 'foreign-vice-minister'],
    ['Minister of External Affairs', 'foreign-minister'],
    ['Minister of Europe and Foreign Affairs', 'foreign-minister'],
    ['Secretary of State for Foreign, Commonwealth and Development Affairs', 'foreign-minister'],
    ['Secretary of State for Defence', 'defence-minister'],
    ['Secretary of State for Transport', 'minister'],
    ['Federal Minister of Defence', 'defence-minister'],
    ['Minister of National Defense', 'defence-minister'],
    ['United States Secretary of Defense', 'defence-minister'],
    ['United States Deputy Secretary of Defense', 'defence-vice-minister'],
    ['United States Secretary of Energy', 'minister'],
    ['Chancellor of the Exchequer', 'finance-minister'],
    ['Minister of Economy and Finance', 'finance-minister'],
    ['Minister of Economy, Trade and Industry', 'trade-minister'],
    ['Minister of Foreign Trade', 'trade-minister'],
    ['Chief Cabinet Secretary', 'chief-cabinet-secretary'],
    ['Deputy Chief Cabinet Secretary', 'deputy-chief-cabinet-secretary'],
    ['Minister for Internal Affairs and Communications', 'minister'],
    ['Minister of the Interior', 'interior-minister'],
    ['Shadow Foreign Secretary', ''],
    ['Minister-President of Bavaria', ''],
    ['First Minister of Scotland', ''],
    ['Deputy Minister of Fisheries', ''],
    ['Member of the House of Representatives of Japan', undefined],
    ['', undefined],
  ])('%s: %s', (label, office) => expect(officeOf(label)).toBe(office));

  test('by its item where the label does not tell', () => {
    expect(officeOf('United States Secretary of State')).toBe('minister');
    expect(officeOf('United States Secretary of State', 'Q14213')).toBe('foreign-minister');
  });

  test('that the reader knows', () => {
    const files = ['terms-japan.csv', 'terms-europe.csv', 'terms-east-asia.csv', 'terms-americas-oceania.csv'];
    const known = new Set([
      ...readTable(new URL('offices.csv', DATA), OFFICES).map(({ office }) => office),
      ...files.flatMap((name) => readTable(new URL(name, DATA), TERMS).map(({ office }) => office)),
    ]);
    expect(ROWS.map(({ office }) => office).filter((office) => office !== '' && !known.has(office))).toEqual([]);
  });

  test('by patterns in small letters, so that one can fit', () =>
    expect(ROWS.map(({ position }) => position).filter((p) => !/^Q\d+$/.test(p) && p !== p.toLowerCase())).toEqual([]));
});

describe('a pattern', () => {
  test.each([
    ['abc', 'abc', true],
    ['abc', 'ab', false],
    ['abc', '*', true],
    ['abc', 'a*c', true],
    ['abc', 'ab*bc', false],
    ['abcabc', 'a*b*c', true],
    ['ab', 'b*', false],
    ['aab', '*ab', true],
    ['ababa', '*aba*aba', false],
    ['', '*', true],
  ])('%s fits %s: %s', (text, pattern, fits) => expect(fitsPattern(text, pattern)).toBe(fits));
});
