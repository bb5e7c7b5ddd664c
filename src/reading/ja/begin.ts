/** How an event begins: an empty one for a frame, filled with its sides and its day. */
import type { EventType } from '../../record/index.js';
import { datesOf } from './dates-of.js';
import { dayTold, noteDay, settledDay } from './day-told.js';
import { addParties, type Draft, type Side } from './draft.js';
import type { Frame, PlacedDate } from './frames.js';
import { barePartyAt, type Party } from './party.js';
import type { Scene } from './scene.js';

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
/** なお、同艦は先月23日に東進した: told by the way. */
const BY_THE_WAY = 'なお';
const isEarlier = ({ text, atEnd, end, sentence }: Frame): boolean =>
  EARLIER.test(text.slice(atEnd, end)) || text.startsWith(BY_THE_WAY, sentence.start);

const TELLS: ReadonlySet<string> = new Set(['tell', 'agree']);

/** 政府は10日、入港を禁じることとした. */
const DECIDED = /ことと(?:した|しまし)/;
/** 政府は3日、支援を発表した, EUは22日、制裁を科す方針で合意した: the day is that of the telling, which was done, whatever it plans. */
function isDayOfDeciding(
  { text, carrier, tail, last, atEnd, end: frameEnd }: Frame,
  { start, end }: PlacedDate,
): boolean {
  if (text[start - 1] !== 'は') return false;
  if ((TELLS.has(carrier?.kind ?? '') && tail.past) || DECIDED.test(text.slice(atEnd, frameEnd))) return true;
  return tail.features.planned && last !== tail && last?.past === true && /[、の]/.test(text[end] ?? '');
}

/** Begins an event of its own, dated by its frame. */
export function begin(
  scene: Scene,
  frame: Frame,
  type: EventType,
  sides: readonly (readonly [Side, readonly Party[]])[],
  rest: Partial<Draft> = {},
): Draft {
  const { day, inherited, time, duration } = datesOf(scene, frame);
  const draft = newDraft(frame, type);
  const told = day !== null && isDayOfDeciding(frame, day);
  draft.date = told ? settledDay(day, 'past') : day;
  draft.inherited = inherited;
  if (frame.dates.length > 0) draft.time = time;
  if (scene.received?.sentence === frame.index) {
    // 午前10時から約20分間、大使を召致し、抗議した: what is done with somebody called in lasts as long.
    draft.time = time;
    draft.duration = duration;
  }
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
