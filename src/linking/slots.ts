/**
 * Slots: where reports that may be alike meet. A slot is a number of a day and of something that they share, the day first, so that
 * what is kept day by day lies side by side. Two names of one day may share a slot: what meets there is compared anyway.
 */
import { isDay, isMonth, type LinkKey } from './keys.js';

/** Names of one day. With the days they make a number of four bytes. */
const NAMES = 2 ** 14;
const DAYS = 2 ** 17;
const DAY = 864e5;
const FIRST = Date.UTC(1700, 0, 1);

/** Whether a report is kept anywhere: without a date or countries nothing can be like it. */
export const hasSlots = ({ date, countries }: LinkKey): boolean => date !== null && countries.length > 0;

/** Where a report is kept. */
export function slotsOf(key: LinkKey): number[] {
  return key.date === null || key.countries.length === 0 ? [] : own(key, timeOf(key.date));
}

/** Where a report looks for others: whatever is like it (`likeness` above 0) is kept in one of these. */
export function slotsNear(key: LinkKey): number[] {
  if (key.date === null || key.countries.length === 0) return [];
  const time = timeOf(key.date);
  const set = setOf(key);
  const slots = own(key, time);
  if (time.kind === Kind.day) {
    slots.push(slot({ kind: Kind.month, day: time.month }, set));
    // Those who are told of on the next day share two people.
    if (key.persons.length > 1) for (const by of [-1, 1]) slots.push(slot({ kind: Kind.day, day: time.day + by }, set));
  } else if (time.kind === Kind.month) {
    for (let at = 0; at < 31; at++) slots.push(slot({ kind: Kind.day, day: time.day + at }, set));
  }
  return slots;
}

const Kind = { day: 0, month: 1, other: 2 } as const;

interface Time {
  readonly kind: (typeof Kind)[keyof typeof Kind];
  /** Its first day, and the first of its month. */
  readonly day: number;
  readonly month: number;
}

/** Times that came before: what is published together happened together. */
const times = new Map<string, Time>();
const MOST_TIMES = 10_000;

function timeOf(date: string): Time {
  const known = times.get(date);
  if (known) return known;
  const time = timeIn(date);
  if (times.size >= MOST_TIMES) times.clear();
  times.set(date, time);
  return time;
}

function timeIn(date: string): Time {
  const [, year, month = '01', day] = /^(?:\? )?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  const dayOf = (of: string): number =>
    Math.round((Date.UTC(Number(year), Number(month) - 1, Number(of)) - FIRST) / DAY) || 0;
  const kind = isDay(date) ? Kind.day : isMonth(date) ? Kind.month : Kind.other;
  return { kind, day: dayOf(day ?? '01'), month: dayOf('01') };
}

function own(key: LinkKey, time: Time): number[] {
  const family = hashed(key.family, START);
  const slots = [slot(time, setOf(key))];
  for (const name of key.persons) slots.push(slot(time, hashed(name, family)));
  for (const name of key.agreements) slots.push(slot(time, hashed(name, family)));
  return slots;
}

const setOf = ({ family, countries }: LinkKey): number =>
  countries.reduce((hash, country) => hashed(country, hash), hashed(family, START));

const slot = ({ kind, day }: Pick<Time, 'kind' | 'day'>, name: number): number =>
  Math.min(DAYS - 1, Math.max(0, day)) * NAMES + ((name + kind) & (NAMES - 1));

/** FNV-1a, in 32 bits, which goes on from what was hashed before. */
const START = 0x811c9dc5;
function hashed(text: string, before: number): number {
  let hash = Math.imul(before ^ text.length, PRIME);
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
const PRIME = 0x01000193;
