import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../src/reading/ja/dates/calendar.js';

describe('daysBetween', () => {
  it.each([
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-01', '2026-02', -28],
    ['2025', '2026', 365],
  ])('from %s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each(['', '昨日', '2026-13-01', '2026-02-30'])('is no number for %j, which is no date', (text) => {
    expect(daysBetween(text, '2026-01-01')).toBeNaN();
    expect(daysBetween('2026-01-01', text)).toBeNaN();
  });

  it('agrees with the engine on every day', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / 864e5);
      }),
    );
  });
});
