/** A database that prepares each statement once: the same few come thousands of times. */
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Database from 'libsql';

/** Statements kept; filters put together in new ways make new ones without end. */
const MOST = 256;

export class PreparedOnce implements SqliteDatabase {
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(private readonly database: Database.Database) {}

  prepare(text: string): SqliteStatement {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.database.prepare(text);
    const { reader } = statement;
    const prepared: SqliteStatement = {
      reader,
      all: (parameters) => statement.all(parameters),
      run: (parameters) => statement.run(parameters),
      iterate: (parameters) => statement.iterate(parameters),
    };
    if (this.#statements.size >= MOST) this.#statements.clear();
    this.#statements.set(text, prepared);
    return prepared;
  }

  close(): void {
    this.#statements.clear();
    this.#intoOneFile();
    this.database.close();
  }

  /**
   * What stands in the log beside the file goes into the file, which is then the whole record. The database would do so itself, but not
   * while statements live, and they live until they are collected.
   */
  #intoOneFile(): void {
    try {
      // Not waiting: who reads meanwhile needs the log, and the last to close it empties it.
      this.database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // It is as safe in the log.
    }
  }
}
