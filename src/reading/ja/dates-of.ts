/** When something took place: by its own clause, else by its sentence, the text before it or the heading over it. */
import { isAhead, settledDay } from './day-told.js';
import type { Frame, PlacedDate } from './frames.js';
import { NONE } from './lists.js';
import { datesOwn, isOfAnswered, isOwn } from './own-dates.js';
import type { Scene } from './scene.js';

/** When something took place, as far as words tell. */
export interface Dates {
  day: PlacedDate | null;
  /** The day of the heading or of what was told before, where none is stated. */
  inherited: PlacedDate | null;
  time: PlacedDate | null;
  duration: PlacedDate | null;
}

const isDay = (placed: PlacedDate): boolean =>
  (placed.date.kind === 'date' || placed.date.kind === 'range') &&
  placed.date.value !== null &&
  // 令和4年度の訓練: the year of a budget or a programme.
  placed.date.precision !== 'fiscal-year' &&
  placed.date.bound !== 'since';

/** Hours, minutes or days: what an event may last. 今後5年間 is no length of a meeting. */
const isLength = ({ date }: PlacedDate): boolean =>
  date.kind !== 'interval' && date.duration !== null && /^P(?:T|\d{1,2}D)/.test(date.duration);

const lastOf = (dates: readonly PlacedDate[], test: (placed: PlacedDate) => boolean): PlacedDate | null => {
  for (let i = dates.length - 1; i >= 0; i--) if (test(dates[i] as PlacedDate)) return dates[i] as PlacedDate;
  return null;
};
const firstOf = (dates: readonly PlacedDate[], test: (placed: PlacedDate) => boolean): PlacedDate | null => {
  for (const placed of dates) if (test(placed)) return placed;
  return null;
};

const isFullDay = (placed: PlacedDate): boolean => placed.date.precision === 'day' && isDay(placed);
const hasTime = ({ date }: PlacedDate): boolean => date.time !== null;
const hasTimeOfEvent = ({ date }: PlacedDate): boolean => date.time !== null && date.kind !== 'interval';

/** The last day of a list; one that the text adds in brackets (日本時間17日) is the same day elsewhere. */
const lastDay = (dates: readonly PlacedDate[]): PlacedDate | null =>
  lastOf(dates, (d) => d.end > d.start && isFullDay(d)) ?? lastOf(dates, isFullDay) ?? lastOf(dates, isDay);

/** Ends a clause inside another, with a day of its own. */
const INNER = /たとして|ことに(?:対|つ|関|よ)|(?:こと|の)を(?:受|巡|めぐ)|(?:件|問題)(?:で|を)/;
/** 局長は17日、15日に上陸したとして抗議した: the day behind the topic is that of the act. */
const dayOfTopic = (dates: readonly PlacedDate[], { text, at, tail }: Frame): PlacedDate | null =>
  tail.form === 'embedded' || dates.length < 2
    ? null
    : firstOf(
        dates,
        (d) => text[d.start - 1] === 'は' && text[d.end] === '、' && isFullDay(d) && INNER.test(text.slice(d.end, at)),
      );

/** 10月3日以降、救援を行ってきた: what goes on has the day on which it began. */
const GOES_ON = /て(?:き|い[るまた]|お)/;
const firstDay = ({ dates, text, atEnd, end, tail, sentence }: Frame): PlacedDate | null =>
  GOES_ON.test(text.slice(atEnd, tail.form === 'linked' ? sentence.end : end))
    ? firstOf(dates, ({ date }) => date.bound === 'since' && date.precision === 'day')
    : null;

/** 午前6時〔までの〕24時間に: the hour at which counting ended. */
const UNTIL = 'までの';

/** The dates of a frame; where it has none, those told earlier in its sentence. */
export function datesOf(scene: Scene, frame: Frame): Dates {
  const inSentence = scene.parts[frame.index]?.dates ?? NONE;
  if (inSentence.length === 0) return datesBefore(scene, frame);
  const mine = datesOwn(frame);
  const near =
    frame.dates.length > 0
      ? mine
      : inSentence.filter((d) => d.start < frame.end && d.start >= frame.start && isOwn(frame, d));
  const day =
    dayOfTopic(near, frame) ?? lastDay(near) ?? firstDay(frame) ?? earlierDay(inSentence, frame, scene.published);
  const isTime = (d: PlacedDate): boolean => hasTimeOfEvent(d) && !frame.text.startsWith(UNTIL, d.end);
  const time = firstOf(near, isTime) ?? firstOf(inSentence, (d) => d.start < frame.end && isTime(d));
  const duration = firstOf(near, isLength) ?? firstOf(inSentence, isLength);
  return {
    day,
    inherited: day ? null : (firstOf(scene.heading, isDay) ?? dayBefore(scene, frame, inSentence)),
    time: time ?? (day ? null : firstOf(scene.heading, hasTime)),
    duration: duration ?? firstOf(scene.heading, isLength),
  };
}

/** 艦艇が16日に侵入したことを受けて抗議した: not the day of what is answered. */
const dayBefore = ({ day }: Scene, frame: Frame, inSentence: readonly PlacedDate[]): PlacedDate | null =>
  inSentence.some((d) => isOfAnswered(frame, d)) ? null : day;

/** その際、船が体当たりした: when the act before was done. */
const THEN = /^[そこ]の(?:際|時|とき)/;
function dayOfLast({ drafts, text }: Scene, { sentence, index }: Frame): PlacedDate | null {
  if (!THEN.test(text.slice(sentence.start, sentence.start + 4))) return null;
  const last = drafts.at(-1);
  return last?.sentences.at(-1) === index - 1 ? (last.date ?? last.inherited) : null;
}

/** The dates of a frame in whose sentence there are none. */
const datesBefore = (scene: Scene, frame: Frame): Dates => ({
  day: null,
  inherited: dayOfLast(scene, frame) ?? firstOf(scene.heading, isDay) ?? scene.day,
  time: firstOf(scene.heading, hasTime),
  duration: firstOf(scene.heading, isLength),
});

/** 〔先月、演習を行っていて〕、北朝鮮は反発した: the day of how things stood, which the act that follows came after. */
const STATE = /てい(?:て|ることから|たことから)、|ており、/;
const isOfState = ({ text, clause, topic }: Frame, { end }: PlacedDate): boolean =>
  topic !== null && topic.start > end && STATE.test(text.slice(end, Math.max(clause, topic.start)));

/**
 * A day told earlier in the sentence is the day of its main act, which was done, whatever this clause plans: 24日に会談し、訪日すると伝えた;
 * unless it lies ahead: 20日の会見で、24日に訪米し、会談すると発表した.
 */
function earlierDay(inSentence: readonly PlacedDate[], frame: Frame, published: string | null): PlacedDate | null {
  const earlier = lastDay(
    inSentence.filter((d) => d.end <= frame.at && !frame.dates.includes(d) && isOwn(frame, d) && !isOfState(frame, d)),
  );
  if (!earlier || frame.tail.form !== 'embedded' || (published && isAhead(earlier, published))) return earlier;
  return settledDay(earlier, 'past');
}
