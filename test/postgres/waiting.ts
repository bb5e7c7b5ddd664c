import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';

/** Waits until so many connections wait for another. */
export async function waiting(client: pg.Client, count: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      `select count(*)::integer as waiting from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    if (rows[0].waiting >= count) return;
    await setTimeout(20);
  }
}
