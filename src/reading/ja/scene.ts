/** What the reader knows while it goes through a document: who was named, which meeting is open, what day is told of. */
import type { EventType, Status } from '../../record/index.js';
import { barePartyAt, type Cast, type Party } from './cast.js';
import { inTense } from './dates/index.js';
import type { Draft, Side } from './draft.js';
import { addParties } from './draft.js';
import type { Frame, PlacedDate, SentenceParts } from './frames.js';
import type { FoundPlace } from './places.js';
import type { Tables } from './tables.js';

export interface Scene {
  text: string;
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
  heading: PlacedDate[];
  /** Who is said to be visiting whom. */
  visits: { guest: string; host: string }[];
  /** Somebody received in this sentence, for the talks that follow in it. */
  received: { guests: Party[]; place: FoundPlace | null; sentence: number } | null;
  /** Where a visit told of in this sentence goes, for the talks or the inspection held there. */
  visited: { place: FoundPlace; sentence: number } | null;
  /** Who acted last, for sentences that leave it out. */
  subject: readonly Party[];
  parts: readonly SentenceParts[];
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
export const lately = (scene: Scene): Draft[] =>
  scene.drafts.length > NEAR ? scene.drafts.slice(-NEAR) : scene.drafts;

/** The status that a frame's own tail tells; a clause that goes on shares the plan of its sentence's end. */
export function statusOf(frame: Frame, eventful: boolean): Status {
  const { features, form } = frame.tail;
  const past = wasDone(frame);
  if (frame.carrier?.kind === 'cancel') return 'cancelled';
  // Where the sentence ends as a plan, so do the clauses that lead to it.
  const leads = form === 'linked' && (frame.last?.features.planned ?? false);
  const ends = frame.plan && (form === 'linked' || form === 'final');
  if (eventful && (leads || ends) && !features.negated) return 'planned';
  if (features.planned) return 'planned';
  if (features.negated && eventful) return 'denied';
  if (features.presumed) return past ? 'presumed' : 'planned';
  if (eventful && !past && (form === 'final' || form === 'embedded')) return 'planned';
  return 'reported';
}

/** Whether a frame tells of nothing that was done or is planned: conditions, questions, what ought to be. */
export const isUnreal = (frame: Frame): boolean =>
  frame.tail.features.hypothetical ||
  frame.tail.features.question ||
  frame.tail.features.obliged ||
  frame.tail.features.desired;

/** The dates of a frame; where it has none, those told earlier in its sentence. */
export function datesOf(
  scene: Scene,
  frame: Frame,
): { day: PlacedDate | null; inherited: PlacedDate | null; time: PlacedDate | null; duration: PlacedDate | null } {
  const inSentence = scene.parts[frame.index]?.dates ?? [];
  const near =
    frame.dates.length > 0 ? frame.dates : inSentence.filter((d) => d.start < frame.end && d.start >= frame.start);
  const own = near.findLast((d) => isDay(d) && d.date.precision === 'day') ?? near.findLast(isDay);
  // A day told earlier in the sentence is the day of its main act, which was done, whatever this clause plans.
  const earlier = own ? undefined : inSentence.findLast((d) => isDay(d) && d.end <= frame.at);
  const content = frame.tail.form === 'embedded';
  const day =
    own ??
    (earlier && content
      ? { ...earlier, date: { ...inTense(earlier.date, 'past'), alternatives: null } }
      : (earlier ?? null));
  const time = [...near, ...inSentence].find((d) => d.date.time !== null && d.date.kind !== 'interval') ?? null;
  const duration = [...near, ...inSentence].find(isLength) ?? null;
  const heading = scene.heading.find(isDay) ?? null;
  return {
    day,
    inherited: day ? null : (heading ?? scene.day),
    time: time ?? (day ? null : (scene.heading.find((d) => d.date.time !== null) ?? null)),
    duration: duration ?? scene.heading.find(isLength) ?? null,
  };
}

/** A date as YYYY-MM-DD or less, in the tense of its event. */
export const dayTold = (placed: PlacedDate | null, status: Status): string | null =>
  placed === null
    ? null
    : status === 'cancelled'
      ? placed.date.value
      : inTense(placed.date, status === 'planned' ? 'future' : 'past').value;

/** Days on either side of the publication within which a stated day is what the text is about, and not its background. */
const TOLD_OF = 10;

/** Remembers the day that a document tells of. */
export function noteDay(scene: Scene, day: PlacedDate | null): void {
  const value = day?.date.value;
  if (!value || value.length < 10 || !scene.published) return;
  if (Math.abs(Date.parse(value) - Date.parse(scene.published)) <= TOLD_OF * 864e5) scene.day = day;
}

/** Whom an act is aimed at where its words leave it out: the one the last such act was aimed at, else the last other country. */
export function absentTarget(scene: Scene, who: readonly Party[], type: EventType): string | null {
  const own = who[0]?.country;
  const before = lately(scene).findLast(
    (d) => d.type === type && d.parts.some((p) => p.side === 'recipient' && p.party.country !== own),
  );
  return (
    before?.parts.find((p) => p.side === 'recipient' && p.party.country !== own)?.party.country ??
    scene.cast.foreign(own)
  );
}

/** The same at a frame's predicate. */
export const bareParty = (country: string, frame: Pick<Frame, 'at' | 'atEnd'>): Party =>
  barePartyAt(country, { start: frame.at, end: frame.atEnd });

export function newDraft(frame: Frame, type: EventType, rest: Partial<Draft> = {}): Draft {
  return {
    kind: frame.row.kind,
    type,
    mode: frame.row.mode || null,
    status: 'reported',
    level: frame.row.level,
    phone: frame.row.mode === 'phone',
    parts: [],
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
    sentences: new Set([frame.index]),
    weak: false,
    ...rest,
  };
}

/** Begins an event of its own, dated by its frame. */
export function begin(
  scene: Scene,
  frame: Frame,
  type: EventType,
  sides: readonly (readonly [Side, readonly Party[]])[],
  rest: Partial<Draft> = {},
): Draft {
  const { day, inherited, time } = datesOf(scene, frame);
  const draft = newDraft(frame, type, { date: day, inherited, time: frame.dates.length > 0 ? time : null, ...rest });
  for (const [side, parties] of sides) addParties(draft, parties, side);
  scene.drafts.push(draft);
  noteDay(scene, day);
  // What follows an event of another day no longer tells of the talks.
  const meeting = scene.open && (dayTold(scene.open.date, scene.open.status) ?? scene.published);
  const main = frame.tail.form === 'final' || frame.tail.form === 'linked';
  if (main && day && meeting && day.date.value !== meeting) scene.open = null;
  return draft;
}
