/** 午前9時59分頃, 午後2時半, 18:30, 正午すぎ, 同8時半, 夜8時, 未明. */
import { matchAt, type Reader, type TimeDraft } from '../drafts.js';
import { mayBeginNumber, NOT_HOUR, NOT_MINUTE } from '../guards.js';
import { N2, numeral } from '../numerals.js';
import { DAY_PARTS, LONE_DAY_PARTS, oneOf, openings, openingsBefore, openingsOfNumbers } from '../words.js';

const SOON = '(頃|ごろ|ころ|すぎ|過ぎ|前後|前(?=[、。にからのま)]|$)|台)?';
const PARTS = oneOf(Object.keys(DAY_PARTS));
const CLOCK = new RegExp(
  `(?:(${PARTS}|同|AM|PM|am|pm)[ の]?)?(${N2})[ ]?時${NOT_HOUR}(?:[ ]?(${N2})[ ]?分(?!間)${NOT_MINUTE}(?:[0-9]{1,2}秒)?|(半))?${SOON}`,
  'y',
);
const COLON = new RegExp(
  `(?:(午前|午後|AM|PM|am|pm)[ ]?)?([0-9]{1,2}):([0-5][0-9])(?::[0-5][0-9])?(?![0-9:])(?:[ ]?(AM|PM|am|pm)(?![a-z]))?${SOON}`,
  'y',
);
const HOURS = new RegExp(`(?:(午前|午後)[ ]?)?([0-9]{1,2})[~〜–-]([0-9]{1,2})時${NOT_HOUR}${SOON}`, 'y');
const NOON = new RegExp(`正午${SOON}`, 'y');
const NOT_PART = '(?!鮮|日新|廷|野|刊|貢|霞|食|間|通し|行|景|張|学|勤|礼|三)';
const BESIDE_DATE = new RegExp(`(${PARTS})${NOT_PART}(遅く|早く)?${SOON}`, 'y');
const ALONE = new RegExp(`(${oneOf(LONE_DAY_PARTS)})${NOT_PART}(遅く|早く)?${SOON}`, 'y');
/** A bare 夜 or 朝 as an adverb: 夜、首脳会談を… */
const ADVERB = /(夜|朝|夕|昼)(?=、|には|にかけて|に入|遅く|まで)/y;
const BEFORE_ADVERB = /^$|[\s、。「『(はがの]/;
const KANJI_HOUR = /^[〇一二三四五六七八九十]/;

const halfOf = (word: string | undefined): TimeDraft['half'] => {
  if (word === '午前' || word === 'AM' || word === 'am') return 'am';
  if (word === '午後' || word === 'PM' || word === 'pm') return 'pm';
  return word === '同' ? 'same' : null;
};

function time(end: number, fields: Partial<TimeDraft>): TimeDraft {
  return {
    type: 'time',
    end,
    hour: null,
    minute: 0,
    lastHour: null,
    half: null,
    part: null,
    approximate: false,
    ...fields,
  };
}

/** A clock time; with `led`, one that stands behind a date, so that its number needs no guard. */
export function readClock(text: string, at: number, led: boolean): TimeDraft | null {
  const noon = matchAt(NOON, text, at);
  if (noon)
    return time(at + noon[0].length, { hour: 12, half: 'am', part: 'noon', approximate: noon[1] !== undefined });
  const colon = led || mayBeginNumber(text, at) ? matchAt(COLON, text, at) : null;
  if (colon) {
    const hour = Number(colon[2]);
    if (hour > 24) return null;
    const half = halfOf(colon[1]) ?? halfOf(colon[4]);
    return time(at + colon[0].length, { hour, minute: Number(colon[3]), half, approximate: colon[5] !== undefined });
  }
  const hours = led || mayBeginNumber(text, at) || text.startsWith('午', at) ? matchAt(HOURS, text, at) : null;
  if (hours && Number(hours[2]) <= 24 && Number(hours[3]) <= 24) {
    const end = at + hours[0].length;
    return time(end, {
      hour: Number(hours[2]),
      lastHour: Number(hours[3]),
      half: halfOf(hours[1]),
      approximate: hours[4] !== undefined,
    });
  }
  return readPlainClock(text, at, led);
}

function readPlainClock(text: string, at: number, led: boolean): TimeDraft | null {
  const clock = matchAt(CLOCK, text, at);
  if (!clock) return null;
  const [whole, word, hours, minutes, half, soon] = clock;
  if (word === undefined && !led && !mayBeginNumber(text, at)) return null;
  if (word === undefined && minutes === undefined && half === undefined && KANJI_HOUR.test(hours ?? '')) return null;
  const hour = numeral(hours ?? '');
  const minute = half ? 30 : minutes === undefined ? 0 : numeral(minutes);
  if (!(hour <= 24 && minute <= 59)) return null;
  const part = word !== undefined ? (DAY_PARTS[word] ?? null) : null;
  return time(at + whole.length, {
    hour,
    minute,
    half: halfOf(word),
    part: halfOf(word) ? null : part,
    approximate: soon !== undefined,
  });
}

/** A part of the day right behind a date (8日夜). */
export function readPartBesideDate(text: string, at: number): TimeDraft | null {
  const match = matchAt(BESIDE_DATE, text, at);
  return match
    ? time(at + match[0].length, { part: DAY_PARTS[match[1] ?? ''] ?? null, approximate: match[3] !== undefined })
    : null;
}

/** A part of the day on its own. */
export function readPartAlone(text: string, at: number): TimeDraft | null {
  const match = matchAt(ALONE, text, at);
  if (match)
    return time(at + match[0].length, { part: DAY_PARTS[match[1] ?? ''] ?? null, approximate: match[3] !== undefined });
  if (!BEFORE_ADVERB.test(text.charAt(at - 1))) return null;
  const adverb = matchAt(ADVERB, text, at);
  return adverb ? time(at + adverb[0].length, { part: DAY_PARTS[adverb[1] ?? ''] ?? null }) : null;
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
