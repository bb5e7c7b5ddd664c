/** Which of several values an event shows, and what counts as a difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../../src/linking/index.js';
import type { KaidanEvent, Report } from '../../src/record/index.js';
import { report, reportOf } from './readings.js';

type Told = KaidanEvent['reports'][number];
const mention = { start: 0, end: 2, exact: '会談' };

/** Reports that say what the overrides say, each in a document of its own. */
const toldOf = (overrides: readonly Partial<Report>[]): Told[] =>
  overrides.map((override, at) => ({
    ...reportOf(
      { type: 'CONSULT', status: 'reported', date: null, basis: 'stated', parties: [], agreement: null },
      `r${at}`,
    ),
    ...override,
    document: `d${at}`,
  }));

const at = (...texts: string[]): Told[] => toldOf(texts.map((text) => ({ place: { text, country: 'GBR', mention } })));
const on = (...values: [string, ('stated' | 'publication')?][]): Told[] =>
  toldOf(
    values.map(([value, basis = 'stated']) => ({
      date: { value, basis, start: null, duration: null, approximate: false, mention: null },
    })),
  );
const places: readonly [Told[], shown: string, differing: readonly string[]][] = [
  [at('ロンドン'), 'ロンドン', []],
  [at('ロンドン', 'ロンドン塔'), 'ロンドン塔', []],
  [at('ロンドン塔', 'ロンドン', 'ロンドン'), 'ロンドン塔', []],
  [at('ロンドン', 'ロンドン塔', 'ロンドン塔前広場'), 'ロンドン塔前広場', []],
  // Two more exact ones: nobody knows which of them the third means.
  [at('ロンドン', 'ロンドン塔', 'ロンドン市庁舎'), 'ロンドン', ['ロンドン', 'ロンドン塔', 'ロンドン市庁舎']],
  [at('ロンドン', 'パリ'), 'ロンドン', ['ロンドン', 'パリ']],
];
const dates: readonly [Told[], shown: string, differing: readonly string[]][] = [
  [on(['2023-01'], ['2023-01-11']), '2023-01-11', []],
  [on(['2023-01-11'], ['2023-01-12']), '2023-01-11', ['2023-01-11', '2023-01-12']],
  // The day of a publication makes no month more exact.
  [on(['2023-01'], ['2023-01-12', 'publication']), '2023-01', ['2023-01', '2023-01-12']],
];

describe('what an event shows', () => {
  it.each(places)('of its places: %#', (reports, shown, differing) => {
    const { place, differences } = eventOf('evt-1', reports);
    expect(place?.text).toBe(shown);
    expect(differences.flatMap(({ values }) => values.map(({ value }) => value))).toEqual(differing);
  });

  it.each(dates)('of its days: %#', (reports, shown, differing) => {
    const { date, differences } = eventOf('evt-1', reports);
    expect(date?.value).toBe(shown);
    expect(differences.flatMap(({ values }) => values.map(({ value }) => value))).toEqual(differing);
  });

  it('is of one report what it is of the same told twice', () => {
    fc.assert(
      fc.property(report, fc.constantFrom(null, '東京'), fc.constantFrom(null, 3), (told, where, count) => {
        const [one, other] = toldOf(
          [0, 1].map(() => ({
            ...reportOf(told, 'r'),
            contexts: ['cyber', 'military', 'cyber'],
            place: where === null ? null : { text: where, country: null, mention },
            ordinal: count === null ? null : { count, of: '会談', mention },
          })),
        );
        if (!one || !other) throw new Error('two were given');
        expect(eventOf('evt-1', [one])).toEqual({ ...eventOf('evt-1', [one, other]), reports: [one] });
      }),
    );
  });

  it('is what a person chose, where a report says it', () => {
    const { place, differences } = eventOf('evt-1', at('ロンドン', 'ロンドン塔'), { place: 'ロンドン' });
    expect(place?.text).toBe('ロンドン');
    expect(differences).toMatchObject([{ field: 'place', shown: 'ロンドン', why: 'corrected' }]);
  });
});
