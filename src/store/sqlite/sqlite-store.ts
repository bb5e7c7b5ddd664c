/** A record in one SQLite file. Many processes may read it while one writes. */
import { Kysely, SqliteDialect, sql } from 'kysely';
import type Database from 'libsql';
import type { OpenOptions, RecordStore } from '../record-store.js';
import { hasUncounted, recount } from '../sql/changing.js';
import { type Keeper, SqlStore } from '../sql/sql-store.js';
import type { Tables } from '../sql/tables.js';
import type { Work } from '../sql/work.js';
import { Terms } from '../terms.js';
import { Turns } from '../turns.js';
import { check } from './checking.js';
import { failureOf } from './failures.js';
import { openDatabase } from './open-database.js';
import { PreparedOnce } from './prepared-once.js';
import { sqliteEngine } from './sqlite-engine.js';

/** @throws RecordError where the file is not there, or is not a record that this program can use */
export async function openSqlite(file: string, { create = false, namedBy }: OpenOptions): Promise<RecordStore> {
  const keeper = new SqliteKeeper(file, openDatabase(file, create));
  while (await keeper.read(hasUncounted)) await keeper.write(recount);
  return new SqlStore(keeper, namedBy);
}

class SqliteKeeper implements Keeper {
  readonly #db: Kysely<Tables>;
  readonly #terms = new Terms();
  /** Kysely gives the one connection to whoever comes just when it is free: those who have waited longest could wait for ever. */
  readonly #turns = new Turns(1);

  constructor(
    private readonly file: string,
    database: Database.Database,
  ) {
    this.#db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new PreparedOnce(database) }) });
  }

  read<T>(task: (work: Work) => Promise<T>): Promise<T> {
    return this.#transaction('begin', task);
  }

  /** Writers wait for each other: each is alone. */
  write<T>(task: (work: Work) => Promise<T>): Promise<T> {
    return this.#transaction('begin immediate', task);
  }

  check(): Promise<readonly string[]> {
    return this.write(check);
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  async #transaction<T>(begin: string, task: (work: Work) => Promise<T>): Promise<T> {
    try {
      return await this.#turns.take(() =>
        this.#db.connection().execute(async (db) => {
          await sql.raw(begin).execute(db);
          try {
            await this.#loadTerms(db);
            const result = await task({ db, terms: this.#terms.branch(), engine: sqliteEngine });
            await sql`commit`.execute(db);
            return result;
          } catch (error) {
            // Some failures, such as a full disk, have ended the transaction already.
            await sql`rollback`.execute(db).catch(() => {});
            throw error;
          }
        }),
      );
    } catch (error) {
      throw failureOf(this.file, error);
    }
  }

  /** What this and other processes have added. */
  async #loadTerms(db: Kysely<Tables>): Promise<void> {
    const rows = await db.selectFrom('terms').selectAll().where('key', '>', this.#terms.last).orderBy('key').execute();
    this.#terms.load(rows.map(({ key, value }) => [key, value] as const));
  }
}
