/** 午前9時59分頃, 午後2時半, 18:30, 正午すぎ, 同8時半, 夜8時, 未明. */

import { oneOf, openings, openingsBefore, openingsOfNumbers } from '../begins.js';
import { Chars, DIGITS, KANJI_NUMERALS, NUMERALS, SPACES, Sticky } from '../chars.js';
import { DAY_PARTS, LONE_DAY_PARTS } from '../day-parts.js';
import { type Reader, type TimeDraft, timeDraft } from '../drafts.js';
import { mayBeginNumber, NOT_HOUR, NOT_MINUTE } from '../guards.js';
import { N2, numeral } from '../numerals.js';

const SOON = '(頃|ごろ|ころ|すぎ|過ぎ|前後|前(?=[、。にからのま)]|$)|台)?';
const partWords = Object.keys(DAY_PARTS);
const PARTS = oneOf(partWords);
const heads = ['同', 'A', 'P', 'a', 'p', ...partWords, ...NUMERALS];
const MAY_BEGIN = new Chars(heads);
const CLOCK = new Sticky(
  heads,
  `(?:(${PARTS}|同|AM|PM|am|pm)[ の]?)?(${N2})[ ]?時${NOT_HOUR}(?:[ ]?(${N2})[ ]?分(?!間)${NOT_MINUTE}(?:[0-9]{1,2}秒)?|(半))?${SOON}`,
  '時',
);
const COLON = new Sticky(
  `午APap${DIGITS}`,
  `(?:(午前|午後|AM|PM|am|pm)[ ]?)?([0-9]{1,2}):([0-5][0-9])(?::[0-5][0-9])?(?![0-9:])(?:[ ]?(AM|PM|am|pm)(?![a-z]))?${SOON}`,
  ':',
);
const HOURS = new Sticky(
  `午${DIGITS}`,
  `(?:(午前|午後)[ ]?)?([0-9]{1,2})[~〜–-]([0-9]{1,2})時${NOT_HOUR}${SOON}`,
  '~〜–-',
);
const NOON = new Sticky('正', `正午${SOON}`);
const NOT_PART = '(?!鮮|日新|廷|野|刊|貢|霞|食|間|通し|行|景|張|学|勤|礼|三)';
const BESIDE_DATE = new Sticky(partWords, `(${PARTS})${NOT_PART}(?:遅く|早く)?${SOON}`);
const ALONE = new Sticky(LONE_DAY_PARTS, `(${oneOf(LONE_DAY_PARTS)})${NOT_PART}(?:遅く|早く)?${SOON}`);
/** A bare 夜 or 朝 as an adverb: 夜、首脳会談を… */
const ADVERB = new Sticky('夜朝夕昼', '[夜朝夕昼](?=、|には|にかけて|に入|遅く|まで)');
const BEFORE_ADVERB = new Chars(`${SPACES}、。「『(はがの`);
const KANJI_HOUR = new Chars(KANJI_NUMERALS);

const halfOf = (word: string | undefined): TimeDraft['half'] => {
  if (word === '午前' || word === 'AM' || word === 'am') return 'am';
  if (word === '午後' || word === 'PM' || word === 'pm') return 'pm';
  return word === '同' ? 'same' : null;
};

/** A clock time; with `led`, one that stands behind a date, so that its number needs no guard. */
export function readClock(text: string, at: number, led: boolean): TimeDraft | null {
  if (!MAY_BEGIN.at(text, at)) return null;
  const noon = NOON.match(text, at);
  if (noon) {
    const time = partOfDay(at + noon[0].length, '正午', noon[1]);
    time.hour = 12;
    time.half = 'am';
    return time;
  }
  const free = led || mayBeginNumber(text, at);
  const colon = free ? COLON.match(text, at) : null;
  if (colon) {
    const hour = Number(colon[2]);
    if (hour > 24) return null;
    const time = timeDraft(at + colon[0].length);
    time.hour = hour;
    time.minute = Number(colon[3]);
    time.half = halfOf(colon[1]) ?? halfOf(colon[4]);
    time.approximate = colon[5] !== undefined;
    return time;
  }
  const hours = free || text.startsWith('午', at) ? HOURS.match(text, at) : null;
  if (hours && Number(hours[2]) <= 24 && Number(hours[3]) <= 24) {
    const time = timeDraft(at + hours[0].length);
    time.hour = Number(hours[2]);
    time.lastHour = Number(hours[3]);
    time.half = halfOf(hours[1]);
    time.approximate = hours[4] !== undefined;
    return time;
  }
  return readPlainClock(text, at, free);
}

function readPlainClock(text: string, at: number, free: boolean): TimeDraft | null {
  const clock = CLOCK.match(text, at);
  if (!clock) return null;
  const word = clock[1];
  const minutes = clock[3];
  const half = clock[4];
  if (word === undefined && !free) return null;
  if (word === undefined && minutes === undefined && half === undefined && KANJI_HOUR.at(text, at)) return null;
  const hour = numeral(clock[2] ?? '');
  const minute = half ? 30 : minutes === undefined ? 0 : numeral(minutes);
  if (!(hour <= 24 && minute <= 59)) return null;
  const time = timeDraft(at + clock[0].length);
  time.hour = hour;
  time.minute = minute;
  time.half = halfOf(word);
  time.part = word === undefined || time.half ? null : (DAY_PARTS[word] ?? null);
  time.approximate = clock[5] !== undefined;
  return time;
}

function partOfDay(end: number, word: string, soon: string | undefined): TimeDraft {
  const time = timeDraft(end);
  time.part = DAY_PARTS[word] ?? null;
  time.approximate = soon !== undefined;
  return time;
}

/** A part of the day right behind a date (8日夜). */
export function readPartBesideDate(text: string, at: number): TimeDraft | null {
  const match = BESIDE_DATE.match(text, at);
  return match ? partOfDay(at + match[0].length, match[1] ?? '', match[2]) : null;
}

/** A part of the day on its own. */
export function readPartAlone(text: string, at: number): TimeDraft | null {
  const match = ALONE.match(text, at);
  if (match) return partOfDay(at + match[0].length, match[1] ?? '', match[2]);
  if (at > 0 && !BEFORE_ADVERB.at(text, at - 1)) return null;
  const adverb = ADVERB.match(text, at);
  return adverb ? partOfDay(at + 1, adverb[0], undefined) : null;
}

export const clock: Reader = {
  begins: [
    ...openingsOfNumbers('時'),
    ...openingsBefore(['同', '昼', '朝', '夜', '夕', '昼の', '朝の', '夜の']),
    ...openings(['AM', 'PM', '朝、', '朝に', '夜、', '夜に', '夜ま', '夕、', '夕に', '夕ま', '昼、', '昼に', '昼ま']),
    ...openings(Object.keys(DAY_PARTS).filter((word) => word.length > 1)),
  ],
  read: (text, at) => readClock(text, at, false) ?? readPartAlone(text, at),
};
