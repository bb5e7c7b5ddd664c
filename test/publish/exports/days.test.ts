import { describe, expect, test } from 'vitest';
import { dayAfter, daysOf, instantOf, latest, minutesOf, precisionOf } from '../../../src/publish/exports/days.js';

describe('the days that a date may mean', () => {
  test.each([
    ['2021-11-24', '2021-11-24', '2021-11-24'],
    ['2021-11', '2021-11-01', '2021-11-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-12', '2021-12-01', '2021-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
  ])('%s: %s to %s', (value, first, last) => {
    expect(daysOf(value)).toEqual({ first, last });
  });

  test.each(['2021-02-30', '2021-13', '2021-00-01', '21', '0000', '9999-12-31', 'soon', ''])(
    '%s is in no calendar',
    (value) => {
      expect(daysOf(value)).toBeNull();
    },
  );

  test('and how exactly it is known', () => {
    expect(['2021-11-24', '2021-11', '2021'].map(precisionOf)).toEqual([3, 2, 1]);
    expect(dayAfter('2021-12-31')).toBe('2022-01-01');
  });
});

describe('the instant of a publication', () => {
  test.each([
    ['2021-11-24T18:05:00+09:00', '2021-11-24T18:05:00+09:00'],
    ['2021-11-24T18:05:00.123Z', '2021-11-24T18:05:00Z'],
    ['2021-11-24T18:05', '2021-11-24T18:05:00+09:00'],
    ['2021-11-24', '2021-11-24T00:00:00+09:00'],
    ['2021', '2021-01-01T00:00:00+09:00'],
    ['2021-11-24T24:00:00Z', null],
    ['2021-11-24T23:60:00Z', null],
    ['2021-11-24T23:00:00+99:00', null],
    ['2021-02-30', null],
    ['yesterday', null],
    [null, null],
  ])('%s: %s', (published, instant) => {
    expect(instantOf(published)).toBe(instant);
  });

  test('the last counts its offset', () => {
    expect(latest(['2021-11-24T01:00:00+09:00', '2021-11-23T20:00:00Z'])).toBe('2021-11-23T20:00:00Z');
    expect(latest([])).toBeNull();
  });
});

test.each([
  ['PT30M', 30],
  ['PT1H30M', 90],
  ['PT2H', 120],
  ['P1D', null],
  ['PT', null],
])('minutes of %s: %s', (duration, minutes) => {
  expect(minutesOf(duration)).toBe(minutes);
});
