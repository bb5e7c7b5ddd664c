/** およそ1時間, 約1時間30分, 45分間, 3時間にわたり, 2日間, 1泊2日; and intervals: 20年ぶり, 48時間以内, 3年前. */
import { type DateDraft, dateDraft, matchAt, type Reader, type SpanDraft } from '../drafts.js';
import { mayBeginNumber, NOT_MINUTE } from '../guards.js';
import { numeral } from '../numerals.js';
import {
  ABOUT,
  IN_ALL,
  INTERVAL_BEFORE,
  MORE_OR_LESS,
  oneOf,
  openings,
  openingsBefore,
  openingsOfNumbers,
} from '../words.js';

const PRE = new RegExp(`(${oneOf(ABOUT)})|${oneOf(IN_ALL)}(?=[0-9一二三四五六七八九十数半])`, 'y');
const N = '([0-9]{1,4}(?:\\.[0-9])?|[一二三四五六七八九十]{1,3}|数十?|何)';
const MONTHS = '(?:[かカヵヶケ箇個]月)';
const HOURS = new RegExp(`(?:[0-9]{1,3}[~〜-])?${N}時間(?:(半)|${N}分)?(?!帯|差|割|外|給|軸|表|稼)`, 'y');
const MINUTES = new RegExp(`(?:[0-9]{1,3}[~〜-])?${N}分(半)?${NOT_MINUTE}`, 'y');
const DAYS = new RegExp(`(?:[0-9]{1,3}[~〜-])?${N}(日|週)間?(半)?`, 'y');
const MONTH = new RegExp(`${N}${MONTHS}(半)?`, 'y');
const YEARS = new RegExp(`${N}年(?:(半)|${N}${MONTHS})?`, 'y');
const NIGHTS = /([0-9]{1,2})泊([0-9]{1,2})日/y;
const HALF = /半(日|月|年)/y;
const MORE = `${oneOf(MORE_OR_LESS)}`;
const TAIL = new RegExp(`(${MORE})?(間)?(${MORE})?`, 'y');
const NOT_LASTING =
  /(?:ぶり|振り|以内|連続|後(?![任継半藤援退期])|前(?!後|任|首相|大統領)|おき|ごと|毎|越し|未満|分の|来の|かけて|が(?:たち|経)|早|遅|強制)/y;
const AGO = /前(?!後|任|首相|大統領|外相|半|線|向|倒|払|提)/y;
const OVER = /に(?:わた|渡)(?:り|って|る)?|がかり/y;
/** 24時間体制, 3分の1: a number of hours that says nothing of how long. */
const NO_LENGTH = /(?:体制|態勢|営業|365|監視|対応|目)/y;

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

function readLength(text: string, at: number): Length | null {
  const base = { needsEnding: false, unit: null, count: 0 };
  const hour = matchAt(HOURS, text, at);
  if (hour) {
    const n = numeral(hour[1] ?? '');
    const minutes = hour[2] ? 30 : hour[3] ? numeral(hour[3]) : 0;
    const iso = Number.isNaN(n + minutes) ? null : hours(n, minutes);
    return { ...base, iso, end: at + hour[0].length, short: true };
  }
  const minute = matchAt(MINUTES, text, at);
  if (minute) {
    const n = numeral(minute[1] ?? '');
    return {
      ...base,
      iso: Number.isNaN(n) ? null : `PT${Math.round(n)}M${minute[2] ? '30S' : ''}`,
      end: at + minute[0].length,
      short: true,
    };
  }
  const nights = matchAt(NIGHTS, text, at);
  if (nights) return { ...base, iso: `P${nights[2]}D`, end: at + nights[0].length, short: false };
  const half = matchAt(HALF, text, at);
  if (half) {
    const iso = half[1] === '日' ? 'PT12H' : half[1] === '年' ? 'P6M' : null;
    return {
      ...base,
      iso,
      end: at + half[0].length,
      short: false,
      needsEnding: half[1] !== '日',
      unit: 'month',
      count: half[1] === '年' ? 6 : 0,
    };
  }
  const day = matchAt(DAYS, text, at);
  if (day) {
    const n = numeral(day[1] ?? '');
    const week = day[2] === '週';
    if (week && !day[0].includes('間')) return null;
    const iso = Number.isNaN(n) ? null : week ? `P${n}W` : `P${n}D`;
    return {
      iso,
      end: at + day[0].length,
      short: false,
      needsEnding: !day[0].includes('間'),
      unit: 'day',
      count: week ? n * 7 : n,
    };
  }
  const month = matchAt(MONTH, text, at);
  if (month) {
    const n = numeral(month[1] ?? '');
    return {
      iso: Number.isNaN(n) ? null : `P${n}M`,
      end: at + month[0].length,
      short: false,
      needsEnding: true,
      unit: 'month',
      count: n,
    };
  }
  const year = matchAt(YEARS, text, at);
  if (!year) return null;
  const n = numeral(year[1] ?? '');
  const more = year[2] ? 6 : year[3] ? numeral(year[3]) : 0;
  const iso = Number.isNaN(n + more) ? null : `P${n}Y${more ? `${more}M` : ''}`;
  const months = more > 0;
  return {
    iso,
    end: at + year[0].length,
    short: false,
    needsEnding: true,
    unit: months ? 'month' : 'year',
    count: months ? n * 12 + more : n,
  };
}

export function readSpan(text: string, at: number): SpanDraft | DateDraft | null {
  const pre = matchAt(PRE, text, at);
  const from = at + (pre?.[0].length ?? 0);
  if (!pre && (!mayBeginNumber(text, at) || text.charAt(at - 1) === '時')) return null;
  const length = readLength(text, from);
  if (!length) return null;
  const tail = matchAt(TAIL, text, length.end);
  const more = tail?.[1] ?? tail?.[3];
  const ending = tail?.[2] !== undefined;
  let end = length.end + (tail?.[0].length ?? 0);
  if (matchAt(NO_LENGTH, text, end)) return null;
  const approximate =
    pre?.[1] !== undefined ||
    more !== undefined ||
    length.iso === null ||
    /^[0-9]+[~〜-]/.test(text.slice(from, from + 5));
  if (!ending && length.unit && length.count > 0 && matchAt(AGO, text, end)) {
    const ago = { unit: length.unit, count: Math.round(length.count) };
    return dateDraft(end + 1, { ago, approximate: approximate || length.unit !== 'day' });
  }
  const outside = matchAt(NOT_LASTING, text, end);
  if (outside) end += outside[0].length;
  const led = INTERVAL_BEFORE.test(text.slice(Math.max(0, at - 4), at));
  const over = matchAt(OVER, text, end);
  if (over) end += over[0].length;
  const interval = !over && (outside !== null || led || (length.needsEnding && !ending && more !== undefined));
  if (!interval && !over && length.needsEnding && !ending && !pre) return null;
  // 約6か月 is a term, 丸2日 how long something took.
  const term = !over && length.needsEnding && !ending && !(length.unit === 'day' && pre && !pre[1]);
  return { type: 'span', end, duration: length.iso, interval: interval || term, short: length.short, approximate };
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
