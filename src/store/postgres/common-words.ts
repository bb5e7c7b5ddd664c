/** What all writers share and give numbers to: terms and traits. Numbers are given out at once, on a connection beside the writer's. */
import { type Kysely, sql } from 'kysely';
import type { TraitSum } from '../counting/index.js';
import type { Terms } from '../terms.js';
import { lockTerms } from './locks.js';
import type { OwnTables } from './tables.js';

/** Another writer was in the way: the transaction has to begin again. */
export class Again extends Error {}

/** Terms that other processes have added since the last look. */
export async function loadTerms(db: Kysely<OwnTables>, known: Terms): Promise<void> {
  const rows = await db.selectFrom('terms').selectAll().where('key', '>', known.last).orderBy('key').execute();
  known.load(rows.map(({ key, value }) => [key, value] as const));
}

/**
 * Keeps the new terms of a transaction under the numbers that it has used already.
 * @param known those that are in the record
 * @throws Again where another writer has given out these numbers
 */
export async function keepTerms(aside: Kysely<OwnTables>, terms: Terms, known: Terms): Promise<void> {
  const fresh = terms.takeFresh();
  const [first] = fresh;
  if (!first) return;
  await aside.transaction().execute(async (within) => {
    // Other processes keep terms in memory from when they see them: the server must not forget them then.
    await sql`set local synchronous_commit = on`.execute(within);
    await lockTerms(within);
    await loadTerms(within, known);
    if (known.last + 1 !== first[0]) throw new Again();
    await sql`insert into terms (key, value) select key, value
      from unnest(${fresh.map(([key]) => key)}::integer[], ${fresh.map(([, value]) => value)}::text[]) as fresh(key, value)`.execute(
      within,
    );
  });
  known.load(fresh);
}

/** The numbers of traits; new ones are given where there are none. */
export async function traitNumbers(
  db: Kysely<OwnTables>,
  aside: Kysely<OwnTables>,
  sums: readonly TraitSum[],
): Promise<Map<string, number>> {
  const known = await numbersOf(db, sums);
  const fresh = sums.filter(([trait]) => !known.has(trait));
  if (fresh.length === 0) return known;
  const { rows } = await sql<TraitRow>`insert into tallies (trait, names, events, conflict, uncertain)
    select trait, names, 0, 0, 0 from unnest(${fresh.map(([trait]) => trait)}::text[], ${fresh.map(([, names]) => names)}::text[])
      as fresh(trait, names)
    on conflict (trait) do nothing returning trait, key`.execute(aside);
  for (const { trait, key } of rows) known.set(trait, key);
  // Another writer may have had the same thought.
  return rows.length === fresh.length ? known : numbersOf(db, sums);
}

interface TraitRow {
  readonly trait: string;
  readonly key: number;
}

async function numbersOf(db: Kysely<OwnTables>, sums: readonly TraitSum[]): Promise<Map<string, number>> {
  const { rows } = await sql<TraitRow>`
    select trait, key from tallies where trait = any(${sums.map(([trait]) => trait)}::text[])`.execute(db);
  return new Map(rows.map(({ trait, key }) => [trait, key]));
}
