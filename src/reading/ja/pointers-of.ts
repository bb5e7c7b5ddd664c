/** Words that point back at somebody named before (両政府, 3か国, 同艦, 3隻), and ships that stand without their country. */
import { isNounCharacter } from './characters.js';
import { Chars } from './dates/chars.js';
import type { Match } from './lexicon.js';
import { bodyAt, type Mention, pointerAt } from './mentions.js';
import { HOME } from './party.js';
import { type Sense, senseOf } from './tables.js';

type Found = Match<Sense>;

/** Pointers at the states themselves, not at people. */
const SIDES = /^両(?:政府|国政府|国軍|国|軍)$/;
const STATES = /^(?:両(?:政府|国政府|国軍|国|軍)|(?:[三四3-9]|1\d)[かカヵヶ]国)$/;
/** Counters that point back at ships and aircraft where nothing but a number stands before them: 3隻は. */
const COUNTED = /^[隻機]$/;
const NUMBER = /(?:うち|計)?\d{1,3}$/;

/** Behind a bare word for ships or aircraft: 艦艇は. */
const DOES = new Chars('はがも');

/** Words that a sentence may begin with before all else. */
const OPENS = /^(?:その後|この後|さらに|また|一方|同日|翌日)、?$/;

/** 補給艦「とわだ」: only Japan's ships have names in hiragana. */
const HOME_NAME = /「[ぁ-ゖ]{2,8}」/y;

/** 艦艇はその後、: ships that begin a sentence are those that were told of. */
export function readShips(text: string, start: number, match: Found, last: Mention | null): Mention | null {
  if (senseOf(match, 'head')?.body !== 'vehicle') return null;
  HOME_NAME.lastIndex = match.end;
  if ((last?.end ?? start) <= match.start && HOME_NAME.test(text))
    return bodyAt(match.start, match.end, [HOME], 'vehicle');
  if (!DOES.at(text, match.end)) return null;
  if (match.start !== start && !OPENS.test(text.slice(start, match.start))) return null;
  return pointerAt(match.start, match.end, 'same-force', 'vehicle');
}

const OTHERS_TOO = 'などの';

/** A word that points back. The country or body before it is part of it where の or nothing stands between them. */
export function readPointer(text: string, floor: number, match: Found, last: Mention | null): Mention | null {
  const { start, end } = match;
  const pointer = senseOf(match, 'pointer')?.pointer ?? null;
  // カザフスタン、ウズベキスタン、モンゴル3カ国: the count adds nobody, and the last of them is no less than the others.
  if (pointer === 'all' && last?.end === start) {
    last.indirect = false;
    return null;
  }
  if (pointer === 'same-force') {
    const from = COUNTED.test(text.slice(start, end)) ? countStart(text, start, last?.end ?? floor) : start;
    return from === null ? null : pointerAt(from, end, pointer, 'vehicle');
  }
  // オマーン、エチオピアなどの首脳らと: the leaders of those that are named.
  if (
    pointer === 'all' &&
    last?.kind === 'country' &&
    start === last.end + OTHERS_TOO.length &&
    text.startsWith(OTHERS_TOO, last.end)
  ) {
    last.end = end;
    last.indirect = false;
    return null;
  }
  const owned = text[start - 1] === 'の' && last?.end === start - 1;
  const states = STATES.test(text.slice(start, end));
  // 日米豪印の4か国: nor does it behind の.
  if (pointer === 'all' && states && owned && (last?.kind === 'country' || last?.kind === 'organisation')) {
    last.end = end;
    last.indirect = false;
    return null;
  }
  // フィリピンの両大臣: both of that side.
  // 日米両政府, 日本とウクライナの両政府: the countries themselves.
  const sides = last?.kind === 'country' && (owned || last.end === start) && pointer === 'both';
  // アルメニアとアゼルバイジャンの両首脳: of each of the two.
  const ofEach = sides && owned && text[last.start - 1] === 'と';
  if (sides && (ofEach || last.codes.length > 1 || SIDES.test(text.slice(start, end)))) {
    last.end = end;
    last.indirect = false;
    return null;
  }
  const body = states ? 'government' : null;
  if (!owned || !last) return pointerAt(start, end, pointer, body);
  last.kind = 'pointer';
  last.end = end;
  last.pointer = pointer;
  last.body = body;
  last.indirect = false;
  return null;
}

/** Where 3隻 begins; null where a noun stands before the number (駆逐艦3隻). */
function countStart(text: string, at: number, floor: number): number | null {
  const number = NUMBER.exec(text.slice(Math.max(floor, at - 6), at));
  if (!number) return null;
  const from = at - number[0].length;
  return from > floor && isNounCharacter(text.charCodeAt(from - 1)) ? null : from;
}
