/** およそ1時間, 約1時間30分, 45分間, 3時間にわたり, 2日間, 1泊2日; and intervals: 20年ぶり, 48時間以内, 3年前. */

import { oneOf, openings, openingsBefore, openingsOfNumbers } from '../begins.js';
import { Chars, DIGITS, NUMERALS, Sticky } from '../chars.js';
import { type DateDraft, dateDraft, type Reader, type SpanDraft } from '../drafts.js';
import { mayBeginNumber, NOT_MINUTE } from '../guards.js';
import { ABOUT, IN_ALL, INTERVAL_BEFORE, MORE_OR_LESS } from '../length-words.js';
import { numeral } from '../numerals.js';

const PRE = new Sticky([...ABOUT, ...IN_ALL], `(${oneOf(ABOUT)})|${oneOf(IN_ALL)}(?=[0-9一二三四五六七八九十数半])`);
const N = '([0-9]{1,4}(?:\\.[0-9])?|[一二三四五六七八九十]{1,3}|数十?|何)';
const FIRST = '(?:[0-9]{1,3}[~〜-])?';
const AMOUNTS = `${NUMERALS}数何`;
/** Behind a number that has a fraction or that a second one follows (2.5時間, 2~3時間). */
const BROKEN = '.~〜-';
const MONTHS = '(?:[かカヵヶケ箇個]月)';
const HOURS = new Sticky(AMOUNTS, `${FIRST}${N}時間(?:(半)|${N}分)?(?!帯|差|割|外|給|軸|表|稼)`, `時${BROKEN}`);
const MINUTES = new Sticky(AMOUNTS, `${FIRST}${N}分(半)?${NOT_MINUTE}`, `分${BROKEN}`);
const DAYS = new Sticky(AMOUNTS, `${FIRST}${N}(日|週)(間)?(?:半)?`, `日週${BROKEN}`);
const MONTH = new Sticky(AMOUNTS, `${N}${MONTHS}(?:半)?`, 'かカヵヶケ箇個.');
const YEARS = new Sticky(AMOUNTS, `${N}年(?:(半)|${N}${MONTHS})?`, '年.');
const NIGHTS = new Sticky(DIGITS, '[0-9]{1,2}泊([0-9]{1,2})日', '泊');
const HALF = new Sticky('半', '半([日月年])');
const MORE = oneOf(MORE_OR_LESS);
const TAIL = new Sticky(['間', ...MORE_OR_LESS], `(${MORE})?(間)?(${MORE})?`);
const NOT_LASTING = new Sticky(
  'ぶ振以連続後前おご毎越未分来かが早遅強',
  '(?:ぶり|振り|以内|連続|続け|後(?![任継半藤援退期])|前(?!後|任|首相|大統領)|おき|ごと|毎|越し|未満|分の|来の|かけて|が(?:たち|経)|早|遅|強制)',
);
const AGO = new Sticky('前', '前(?!後|任|首相|大統領|外相|半|線|向|倒|払|提)');
const OVER = new Sticky('にが', 'に(?:わた|渡)(?:り|って|る)?|がかり');
const TWO_NUMBERS = new Sticky(DIGITS, '[0-9]{1,4}[~〜-]', '~〜-');
/** The last characters of `INTERVAL_BEFORE`. */
const MAY_LEAD = new Chars('後去うのこ期近毎日限短長');
/** 24時間体制, 3分の1: a number of hours that says nothing of how long. */
const NO_LENGTH = new Sticky('体態営3監対目', '体制|態勢|営業|365|監視|対応|目');

interface Length {
  iso: string | null;
  end: number;
  short: boolean;
  /** 1年, 6か月 without 間 are terms rather than lengths of an event; 1日 is a day. */
  needsEnding: boolean;
  unit: 'day' | 'month' | 'year' | null;
  count: number;
}

/** ISO 8601 with a fraction kept in its lowest unit (2.5時間 is PT2H30M). */
function hours(n: number, minutes: number): string {
  const total = Math.round(n * 60) + minutes;
  const h = Math.floor(total / 60);
  const m = total % 60;
  return `PT${h > 0 ? `${h}H` : ''}${m > 0 || h === 0 ? `${m}M` : ''}`;
}

function lengthOf(end: number, iso: string | null, short: boolean): Length {
  return { iso, end, short, needsEnding: false, unit: null, count: 0 };
}

function term(end: number, iso: string | null, unit: 'day' | 'month' | 'year', count: number): Length {
  return { iso, end, short: false, needsEnding: true, unit, count };
}

