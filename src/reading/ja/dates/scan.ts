/** One pass over the text: where an expression may begin it is read whole, resolved, and the pass goes on behind it. */
import { Bits } from '../bits.js';
import { unitsOf } from '../units.js';
import { type Cal, calOf, dayNumber, dayOf, isDay, iso, two } from './calendar.js';
import { Chars, isDigit, SPACES } from './chars.js';
import type { TimeDraft } from './drafts.js';
import { mayBegin, readersAt } from './openings.js';
import { type Phrase, readPhrase } from './phrases.js';
import { Resolver } from './resolve.js';
import type { Resolved } from './resolved.js';
import type { DateMention, Reading } from './types.js';

const SENTENCE_ENDS = new Chars('。\n！？!?');
const URL_HEADS = new Chars('hH');
/** Where there is something to do; at most characters there is not. */
const STOPS = new Bits(65536);
for (let code = 0; code < 65536; code++) {
  if (mayBegin(code) || SENTENCE_ENDS.has(code) || URL_HEADS.has(code)) STOPS.add(code);
}
const HEADER = /https?:\/\/[!-~]*/iy;

/** What mentions are resolved against. */
export interface Anchors {
  /** ISO date or datetime of the document; its date is taken as written. */
  published: string | null;
  /** A date already mentioned before this text (its title's), for 同日 and the like. */
  last?: string | null;
}

/** Every date, time, duration and interval of a width-folded text (see `foldWidth`), in order; `exact` is left to who has the text. */
export function readDates(text: string, anchors: Anchors): DateMention[] {
  const mentions: DateMention[] = [];
  const resolver = new Resolver(anchors.published);
  const clock = new Clock();
  const last = anchors.last ? /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(anchors.last) : null;
  if (last)
    resolver.told.remember(calOf(Number(last[1]), Number(last[2]), last[3] ? Number(last[3]) : null), -1, true, false);
  const { length } = text;
  const units = unitsOf(text);
  let from = 0;
  for (let at = 0; at < length; ) {
    const code = units[at] as number;
    if (STOPS.has(code) === 0) {
      at++;
      continue;
    }
    if (SENTENCE_ENDS.has(code)) {
      resolver.told.nextSentence();
      at++;
      continue;
    }
    if (URL_HEADS.has(code)) {
      HEADER.lastIndex = at;
      if (HEADER.test(text)) {
        at = HEADER.lastIndex;
        continue;
      }
    }
    // Where one character may begin a date, the second one mostly tells that it does not.
    const readers = readersAt(text, at);
    const phrase = readers.length > 0 ? readPhrase(readers, text, at, from) : null;
    const mention = phrase ? toMention(text, phrase, resolver, clock, mentions.length) : null;
    if (phrase && mention) {
      mentions.push(mention);
      at = from = Math.max(phrase.end, at + 1);
      continue;
    }
    at++;
    if (isDigit(code)) while (at < length && isDigit(units[at] as number)) at++;
  }
  return mentions;
}

function toMention(text: string, phrase: Phrase, resolver: Resolver, clock: Clock, index: number): DateMention | null {
  const { start, end, date, time, toDate, toTime, span } = phrase;
  const resolved = date ? resolver.resolve(date) : null;
  if (date && !resolved) return null;
  const days = resolved ? readings(resolved, phrase, resolver) : NOTHING;
  const endValue = days.now?.endValue ?? null;
  const from = clock.start(time);
  const mention = {
    kind: kindOf(phrase, endValue),
    start,
    end,
    exact: '',
    value: days.now?.value ?? null,
    endValue,
    precision: resolved?.precision ?? null,
    time: hhmm(from),
    endTime: hhmm(clock.end(from, time, toTime ?? lastHour(time))),
    part: time?.part ?? null,
    endPart: toTime?.part ?? null,
    periodPart: date?.periodPart ?? null,
    duration: span?.duration ?? null,
    approximate:
      date?.approximate === true ||
      time?.approximate === true ||
      toDate?.approximate === true ||
      toTime?.approximate === true ||
      span?.approximate === true,
    zone: phrase.zone,
    relative: resolved?.relative ?? false,
    weekdayAgrees: resolved?.weekdayAgrees ?? null,
    eraAgrees: resolved?.eraAgrees ?? null,
    alternatives: days.past && days.future ? { past: days.past, future: days.future } : null,
    bound: phrase.bound,
    refersTo: resolved?.refersTo != null && resolved.refersTo >= 0 ? resolved.refersTo : null,
  };
  if (resolved?.cal) resolver.told.remember(resolved.cal, index, isTopic(text, start, end), phrase.bound === 'since');
  // `kindOf` and `readings` go by the same drafts, which the compiler cannot see.
  return mention as DateMention;
}

