import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TableError } from '../../../src/knowledge/index.js';
import { wikidataQuery } from '../../../src/knowledge/wikidata/query.js';
import { RESULT, resultRows } from '../../../src/knowledge/wikidata/result.js';
import { asJson, asVerboseJson, CSV, ROWS } from './fixture.js';

describe('a result is read in every form in which it can be downloaded', () => {
  test.each([
    ['CSV', CSV],
    ['CSV with Windows line ends, as the service sends it to programs', CSV.replaceAll('\n', '\r\n')],
    ['CSV with a byte order mark', `\ufeff${CSV}`],
    ['JSON', asJson(ROWS)],
    ['verbose JSON', asVerboseJson(ROWS)],
    ['JSON with a byte order mark', `\ufeff${asJson(ROWS)}`],
  ])('%s', (_what, text) => expect(resultRows(text, 'result')).toEqual(ROWS));

  test('the query asks for every column', () => {
    const head = wikidataQuery([]).split('WHERE')[0] ?? '';
    expect([...head.matchAll(/\?([a-z_]+)\)?(?= |\n)/g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(Object.keys(RESULT)),
    );
    expect(wikidataQuery([])).not.toContain('VALUES ?country');
  });

  test('an unknown end is a value of its own', () => {
    const end = 'http://www.wikidata.org/.well-known/genid/0123abc';
    expect(resultRows(asJson(ROWS.map((row) => ({ ...row, end }))), 'x')[0]?.end).toBe(end);
  });
});

describe('a faulty result is refused whole, with file, row, column and reason', () => {
  const changed = (from: string, to: string) => CSV.replace(from, to);
  test.each([
    ['no item', changed('/entity/Q9545', '/entity/9545'), 'r, line 2: person must be the address of a Wikidata item'],
    ['no name', changed('ボリス・ジョンソン,', ','), 'r, line 3: name_ja must not be empty'],
    [
      'no country',
      changed(',GBR,1997', ',uk,1997'),
      'r, line 2: country must be a country or organisation code, not "uk"',
    ],
    ['no day of the calendar', changed('1997-05-02', '1997-05-32'), 'r, line 2: start must be a time such as'],
    ['no precision', changed('Z,11,2007', 'Z,day,2007'), 'r, line 2: start_precision must be a precision of Wikidata'],
    ['a cell too few', changed('Z,11,2007-06-27T00:00:00Z,11', 'Z,11'), 'r, line 2: has 10 cells instead of 12'],
    ['a missing column', changed('family_ja', 'family'), 'r, line 1: the column family_ja is missing'],
    ['nothing', '', 'r, line 1: the column person is missing'],
    ['half a download', asJson(ROWS).slice(0, -20), 'r, line 1: is not whole: '],
    ['JSON of another kind', '{"people":[]}', 'r, line 1: is no result of the query service'],
    ['entries that are none', '[1]', 'r, entry 1: is not an object'],
    ['values that are no text', '[{"person":1}]', 'r, entry 1: person is not text'],
    [
      'an entry that lacks what it must have',
      asJson(ROWS).replace('"country":"USA",', ''),
      'r, entry 3: country must be',
    ],
    ['a verbose entry without values', '{"results":{"bindings":[{"person":"Q1"}]}}', 'r, entry 1: person is not text'],
  ])('%s', (_what, text, message) => {
    expect(() => resultRows(text, 'r')).toThrow(TableError);
    expect(() => resultRows(text, 'r')).toThrow(message);
  });

  test('a long cell is not told whole', () => {
    const text = CSV.replace(',GBR,', `,${'x'.repeat(1000)},`);
    expect(() => resultRows(text, 'r')).toThrow(/not "x{60}…"$/);
  });

  test('whatever it is: rows, or one refusal', () => {
    const pieces = fc.constantFrom('"', ',', '\n', '[', '{', '}', '\0', '|', 'Q1', '2021-02-30T00:00:00Z', '会');
    const mutated = fc.tuple(fc.constantFrom(CSV, asJson(ROWS), asVerboseJson(ROWS)), fc.nat(), fc.nat(40), pieces);
    fc.assert(
      fc.property(fc.oneof(fc.string(), mutated), (made) => {
        const text = typeof made === 'string' ? made : spliced(...made);
        try {
          for (const row of resultRows(text, 'r')) expect(Object.keys(row)).toEqual(Object.keys(RESULT));
        } catch (error) {
          expect(error).toBeInstanceOf(TableError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** A text with some of it replaced. */
const spliced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at % text.length) + by + text.slice((at % text.length) + length);
