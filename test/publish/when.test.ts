import { describe, expect, test } from 'vitest';
import { dayText, durationText, timeText } from '../../src/publish/index.js';

describe('days', () => {
  test.each([
    ['2021-11-23', '2021年11月23日(火)', 'Tuesday 23 November 2021'],
    ['2024-02-29', '2024年2月29日(木)', 'Thursday 29 February 2024'],
    ['2021-09', '2021年9月', 'September 2021'],
    ['2019', '2019年', '2019'],
    ['0000-00-00', '0000-00-00', '0000-00-00'],
    ['2021-13', '2021-13', '2021-13'],
  ])('%s', (value, ja, en) => {
    expect(dayText(value, 'ja')).toBe(ja);
    expect(dayText(value, 'en').replace(',', '')).toBe(en);
  });
});

describe('durations', () => {
  test.each([
    ['PT30M', '30分', '30 minutes'],
    ['PT1H', '1時間', '1 hour'],
    ['PT1H30M', '1時間30分', '1 hour 30 minutes'],
    ['P2D', '2日', '2 days'],
    ['P1M', '1か月', '1 month'],
    ['P5Y', '5年', '5 years'],
    ['P', 'P', 'P'],
    ['long', 'long', 'long'],
  ])('%s', (value, ja, en) => {
    expect(durationText(value, 'ja')).toBe(ja);
    expect(durationText(value, 'en')).toBe(en);
  });
});

describe('times', () => {
  test.each([
    ['18:00', 'PT1H', true, '18:00ごろから約1時間', 'about 18:00, for about 1 hour'],
    ['18:00', 'PT1H', false, '18:00から1時間', '18:00, for 1 hour'],
    ['18:00', null, false, '18:00', '18:00'],
    [null, 'PT30M', true, '約30分', 'about 30 minutes'],
    [null, null, true, null, null],
  ])('%s %s %s', (start, duration, approximate, ja, en) => {
    const date = { start, duration, approximate };
    expect(timeText(date, 'ja')).toBe(ja);
    expect(timeText(date, 'en')).toBe(en);
  });

  test('no date', () => expect(timeText(null, 'ja')).toBeNull());
});