function kindOf({ date, time, toDate, span }: Phrase, endValue: string | null): DateMention['kind'] {
  if (date) return toDate || endValue ? 'range' : 'date';
  if (time) return 'time';
  return span?.interval ? 'interval' : 'duration';
}

/** The 4時 of 午後2~4時. */
const lastHour = (time: TimeDraft | null): TimeDraft | null =>
  time?.lastHour == null ? null : { ...time, hour: time.lastHour, minute: 0, half: null };

const TOPIC_BEFORE = new Chars(`は([${SPACES}`);
const TOPIC_BEHIND = new Chars('、,');

/** …は24日、 and a date at the head of a line or before a comma set the day that the text goes on to tell of. */
const isTopic = (text: string, start: number, end: number): boolean =>
  start === 0 || TOPIC_BEFORE.at(text, start - 1) || TOPIC_BEHIND.at(text, end);

interface Readings {
  now: Reading | null;
  past: Reading | null;
  future: Reading | null;
}
const NOTHING: Readings = { now: null, past: null, future: null };

/** The mention's value, with the end of its range worked out anew for each way to read its beginning. */
function readings(resolved: Resolved, phrase: Phrase, resolver: Resolver): Readings {
  const { date, bound } = phrase;
  const past = reading(resolved.past, resolved, phrase, resolver);
  const future = reading(resolved.future, resolved, phrase, resolver);
  let now = past;
  if (resolved.cal === resolved.future) now = future;
  else if (resolved.cal !== resolved.past) now = reading(resolved.cal, resolved, phrase, resolver);
  if (now?.endValue && past?.endValue && now.endValue < now.value && past.endValue >= past.value) now = past;
  // 年末まで延ばす: a word for a time of the year, as a bound, lies ahead.
  if (future && date?.approximate && !date.ago && (bound === 'until' || bound === 'by')) now = future;
  return { now, past, future };
}

function reading(cal: Cal | null, resolved: Resolved, { date, toDate }: Phrase, resolver: Resolver): Reading | null {
  const value = cal ? iso(cal) : null;
  if (!cal || value === null) return null;
  const to = toDate ?? date?.through ?? null;
  const endCal = to ? (weekEnd(to, cal) ?? resolver.resolveEnd(to, cal, date?.year ?? null)) : resolved.endCal;
  return { value, endValue: endCal ? iso(endCal) : null };
}

/** 週末 is a Saturday and the Sunday behind it. */
function weekEnd(to: NonNullable<Phrase['toDate']>, cal: Cal): Cal | null {
  return to.end > 0 || to.weekday === null || !isDay(cal) ? null : dayOf(dayNumber(cal) + 1);
}

/** Clock times in minutes; 午前 and 午後 carry over to the end of a range, and to 同8時半. */
class Clock {
  #half: 'am' | 'pm' | null = null;

  start(time: TimeDraft | null): number | null {
    return time ? this.#minutes(time, time.half) : null;
  }

  end(start: number | null, time: TimeDraft | null, to: TimeDraft | null): number | null {
    if (!to) return null;
    const half = to.half ?? (to.part ? null : (time?.half ?? null));
    const end = this.#minutes(to, half);
    if (start === null || end === null || to.half !== null || end >= start) return end;
    if (end + 720 > start && end + 720 <= 1440) return end + 720;
    return half === 'pm' && end >= 720 ? end - 720 : end;
  }

  #minutes({ hour, minute, part }: TimeDraft, half: TimeDraft['half']): number | null {
    if (hour === null) return null;
    const side = half === 'same' ? this.#half : half;
    if (half !== 'same') this.#half = half;
    return hourOf(hour, minute, side, part) * 60 + minute;
  }
}

/** 午後0時35分 is 12:35, 午後12時 the end of the day, 午前12時 noon, 夜8時 20:00, 深夜1時 01:00. */
function hourOf(hour: number, minute: number, half: 'am' | 'pm' | null, part: TimeDraft['part']): number {
  if (half === 'am') return hour === 12 && minute > 0 ? 0 : hour;
  if (half === 'pm') {
    if (hour === 12) return minute > 0 ? 12 : 24;
    return hour < 12 ? hour + 12 : hour;
  }
  if (hour > 12) return hour;
  if (part === 'evening' || part === 'night' || part === 'late-night') {
    if (hour === 12) return minute > 0 ? 0 : 24;
    return part === 'late-night' && hour < 6 ? hour : part === 'night' && hour < 4 ? hour : hour + 12;
  }
  return (part === 'afternoon' || part === 'noon') && hour < 6 ? hour + 12 : hour;
}

const hhmm = (minutes: number | null) =>
  minutes === null ? null : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
