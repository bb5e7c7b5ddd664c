import { describe, expect, it } from 'vitest';
import { parseTable, TableError } from '../../src/knowledge/index.js';

const COLUMNS = {
  id: 'text',
  country: 'code',
  owner: 'codeOrNone',
  forms: 'list',
  note: 'optional',
  from: 'date',
  kind: ['a', 'b'],
} as const;
const HEADER = 'id,country,owner,forms,note,from,kind';
const GOOD = 'x-1,JPN,,甲|乙,,2021-11,a';
const parse = (...lines: string[]) => parseTable([HEADER, ...lines].join('\n'), 'terms-x.csv', COLUMNS);

function refusal(run: () => unknown): TableError {
  try {
    run();
  } catch (error) {
    if (error instanceof TableError) return error;
    throw error;
  }
  throw new Error('the table was taken');
}

describe('a good table', () => {
  const row = { id: 'x-1', country: 'JPN', owner: '', forms: ['甲', '乙'], note: '', from: '2021-11', kind: 'a' };

  it('gives rows as their columns say', () => expect(parse(GOOD)).toEqual([row]));

  it.each([
    ['a byte order mark', `\ufeff${HEADER}\n${GOOD}\n`],
    ['Windows line ends', `${HEADER}\r\n${GOOD}\r\n`],
    ['no line end at the end', `${HEADER}\n${GOOD}`],
    ['columns in another order', 'kind,from,note,forms,owner,country,id\na,2021-11,,甲|乙,,JPN,x-1\n'],
    ['a column more than is asked for', `${HEADER},extra\n${GOOD},1\n`],
    ['quoted cells', `${HEADER}\n"x-1","JPN","","甲|乙","","2021-11","a"\n`],
  ])('may have %s', (_what, text) => expect(parseTable(text, 'terms-x.csv', COLUMNS)).toEqual([row]));

  it('may have a comma in quotation marks', () =>
    expect(parse('x-1,JPN,,甲,"Chief, Staff",2021,a')[0]?.note).toBe('Chief, Staff'));

  it('reads an empty list as none', () => expect(parse('x-1,JPN,,,,2021-11-24,b')[0]?.forms).toEqual([]));
  it('may have no rows', () => expect(parse()).toEqual([]));
});

describe('a number', () => {
  const numbers = (cell: string) => parseTable(`id,at\nx,${cell}\n`, 'x.csv', { id: 'text', at: 'number' });
  it.each([
    ['35.68', 35.68],
    ['-6', -6],
  ])('is read: %s', (cell, number) => expect(numbers(cell)[0]?.at).toBe(number));
  it.each(['', '1e3', '1,5', 'x'])('is not: %s', (cell) => expect(() => numbers(cell)).toThrow(/x\.csv, line 2: /));
});

describe('a faulty table is refused whole, with file, line and reason', () => {
  it.each([
    ['a missing text', ',JPN,,甲,,2021,a', 'id must not be empty'],
    ['a wrong code', 'x-2,jpn,,甲,,2021,a', 'country must be a country or organisation code, not "jpn"'],
    ['no code', 'x-2,,,甲,,2021,a', 'country must be a country or organisation code'],
    ['a wrong code that may be left out', 'x-2,JPN,日本,甲,,2021,a', 'owner must be a country or organisation code'],
    [
      'a wrong date',
      'x-2,JPN,,甲,,24/11/2021,a',
      'from must be YYYY, YYYY-MM or YYYY-MM-DD, or empty, not "24/11/2021"',
    ],
    ['half a date', 'x-2,JPN,,甲,,2021-1,a', 'from must be YYYY'],
    ['a word that is no choice', 'x-2,JPN,,甲,,2021,c', 'kind must be one of a, b'],
    ['a cell too few', 'x-2,JPN,,甲,,2021', 'has 6 cells instead of 7'],
    ['a cell too many', 'x-2,JPN,,甲,,2021,a,b', 'has 8 cells instead of 7'],
  ])('%s', (_what, line, reason) => {
    const error = refusal(() => parse(GOOD, line));
    expect(error).toMatchObject({ name: 'TableError', file: 'terms-x.csv', line: 3 });
    expect(error.message).toContain(`terms-x.csv, line 3: ${reason}`);
  });

  it('a missing column', () => {
    const error = refusal(() => parseTable(`id,country\nx-1,JPN\n`, 'terms-x.csv', COLUMNS));
    expect(error).toMatchObject({ file: 'terms-x.csv', line: 1 });
    expect(error.message).toContain('the column owner is missing');
  });

  it('no header at all', () => expect(refusal(() => parseTable('', 'empty.csv', COLUMNS)).line).toBe(1));

  it('a quotation mark that is never closed', () =>
    expect(refusal(() => parse('x-2,JPN,,"甲,,2021,a', GOOD)).file).toBe('terms-x.csv'));

  it('an empty line before it still gives the line in the file', () =>
    expect(refusal(() => parse('', ',JPN,,甲,,2021,a')).line).toBe(3));

  it.each(['2021-13', '2021-02-30', '2021-00-01'])('%s, which is no day of any calendar', (date) => {
    expect(refusal(() => parse(`x-2,JPN,,甲,,${date},a`)).message).toContain('from');
  });
});
