/** A database of a record: found, recognised, brought up to date. */
import { type Kysely, sql } from 'kysely';
import { RecordError } from '../errors.js';
import { lockAlone } from './locks.js';
import { MIGRATIONS, SCHEMA } from './migrations.js';
import type { OwnTables } from './tables.js';

/**
 * @param shown the record's address, for messages
 * @throws RecordError where there is no record, or none that this program can use
 */
export async function prepare(db: Kysely<OwnTables>, shown: string, create: boolean): Promise<void> {
  const version = await versionOf(db, shown);
  if (version === 0 && !create)
    throw new RecordError(
      shown,
      'there is no record in this database',
      'Make one with "kaidan add", or name another with --record.',
    );
  if (version < MIGRATIONS.length) await migrate(db, shown);
}

/** The record's version; 0 where there is none. */
async function versionOf(db: Kysely<OwnTables>, shown: string): Promise<number> {
  const { rows } = await sql<{ there: boolean; full: boolean }>`
    select to_regclass(${`${SCHEMA}.version`}) is not null as there,
      exists (select 1 from pg_tables where schemaname = ${SCHEMA}) as full`.execute(db);
  const [found] = rows;
  if (!found?.there) {
    if (!found?.full) return 0;
    const reason = `its schema "${SCHEMA}" belongs to another program`;
    throw new RecordError(shown, reason, 'Name another database with --record.');
  }
  const { rows: versions } = await sql<{
    version: number;
  }>`select version from ${sql.table(`${SCHEMA}.version`)}`.execute(db);
  const version = versions[0]?.version ?? 0;
  if (version > MIGRATIONS.length) {
    const reason = `it is a record of version ${version}; this program knows versions up to ${MIGRATIONS.length}`;
    throw new RecordError(shown, reason, 'Use a newer kaidan.');
  }
  return version;
}

/** All or nothing, and by one process, if several begin at once; writers wait until it is done. */
async function migrate(db: Kysely<OwnTables>, shown: string): Promise<void> {
  await db.transaction().execute(async (within) => {
    await lockAlone(within);
    const version = await versionOf(within, shown);
    if (version === 0) await sql.raw(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`).execute(within);
    for (const step of MIGRATIONS.slice(version)) await sql.raw(step).execute(within);
    await sql.raw(`CREATE TABLE IF NOT EXISTS ${SCHEMA}.version (version integer NOT NULL)`).execute(within);
    await sql.raw(`DELETE FROM ${SCHEMA}.version`).execute(within);
    await sql.raw(`INSERT INTO ${SCHEMA}.version VALUES (${MIGRATIONS.length})`).execute(within);
  });
}
