/** Whether a record's file is whole: its pages, its indexes, and its rows. */
import { sql } from 'kysely';
import { check as checkRows } from '../sql/checking.js';
import type { Work } from '../sql/work.js';

/** What is wrong, a line each. */
export async function check(work: Work): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(work.db);
  const found = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  found.push(...(await checkRows(work)));
  for (const index of ['words', 'facets'] as const) {
    const table = sql.table(index);
    await sql`insert into ${table} (${table}) values ('integrity-check')`.execute(work.db).catch((error: unknown) => {
      found.push(`the index of ${index}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return found;
}
