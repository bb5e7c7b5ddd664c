/** What the reader knows while it goes through a document: who was named, which meeting is open, what day is told of. */
import type { EventType, Status } from '../../record/index.js';
import { barePartyAt, type Cast, type Party } from './cast.js';
import { daysBetween } from './dates/calendar.js';
import { settled } from './dates/index.js';
import { addParties, type Draft, type Part, type Side } from './draft.js';
import type { Frame, PlacedDate, SentenceParts } from './frames.js';
import type { FoundPlace } from './places.js';
import type { Tables } from './tables.js';

export interface Scene {
  text: string;
  /** Where the text had brackets that say that talks were a call. */
  calls: readonly number[];
  tables: Tables;
  cast: Cast;
  /** YYYY-MM-DD of the document, or null. */
  published: string | null;
  drafts: Draft[];
  /** The meeting that sentences without one of their own tell of. */
  open: Draft | null;
  /** The day that the document is about: the last one stated with an event. */
  day: PlacedDate | null;
  /** Date, time and duration of the heading that is over the text. */
  heading: readonly PlacedDate[];
  /** Who is said to be visiting whom. */
  visits: { guest: string; host: string }[];
  /** Somebody received in this sentence, for the talks that follow in it. */
  received: { guests: Party[]; place: FoundPlace | null; sentence: number } | null;
  /** Where a visit told of in this sentence goes, for the talks or the inspection held there. */
  visited: { place: FoundPlace; sentence: number } | null;
  /** Where somebody stays, for what is told of the stay in later sentences. */
  stay: Stay | null;
  /** The town of the dateline, which is no place unless a body sits there. */
  dateline: FoundPlace | null;
  /** Whose ministry publishes the text, where one does. */
  house: string | null;
  /** Who acted last, for sentences that leave it out. */
  subject: readonly Party[];
  parts: readonly SentenceParts[];
}

/** A town where somebody is said to be, and on what day. */
export interface Stay {
  place: FoundPlace;
  guests: readonly string[];
  day: string | null;
}

const isDay = (placed: PlacedDate): boolean =>
  (placed.date.kind === 'date' || placed.date.kind === 'range') &&
  placed.date.value !== null &&
  placed.date.bound !== 'since';

/** Whether a frame is told as done; a clause that goes on has the tense of its sentence's end. */
export const wasDone = (frame: Frame): boolean =>
  frame.tail.form === 'linked' && frame.last ? frame.last.past : frame.tail.past;

/** Hours, minutes or days: what an event may last. 今後5年間 is no length of a meeting. */
const isLength = ({ date }: PlacedDate): boolean =>
  date.kind !== 'interval' && date.duration !== null && /^P(?:T|\d{1,2}D)/.test(date.duration);

/** How many events back words can point: a longer memory would make long pages cost the square of their length. */
const NEAR = 60;

/** The events told of lately, the last one at the end. */
export const lately = ({ drafts }: Scene): Draft[] => (drafts.length > NEAR ? drafts.slice(-NEAR) : drafts);

/** The last of the events told of lately for which a test holds. */
export function lastTold({ drafts }: Scene, test: (draft: Draft) => boolean): Draft | null {
  const first = Math.max(0, drafts.length - NEAR);
  for (let i = drafts.length - 1; i >= first; i--) if (test(drafts[i] as Draft)) return drafts[i] as Draft;
  return null;
}

/** 23日に会談し、共同声明を発表する: what is held before something to come is to come itself. */
const HELD: ReadonlySet<string> = new Set(['meet', 'courtesy', 'visit', 'inspect']);

