/** What all writers share and give numbers to: terms and traits. Numbers are given out at once, on a connection beside the writer's. */
import { type Kysely, sql } from 'kysely';
import type { TraitSum } from '../counting/index.js';
import type { Terms } from '../terms.js';
import { Again, lockTerms } from './locks.js';
import type { OwnTables } from './tables.js';

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
  const traits = sums.map(([trait]) => trait);
  const find = async (within: Kysely<OwnTables>): Promise<Map<string, number>> => {
    const { rows } = await sql<{ trait: string; key: number }>`
      select trait, key from tallies where trait = any(${traits}::text[])`.execute(within);
    return new Map(rows.map(({ trait, key }) => [trait, key]));
  };
  const known = await find(db);
  if (known.size === traits.length) return known;
  return aside.transaction().execute(async (within) => {
    await lockTerms(within);
    const there = await find(within);
    const fresh = sums.filter(([trait]) => !there.has(trait));
    await sql`insert into tallies (key, trait, names, events, conflict, uncertain)
      select (select coalesce(max(key), 0) from tallies) + fresh.at, fresh.trait, fresh.names, 0, 0, 0
      from unnest(${fresh.map(([trait]) => trait)}::text[], ${fresh.map(([, names]) => names)}::text[])
        with ordinality as fresh(trait, names, at)`.execute(within);
    return find(within);
  });
}
