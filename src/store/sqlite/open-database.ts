/** A file of a record: opened, recognised, brought up to date. */
import { existsSync } from 'node:fs';
import Database from 'libsql';
import { RecordError } from '../errors.js';
import { guarded, isBusy } from './failures.js';
import { APPLICATION, MIGRATIONS } from './migrations.js';

/** Bytes of a page: a dozen documents fit on one, so that little of it stays empty. */
const PAGE = 16_384;

/** Pages that gather in the log beside the file: many are written again and again, and come into the file once. */
const LOGGED = 4000;

/** How long one writer waits for another, in milliseconds. */
const PATIENCE = 10_000;

/** @throws RecordError where the file is not there, or is not a record that this program can use */
export function openDatabase(file: string, create: boolean): Database.Database {
  if (!create && !existsSync(file))
    throw new RecordError(
      file,
      'there is no such record',
      'Make one with "kaidan add", or name another with --record.',
    );
  return guarded(file, () => {
    const database = new Database(file, { timeout: PATIENCE });
    try {
      patiently(() => prepare(database, file));
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Milliseconds between two tries. */
const PAUSE = 20;

/** A file that several begin at once is busy for all but one without SQLite waiting, for it takes up its log only alone: so it is tried again. */
function patiently(action: () => void): void {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return action();
    } catch (error) {
      if (!isBusy(error) || performance.now() > end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function prepare(database: Database.Database, file: string): void {
  database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
  const version = recognised(database, file);
  if (version > MIGRATIONS.length) {
    const reason = `it is a record of version ${version}; this program knows versions up to ${MIGRATIONS.length}`;
    throw new RecordError(file, reason, 'Use a newer kaidan.');
  }
  if (version === 0) database.exec(`PRAGMA page_size = ${PAGE}`);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA cache_size = -65536');
  database.exec(`PRAGMA wal_autocheckpoint = ${LOGGED}`);
  if (version < MIGRATIONS.length) migrate(database, file);
}

const pragma = (database: Database.Database, name: string): number =>
  Number(database.prepare(`PRAGMA ${name}`).raw().all()[0]?.[0 as never] ?? 0);

/** The record's version; 0 for a file without anything in it. */
function recognised(database: Database.Database, file: string): number {
  const application = pragma(database, 'application_id');
  if (application === APPLICATION) return pragma(database, 'user_version');
  const tables = database.prepare('SELECT 1 FROM sqlite_master LIMIT 1').all();
  if (application === 0 && tables.length === 0) return 0;
  throw new RecordError(file, 'it is a database of another program', 'Name another file with --record.');
}

/** All or nothing, and by one process, if several begin at once. */
function migrate(database: Database.Database, file: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const [at, step] of MIGRATIONS.entries()) {
      if (at >= recognised(database, file)) database.exec(`${step}; PRAGMA user_version = ${at + 1}`);
      database.exec(`PRAGMA application_id = ${APPLICATION}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