/** The status that a frame's own tail tells; a clause that goes on shares the plan of its sentence's end. */
export function statusOf(frame: Frame, eventful: boolean): Status {
  const { features, form } = frame.tail;
  const past = wasDone(frame);
  if (frame.carrier?.kind === 'cancel') return 'cancelled';
  // Where the sentence ends as a plan, so do the clauses that lead to it.
  const last = form === 'linked' ? frame.last : null;
  const comes = last?.form === 'final' && !last.past && HELD.has(frame.row.kind);
  const leads = comes || (last?.features.planned ?? false);
  // 夕方から会談していて、…確認したい考えだ: what is going on is no plan.
  const goesOn = form === 'linked' && /てい(?:て|る)|ており/.test(frame.text.slice(frame.atEnd, frame.end));
  if (goesOn) return 'reported';
  const ends = frame.plan && (form === 'linked' || form === 'final');
  if (eventful && (leads || ends) && !features.negated) return 'planned';
  if (features.planned) return 'planned';
  if (features.negated && eventful) return 'denied';
  if (features.presumed) return past ? 'presumed' : 'planned';
  // 協議を終えると、首都へ移った: when something else was done, and no plan.
  if (form === 'embedded' && frame.text.startsWith('と、', frame.end - 1) && frame.last?.past) return 'reported';
  // 国内で会談するのは初めてだ: how often it has been, and no plan.
  const counted = form === 'embedded' && frame.text.endsWith('のは', frame.end);
  if (eventful && !past && !counted && (form === 'final' || form === 'embedded')) return 'planned';
  return 'reported';
}

/** Whether a frame tells of nothing that was done or is planned: conditions, questions, what ought to be. */
export const isUnreal = (frame: Frame): boolean =>
  frame.tail.features.hypothetical ||
  frame.tail.features.question ||
  frame.tail.features.obliged ||
  frame.tail.features.desired;

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

/** When something took place, as far as words tell. */
export interface Dates {
  day: PlacedDate | null;
  /** The day of the heading or of what was told before, where none is stated. */
  inherited: PlacedDate | null;
  time: PlacedDate | null;
  duration: PlacedDate | null;
}

/** Whether a frame has a day or month of its own; an hour alone is of the day told of, and 以降 tells since when. */
export const isDated = (frame: Frame): boolean =>
  frame.dates.some(({ date }) => (date.precision === 'day' || date.precision === 'month') && date.bound !== 'since');

/** 12日の発射を非難した: a date that belongs to a noun the act is about, and not to the act. */
const OF_OBJECT = /^の[^、。でを]{0,40}(?:を|が|に対し|について|に関し)/;
/** 先月策定された戦略, 5月のロンドン以来, 前日に続き, 年内妥結に向け: the day of a noun by the way, since when, or after what. */
const OF_NOUN = /[一-鿿]{2,4}に向け|に?[一-鿿]{2,4}された(?=[一-鿿ァ-ヴ「])|の[^、。]{1,14}以来|に(?:引き)?続[いき]/y;
function isOwn({ text, at, sentence }: Frame, { end, date }: PlacedDate): boolean {
  // 10日までの国外退去, 来月末まで延長する: by when or until when, and not when it was told.
  if (date.bound === 'by' || date.bound === 'until') return false;
  OF_NOUN.lastIndex = end;
  if (OF_NOUN.test(text)) return false;
  if (text[end] !== 'の') return true;
  // 2022年のTICADの開催国では: a year before の is that of the noun.
  return date.precision !== 'year' && !OF_OBJECT.test(text.slice(end, at > end ? at : sentence.end));
}
export const datesOwn = (frame: Frame): readonly PlacedDate[] =>
  frame.dates.length === 0 ? NONE : frame.dates.filter((d) => isOwn(frame, d));

const NONE: readonly never[] = [];

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

