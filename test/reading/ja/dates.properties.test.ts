import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, weekdayOf } from '../../../src/reading/ja/dates/calendar.js';
import { ERAS } from '../../../src/reading/ja/dates/eras.js';
import { findDates, foldWidth } from '../../../src/reading/ja/dates/index.js';
import { numeral } from '../../../src/reading/ja/dates/numerals.js';
import { WEEKDAYS } from '../../../src/reading/ja/dates/words.js';

const PIECES = [
  ...'0123456789０９〇一二三十元年月日時分秒週間半頃前後約数同翌本昨明今先来再去朝昼夕夜正午末中旬春秋の、。・~〜-/:()（）火水 \n両度と',
  'から',
  'まで',
  'にかけて',
  '午前',
  '午後',
  '令和',
  '平成',
  '昭和',
  '明治',
  'ごろ',
  'すぎ',
  'ほど',
  '余り',
  'きょう',
  'あす',
  '曜日',
  '時間',
  '分間',
  '日間',
  'か月',
  'ぶり',
  '以内',
  '日本時間',
  '現地時間',
  '両日',
  '先週',
  '来月',
  'R3.',
  'http://',
  '日本',
  '未明',
  '😀',
  '\ud800',
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  pieces,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const published = fc.oneof(
  fc.constant(null),
  fc
    .date({ min: new Date('0002-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.string({ maxLength: 12 }),
);
const VALUE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const TIME = /^([01]\d|2[0-4]):[0-5]\d$/;

describe('any text at all', () => {
  it('is read without a throw; mentions stand in the text, in order, apart, with well-formed values', () => {
    fc.assert(
      fc.property(anyText, published, (text, day) => {
        let from = 0;
        const mentions = findDates(text, { published: day });
        for (const [index, mention] of mentions.entries()) {
          expect(mention.start).toBeGreaterThanOrEqual(from);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(mention.start, mention.end)).toBe(mention.exact);
          from = mention.end;
          const { alternatives } = mention;
          for (const value of [mention.value, mention.endValue, alternatives?.past.value, alternatives?.future.value]) {
            if (value != null) expect(value).toMatch(VALUE);
          }
          for (const time of [mention.time, mention.endTime]) if (time !== null) expect(time).toMatch(TIME);
          if (mention.duration !== null)
            expect(mention.duration).toMatch(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(30S)?)?$/);
          if (mention.refersTo !== null) expect(mention.refersTo).toBeLessThan(index);
          if (mention.kind !== 'date' && mention.kind !== 'range') expect(mention.value).toBeNull();
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same at full and at half width', () => {
    const values = (text: string) =>
      findDates(text, { published: '2021-11-24' }).map(({ exact: _, ...mention }) => mention);
    fc.assert(
      fc.property(pieces, (text) => {
        expect(values(text)).toEqual(values(foldWidth(text)));
      }),
    );
  });
});

describe('the calendar', () => {
  const number = fc.integer({ min: -700000, max: 2900000 });
  it('agrees with the platform, weekdays too', () => {
    fc.assert(
      fc.property(number, (n) => {
        const date = new Date(n * 86400000);
        expect(dayOf(n)).toEqual({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() });
        expect(dayNumber(dayOf(n))).toBe(n);
        expect(weekdayOf(n)).toBe(date.getUTCDay());
      }),
    );
  });

  const KANJI = (n: number) =>
    `${n < 10 ? '' : n < 20 ? '十' : `${'〇一二三四五六七八九'.charAt(Math.floor(n / 10))}十`}${n % 10 ? '〇一二三四五六七八九'.charAt(n % 10) : ''}`;
  it('reads kanji numbers below a hundred', () => {
    for (let n = 1; n < 100; n++) expect(numeral(KANJI(n))).toBe(n);
  });

  it('reads back any day since Meiji in every full form, with its weekday, whatever the publication', () => {
    fc.assert(
      fc.property(fc.integer({ min: -37231, max: 40000 }), published, (n, day) => {
        const { y, m, d } = dayOf(n);
        const value = `${String(y)}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const era = ERAS.find(({ first }) => first <= value);
        const nth = y - (era?.firstYear ?? 0) + 1;
        const weekday = WEEKDAYS.charAt(weekdayOf(n));
        for (const text of [
          `${y}年${m}月${d}日(${weekday})`,
          `${era?.name}${nth === 1 ? '元' : nth}年${m}月${d}日（${weekday}）`,
          `${era?.name}${KANJI(nth)}年${KANJI(m)}月${KANJI(d)}日${weekday}曜日`,
          `${y}/${m}/${d}(${weekday})`,
          `${value}(${weekday})`,
          `${era?.letter}${nth}.${m}.${d}(${weekday})`,
        ]) {
          const found = findDates(`首相は${text}に訪問`, { published: day });
          expect(
            found.map((mention) => [mention.exact, mention.value, mention.weekdayAgrees, mention.eraAgrees ?? true]),
          ).toEqual([[text, value, true, true]]);
        }
      }),
    );
  });

  it('resolves a bare day to one within the months around the publication', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30000 }), fc.integer({ min: 1, max: 31 }), (n, d) => {
        const { y, m, d: day } = dayOf(n);
        const mention = findDates(`${d}日`, {
          published: `${y}-${String(m).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        })[0];
        const value = dayNumber(dayOf(Date.parse(mention?.value ?? '') / 86400000));
        expect(Math.abs(value - n)).toBeLessThanOrEqual(61);
        expect(mention?.value?.endsWith(String(d).padStart(2, '0'))).toBe(true);
      }),
    );
  });
});

describe('work is linear', () => {
  /** How often an expression is tried on a text; each try is bounded by its expression. */
  function tries(text: string): number {
    const { exec } = RegExp.prototype;
    let count = 0;
    RegExp.prototype.exec = function (this: RegExp, input: string) {
      count++;
      return exec.call(this, input);
    };
    try {
      findDates(text, { published: '2021-11-24' });
      return count;
    } finally {
      RegExp.prototype.exec = exec;
    }
  }

  it.each([
    '1',
    '十',
    '1、',
    '1日、',
    '同',
    '約',
    '24日から',
    '11月',
    '1/2 ',
    '(1/2 http:x',
    'https:',
    '2021年',
    '午後1時から',
    '現地時間',
    '今月の',
    ' ',
    '夜、',
    'あす',
    '北朝鮮は24日、弾道ミサイルを発射した。',
  ])('ten times %j takes ten times the work', (piece) => {
    const short = tries(piece.repeat(200));
    expect(tries(piece.repeat(2000))).toBeLessThanOrEqual(10.5 * short + 100);
  });

  it('has no expression that runs away', () => {
    for (const piece of [
      '1',
      '1、',
      '1日',
      '十',
      '約',
      ' ',
      '1/2 https:',
      '1/2)',
      '数',
      'R3.',
      '1:2',
      'a',
      '年',
      '、',
      '1~',
    ]) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      const started = performance.now();
      findDates(text, { published: '2021-11-24' });
      expect(performance.now() - started, piece).toBeLessThan(4000);
    }
  });
});
