/** Corrections in and out of the record. */
import { sql } from 'kysely';
import type { Correction } from '../../record/index.js';
import type { Standing } from '../corrections/index.js';
import { storable } from '../storable.js';
import { among, insertRows, type Work } from './work.js';

/** The documents that a correction speaks of; of what takes another back, only that one knows. */
export function documentsOf(correction: Correction): string[] {
  switch (correction.kind) {
    case 'change':
    case 'reject':
    case 'add':
      return [correction.document];
    case 'show':
      return [...new Set(correction.reports.map(({ document }) => document))];
    case 'link':
      return [...new Set([...correction.one, ...correction.other].map(({ document }) => document))];
    case 'undo':
      return [];
  }
}

const ofDocument = (id: string): string => `d:${storable(id)}`;
const takingBack = (id: string): string => `u:${storable(id)}`;

const correctionOf = (body: string): Correction => JSON.parse(body) as Correction;

/** @returns those that the record did not have */
export async function keep(work: Work, corrections: readonly Correction[]): Promise<Correction[]> {
  const given = new Map(corrections.map((correction) => [correction.id, correction]));
  const known = await work.db
    .selectFrom('corrections')
    .select('id')
    .where(among(work, 'id', given.keys()))
    .execute();
  for (const { id } of known) given.delete(id);
  const fresh = [...given.values()];
  await insertRows(
    work,
    'corrections',
    ['id', 'at', 'body'],
    fresh.map((each) => [each.id, each.at, JSON.stringify(each)]),
  );
  const about = fresh.flatMap((each) =>
    [...documentsOf(each).map(ofDocument), ...(each.kind === 'undo' ? [takingBack(each.of)] : [])].map(
      (what): [string, string] => [what, each.id],
    ),
  );
  await insertRows(work, 'corrected', ['about', 'correction'], about);
  return fresh;
}

export async function correctionsById(work: Work, ids: readonly string[]): Promise<Correction[]> {
  const rows = await work.db
    .selectFrom('corrections')
    .select('body')
    .where(among(work, 'id', ids))
    .execute();
  return rows.map(({ body }) => correctionOf(body));
}

const standing = ({ body, undone }: { body: string; undone: number }): Standing => ({
  correction: correctionOf(body),
  undone: undone === 1,
});

const isUndone = sql<number>`case when exists (
  select 1 from corrected as undo where undo.about = 'u:' || corrections.id) then 1 else 0 end`;

export async function standingById({ db }: Work, id: string): Promise<Standing | null> {
  const row = await db
    .selectFrom('corrections')
    .select(['body', isUndone.as('undone')])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? standing(row) : null;
}

/** Most records have none, and adding asks for each document again and again. */
export const anyCorrection = async ({ db }: Work): Promise<boolean> =>
  (await db.selectFrom('corrected').select('about').limit(1).executeTakeFirst()) !== undefined;

/** What was said of documents, in the order in which it holds. */
export async function standingOn(work: Work, documents: Iterable<string>): Promise<Standing[]> {
  if (!(await anyCorrection(work))) return [];
  const about = [...documents].map(ofDocument);
  const rows = await work.db
    .selectFrom('corrections')
    .select(['body', isUndone.as('undone')])
    .where('id', 'in', (query) =>
      query
        .selectFrom('corrected')
        .select('correction')
        .where(among(work, 'about', about)),
    )
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(standing);
}

/** The next corrections after one, in the order in which they hold. */
export async function standingAfter({ db }: Work, last: Correction | undefined): Promise<Standing[]> {
  const rows = await db
    .selectFrom('corrections')
    .select(['body', isUndone.as('undone')])
    .$if(last !== undefined, (query) => query.where(sql<boolean>`(at, id) > (${last?.at}, ${last?.id})`))
    .orderBy('at')
    .orderBy('id')
    .limit(PAGE)
    .execute();
  return rows.map(standing);
}
const PAGE = 500;

/** The latest so many, the last one first. */
export async function lastStanding({ db }: Work, limit: number): Promise<Standing[]> {
  const rows = await db
    .selectFrom('corrections')
    .select(['body', isUndone.as('undone')])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(standing);
}