function readLength(text: string, at: number): Length | null {
  const hour = HOURS.match(text, at);
  if (hour) {
    const n = numeral(hour[1] ?? '');
    const minutes = hour[2] ? 30 : hour[3] ? numeral(hour[3]) : 0;
    return lengthOf(at + hour[0].length, Number.isNaN(n + minutes) ? null : hours(n, minutes), true);
  }
  const minute = MINUTES.match(text, at);
  if (minute) {
    const n = numeral(minute[1] ?? '');
    const iso = Number.isNaN(n) ? null : `PT${Math.round(n)}M${minute[2] ? '30S' : ''}`;
    return lengthOf(at + minute[0].length, iso, true);
  }
  const nights = NIGHTS.match(text, at);
  if (nights) return lengthOf(at + nights[0].length, `P${nights[1]}D`, false);
  const half = HALF.match(text, at);
  if (half) {
    const end = at + half[0].length;
    const length = half[1] === '年' ? term(end, 'P6M', 'month', 6) : term(end, null, 'month', 0);
    if (half[1] === '日') {
      length.iso = 'PT12H';
      length.needsEnding = false;
    }
    return length;
  }
  const day = DAYS.match(text, at);
  if (day) {
    const n = numeral(day[1] ?? '');
    const week = day[2] === '週';
    const lasting = day[3] !== undefined;
    if (week && !lasting) return null;
    const iso = Number.isNaN(n) ? null : week ? `P${n}W` : `P${n}D`;
    const length = term(at + day[0].length, iso, 'day', week ? n * 7 : n);
    length.needsEnding = !lasting;
    return length;
  }
  const month = MONTH.match(text, at);
  if (month) {
    const n = numeral(month[1] ?? '');
    return term(at + month[0].length, Number.isNaN(n) ? null : `P${n}M`, 'month', n);
  }
  const year = YEARS.match(text, at);
  if (!year) return null;
  const n = numeral(year[1] ?? '');
  const more = year[2] ? 6 : year[3] ? numeral(year[3]) : 0;
  const iso = Number.isNaN(n + more) ? null : `P${n}Y${more ? `${more}M` : ''}`;
  const end = at + year[0].length;
  return more > 0 ? term(end, iso, 'month', n * 12 + more) : term(end, iso, 'year', n);
}

export function readSpan(text: string, at: number): SpanDraft | DateDraft | null {
  const pre = PRE.match(text, at);
  const from = at + (pre?.[0].length ?? 0);
  if (!pre && (!mayBeginNumber(text, at) || text.charAt(at - 1) === '時')) return null;
  const length = readLength(text, from);
  if (!length) return null;
  const tail = TAIL.match(text, length.end);
  const more = tail?.[1] ?? tail?.[3];
  const ending = tail?.[2] !== undefined;
  let end = length.end + (tail?.[0].length ?? 0);
  if (NO_LENGTH.test(text, end)) return null;
  const approximate =
    pre?.[1] !== undefined || more !== undefined || length.iso === null || TWO_NUMBERS.test(text, from);
  if (!ending && length.unit && length.count > 0 && AGO.test(text, end)) {
    const date = dateDraft(end + 1);
    date.ago = { unit: length.unit, count: Math.round(length.count) };
    date.approximate = approximate || length.unit !== 'day';
    return date;
  }
  const outside = NOT_LASTING.end(text, end);
  if (outside >= 0) end = outside;
  const led = MAY_LEAD.at(text, at - 1) && INTERVAL_BEFORE.test(text.slice(Math.max(0, at - 4), at));
  const over = OVER.end(text, end);
  if (over >= 0) end = over;
  const interval = over < 0 && (outside >= 0 || led || (length.needsEnding && !ending && more !== undefined));
  if (!interval && over < 0 && length.needsEnding && !ending && !pre) return null;
  // 約6か月 is a term, 丸2日 how long something took.
  const longTerm = over < 0 && length.needsEnding && !ending && !(length.unit === 'day' && pre && !pre[1]);
  return { type: 'span', end, duration: length.iso, interval: interval || longTerm, short: length.short, approximate };
}

export const span: Reader = {
  begins: [
    ...openingsOfNumbers('時分日週年泊かカヵヶケ箇個'),
    ...openings([
      '数十',
      '数時',
      '数分',
      '数日',
      '数週',
      '数年',
      '数か',
      '数カ',
      '数ヵ',
      '数ヶ',
      '数箇',
      '数個',
      '何時',
      '何日',
      '何年',
    ]),
    ...openings(['半日', '半月', '半年']),
    ...openingsBefore([...ABOUT, ...IN_ALL]),
    ...openings([...ABOUT, ...IN_ALL].flatMap((word) => [`${word}数`, `${word}半`])),
  ],
  read: readSpan,
};
