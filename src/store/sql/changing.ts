/** Events in the order in which they were last written. */
import type { EventInFull } from '../../record/index.js';
import type { Changes } from '../record-store.js';
import { eventsInFull } from './looking.js';
import { membersByEvent } from './members.js';
import { cursorOf, keyAt, limitOf } from './paging.js';
import { relink } from './relinking.js';
import type { Work } from './work.js';

export async function changes(work: Work, cursor: string | null, limit: number): Promise<Changes> {
  const after = cursor === null ? 0 : keyAt(cursor);
  const rows = await work.db
    .selectFrom('events')
    .select(['key', 'change'])
    .where('change', '>', after)
    .orderBy('change')
    .limit(limitOf(limit))
    .execute();
  const items: EventInFull[] = await eventsInFull(
    work,
    rows.map(({ key }) => key),
  );
  return { items, next: cursorOf(rows.at(-1)?.change ?? after) };
}

export async function latestChange({ db }: Work): Promise<string> {
  const row = await db.selectFrom('counters').select('value').where('name', '=', 'change').executeTakeFirst();
  return cursorOf(row?.value ?? 0);
}

/** Whether the record holds events of a time when changes were not numbered. */
export async function hasUncounted({ db }: Work): Promise<boolean> {
  return (await uncounted(db, 1)).length > 0;
}

/** Writes some of those events anew, so that they are counted. */
export async function recount(work: Work): Promise<void> {
  const members = await membersByEvent(work, await uncounted(work.db, SLICE));
  await relink(work, { members, heirs: new Map(members.map(({ event, row }) => [event ?? 0, row])), unwritten: [] });
}
const SLICE = 500;

async function uncounted(db: Work['db'], limit: number): Promise<number[]> {
  const rows = await db.selectFrom('events').select('key').where('change', 'is', null).limit(limit).execute();
  return rows.map(({ key }) => key);
}