/** The dates of a frame; where it has none, those told earlier in its sentence. */
export function datesOf(scene: Scene, frame: Frame): Dates {
  const inSentence = scene.parts[frame.index]?.dates ?? NONE;
  if (inSentence.length === 0) return datesBefore(scene);
  const mine = datesOwn(frame);
  const near =
    frame.dates.length > 0
      ? mine
      : inSentence.filter((d) => d.start < frame.end && d.start >= frame.start && isOwn(frame, d));
  const day = dayOfTopic(near, frame) ?? lastDay(near) ?? earlierDay(inSentence, frame);
  const time = firstOf(near, hasTimeOfEvent) ?? firstOf(inSentence, (d) => d.start < frame.end && hasTimeOfEvent(d));
  const duration = firstOf(near, isLength) ?? firstOf(inSentence, isLength);
  return {
    day,
    inherited: day ? null : (firstOf(scene.heading, isDay) ?? scene.day),
    time: time ?? (day ? null : firstOf(scene.heading, hasTime)),
    duration: duration ?? firstOf(scene.heading, isLength),
  };
}

/** The dates of a frame in whose sentence there are none. */
const datesBefore = ({ heading, day }: Scene): Dates => ({
  day: null,
  inherited: firstOf(heading, isDay) ?? day,
  time: firstOf(heading, hasTime),
  duration: firstOf(heading, isLength),
});

/** A day told earlier in the sentence is the day of its main act, which was done, whatever this clause plans. */
function earlierDay(inSentence: readonly PlacedDate[], frame: Frame): PlacedDate | null {
  const earlier = lastDay(inSentence.filter((d) => d.end <= frame.at && !frame.dates.includes(d) && isOwn(frame, d)));
  if (!earlier || frame.tail.form !== 'embedded') return earlier;
  return settledDay(earlier, 'past');
}

/** A date as YYYY-MM-DD or less, in the tense of its event. */
export function dayTold(placed: PlacedDate | null, status: Status): string | null {
  if (placed === null) return null;
  const { alternatives, value } = placed.date;
  if (alternatives === null || status === 'cancelled') return value;
  return (status === 'planned' ? alternatives.future : alternatives.past).value;
}

/** The same place, with the date as its tense has it. */
export const settledDay = ({ start, end, date }: PlacedDate, tense: 'past' | 'future'): PlacedDate => ({
  start,
  end,
  date: settled(date, tense),
});

/** Days on either side of the publication within which a stated day is what the text is about, and not its background. */
const TOLD_OF = 10;

/** Remembers the day that a document tells of. */
export function noteDay(scene: Scene, told: PlacedDate | null, status: Status): void {
  if (!told || !scene.published) return;
  const tense = status === 'planned' ? 'future' : 'past';
  const value = (told.date.alternatives?.[tense] ?? told.date).value;
  if (!value || value.length < 10) return;
  if (value === scene.published || Math.abs(daysBetween(scene.published, value)) <= TOLD_OF)
    scene.day = settledDay(told, tense);
}

/** ロシアの〔攻撃〕: an act that somebody complains of. */
const DEED =
  /(?:軍)?(?:の|による)(?:[一-鿿々ァ-ヴー]{1,8}(?:に対する|への))?[一-鿿々ァ-ヴー]{0,8}(?:攻撃|侵略|侵攻|侵入|侵犯|発射|実験|空爆|砲撃|拘束|併合|編入)/y;

/** Whose deed is complained of where the complaint names nobody: the last one told of here or in the sentence before. */
function doerNear(scene: Scene, frame: Frame, own: string | undefined): string | null {
  for (const index of [frame.index, frame.index - 1])
    for (const mention of scene.parts[index]?.mentions.toReversed() ?? []) {
      const [code] = mention.codes;
      DEED.lastIndex = mention.end;
      if (code && code !== own && mention.start < frame.at && DEED.test(scene.text)) return code;
    }
  return null;
}

/** 北朝鮮がロシアに派兵した〔として〕非難した: who did what the clause before tells. */
const REASON = /として、?$/;
function doerOfReason(scene: Scene, { clause, index, text }: Frame, own: string | undefined): string | null {
  if (!REASON.test(text.slice(clause - 4, clause))) return null;
  const deed = lastTold(scene, () => true);
  const doer = deed?.sentences.at(-1) === index ? deed.parts.find((p) => p.side === 'actor')?.party.country : undefined;
  return doer === own ? null : (doer ?? null);
}

