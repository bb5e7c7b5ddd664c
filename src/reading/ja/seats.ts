/** Where bodies sit: what a body does in session is done in the town of the dateline, where that is its seat. */
import { readTable } from '../../knowledge/table.js';
import { daysBetween } from './dates/calendar.js';
import { dayTold } from './day-told.js';
import type { Draft } from './draft.js';
import type { FoundPlace } from './place-runs.js';
import type { Scene } from './scene.js';

const COLUMNS = { town: 'text', bodies: 'list', reason: 'text' } as const;

let seats: ReadonlyMap<string, readonly string[]> | undefined;
const bodiesIn = (town: string): readonly string[] => {
  seats ??= new Map(
    readTable(new URL('./tables/seats.csv', import.meta.url), COLUMNS).map((row) => [row.town, row.bodies]),
  );
  return seats.get(town) ?? [];
};

/** 外相理事会は制裁を決めた: whose members sit together. */
const SESSION = /理事会|総会|首脳会議|外相会議|閣僚会議/;

/** Whether a body itself is at work: in talks, where it is voted in, or in a session that decides. */
const inSession = (text: string, { kind, type, phone, evidence }: Draft): boolean =>
  kind === 'adopt' ||
  type === 'REJECT' ||
  (type === 'CONSULT' && !phone) ||
  evidence.some(({ start, end }) => SESSION.test(text.slice(start, end)));

/** A dateline is that of the news; what the text looks back at may have been elsewhere, or what is to come some month. */
const NEWS_DAYS = 2;
const isElsewhere = (day: string, published: string): boolean =>
  day.length < published.length || daysBetween(day, published) > NEWS_DAYS;

/** The dateline's town, where one of the bodies at work in an event sits there. */
export function seatOf({ dateline, text, published }: Scene, draft: Draft): FoundPlace | null {
  if (!dateline || !inSession(text, draft)) return null;
  const day = dayTold(draft.date, draft.status);
  if (published && (day ? isElsewhere(day, published) : draft.status === 'planned')) return null;
  const bodies = bodiesIn(text.slice(dateline.start, dateline.end));
  return draft.countries.some((code) => bodies.includes(code)) ? dateline : null;
}