/** Whom an act is aimed at where its words leave it out: the one the last such act was aimed at, else the last other country. */
export function absentTarget(scene: Scene, frame: Frame, who: readonly Party[], type: EventType): string | null {
  const own = who[0]?.country;
  const aimedAt = ({ parts }: Draft): Part | undefined =>
    parts.find((p) => p.side === 'recipient' && p.party.country !== own);
  const doer = type === 'ACCUSE' ? (doerOfReason(scene, frame, own) ?? doerNear(scene, frame, own)) : null;
  if (doer) return doer;
  // 「遺憾だ」と述べ、ロシアに抗議した: whom the rest of the sentence is said to.
  const next = scene.parts[frame.index]?.phrases.find(
    ({ particle, start }) => start >= frame.end && (particle === 'に' || particle === 'に対し'),
  );
  const [addressed] = frame.tail.form === 'linked' ? (next?.mentions[0]?.codes ?? []) : [];
  if (addressed && addressed !== own && next?.mentions[0]?.indirect === false) return addressed;
  const before = lastTold(scene, (draft) => draft.type === type && aimedAt(draft) !== undefined);
  return (
    (before && aimedAt(before)?.party.country) ??
    scene.cast.foreign(own) ??
    scene.parts[frame.index]?.mentions.flatMap((m) => m.codes).find((code) => code !== own) ??
    null
  );
}

/** A country for whom nobody is named, at a frame's predicate. */
export const bareParty = (country: string, frame: Pick<Frame, 'at' | 'atEnd'>): Party =>
  barePartyAt(country, { start: frame.at, end: frame.atEnd });

/** An event of which only its frame is known; made here alone, so that all drafts have one shape. */
export const newDraft = (frame: Frame, type: EventType): Draft => ({
  kind: frame.row.kind,
  type,
  mode: frame.row.mode || null,
  status: 'reported',
  level: frame.row.level,
  phone: frame.row.mode === 'phone',
  parts: [],
  countries: [],
  date: null,
  inherited: null,
  time: null,
  duration: null,
  place: null,
  ordinal: null,
  outcomes: [],
  agreements: [],
  statements: [],
  evidence: [{ start: frame.start, end: frame.end }],
  sentences: [frame.index],
  weak: false,
});

/** 先週、外交官らは出国していた: what had been done before what the text is about. */
const EARLIER = /てい(?:た|まし)/;
const isEarlier = ({ text, atEnd, end }: Frame): boolean => EARLIER.test(text.slice(atEnd, end));

const TELLS: ReadonlySet<string> = new Set(['tell', 'agree']);

/** Begins an event of its own, dated by its frame. */
export function begin(
  scene: Scene,
  frame: Frame,
  type: EventType,
  sides: readonly (readonly [Side, readonly Party[]])[],
  rest: Partial<Draft> = {},
): Draft {
  const { day, inherited, time } = datesOf(scene, frame);
  const draft = newDraft(frame, type);
  // 政府は3日、支援を発表した: the day is that of the telling, which was done, whatever it plans.
  const told =
    day !== null && TELLS.has(frame.carrier?.kind ?? '') && frame.tail.past && frame.text[day.start - 1] === 'は';
  draft.date = told ? settledDay(day, 'past') : day;
  draft.inherited = inherited;
  if (frame.dates.length > 0) draft.time = time;
  Object.assign(draft, rest);
  for (const [side, parties] of sides) addParties(draft, parties, side);
  scene.drafts.push(draft);
  if (scene.day === null || !isEarlier(frame)) noteDay(scene, day, draft.status);
  // What follows an event of another day no longer tells of the talks.
  const meeting = scene.open && (dayTold(scene.open.date, scene.open.status) ?? scene.published);
  const main = frame.tail.form === 'final' || frame.tail.form === 'linked';
  if (main && day && meeting && day.date.value !== meeting) scene.open = null;
  return draft;
}
