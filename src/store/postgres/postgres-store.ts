/** A record in PostgreSQL. Many processes on many machines may read and write it at once. */
import { type Kysely, sql } from 'kysely';
import { RecordError } from '../errors.js';
import type { OpenOptions, RecordStore } from '../record-store.js';
import { check } from '../sql/checking.js';
import { type Keeper, SqlStore } from '../sql/sql-store.js';
import type { Tables } from '../sql/tables.js';
import type { Work } from '../sql/work.js';
import { Terms } from '../terms.js';
import { shownRecord } from './address.js';
import { Again, loadTerms } from './common-words.js';
import { codeOf, failureOf } from './failures.js';
import { Crowded, Entangled, Held, lockAlone, lockShared, type Mode } from './locks.js';
import { prepare } from './open-database.js';
import { type Connections, connections } from './pool.js';
import { postgresEngine } from './postgres-engine.js';
import type { OwnTables } from './tables.js';

/** @throws RecordError where the server cannot be reached, or has no record that this program can use */
export async function openPostgres(
  address: string,
  { create = false, namedBy, patience }: OpenOptions,
): Promise<RecordStore> {
  const shown = shownRecord(address);
  if (!URL.canParse(address))
    throw new RecordError(shown, 'this is no address of a database', 'Write postgres://user:password@host/database.');
  const pool = connections(address, { most: WRITERS, patience });
  const aside = connections(address, { most: ASIDE, patience, own: AT_EASE });
  try {
    await prepare(pool.db, shown, create);
    const most = await mostLocks(pool.db);
    return new SqlStore(new PostgresKeeper(shown, pool, aside, most), namedBy);
  } catch (error) {
    await Promise.all([pool.close(), aside.close()]);
    throw failureOf(shown, error);
  }
}

/** Connections of one process: for its tasks, and for what is settled beside them. */
const WRITERS = 8;
const ASIDE = 2;
/** Keys that are given out beside a transaction are on the disk when it is, for the server writes in one order. */
const AT_EASE = 'SET synchronous_commit = off';

/** How many locks one transaction may take: an eighth of what the server has room for. */
async function mostLocks(db: Kysely<OwnTables>): Promise<number> {
  const { rows } = await sql<{ room: number }>`
    select current_setting('max_locks_per_transaction')::bigint * current_setting('max_connections')::bigint as room`.execute(
    db,
  );
  return Math.floor((rows[0]?.room ?? 0) / 8);
}

class PostgresKeeper implements Keeper {
  /** Terms that are in the record. */
  readonly #known = new Terms();

  constructor(
    private readonly shown: string,
    private readonly pool: Connections,
    private readonly aside: Connections,
    private readonly mostLocks: number,
  ) {}

  async read<T>(task: (work: Work) => Promise<T>): Promise<T> {
    return this.#within('begin isolation level repeatable read read only', async (db) => {
      await loadTerms(db, this.#known);
      return task(this.#work(db, this.#known, null));
    });
  }

  async write<T>(task: (work: Work) => Promise<T>, company?: 'alone'): Promise<T> {
    let alone = company === 'alone';
    let linking: Mode = 'shared';
    for (let tries = 1; ; tries++) {
      try {
        return await this.#within('begin', (db) => this.#writing(db, task, alone ? null : linking));
      } catch (error) {
        const hindrance = hindranceOf(error);
        if (hindrance === null || company === 'alone' || tries === MOST_TRIES) throw error;
        if (hindrance === 'crowded') alone = true;
        if (hindrance === 'entangled') linking = 'own';
        await pause(Math.random() * tries * PAUSE);
      }
    }
  }

  check(): Promise<readonly string[]> {
    return this.read(check);
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.close(), this.aside.close()]);
  }

  /** @param linking how it has all that is linked; null where it is alone */
  async #writing<T>(db: Kysely<OwnTables>, task: (work: Work) => Promise<T>, linking: Mode | null): Promise<T> {
    await (linking === null ? lockAlone(db) : lockShared(db));
    await loadTerms(db, this.#known);
    const held = linking === null ? null : new Held(db, this.mostLocks, linking);
    return task(this.#work(db, this.#known.branch(), held));
  }

  #work(db: Kysely<OwnTables>, terms: Terms, held: Held | null): Work {
    const engine = postgresEngine({ aside: this.aside.db, known: this.#known, held });
    return { db: db as unknown as Kysely<Tables>, terms, engine };
  }

  async #within<T>(begin: string, task: (db: Kysely<OwnTables>) => Promise<T>): Promise<T> {
    try {
      return await this.pool.db.connection().execute(async (db) => {
        await sql.raw(begin).execute(db);
        try {
          const result = await task(db);
          await sql`commit`.execute(db);
          return result;
        } catch (error) {
          // A connection that is lost has ended the transaction already.
          await sql`rollback`.execute(db).catch(() => {});
          throw error;
        }
      });
    } catch (error) {
      throw failureOf(this.shown, error);
    }
  }
}

const MOST_TRIES = 50;
/** Milliseconds, growing with the tries. */
const PAUSE = 10;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Serialization failure; a document that another writer has brought meanwhile. */
const IN_THE_WAY = /^(?:40001|23505)$/;
const DEADLOCK = '40P01';
/** No room for locks. */
const NO_ROOM = '53200';

/** Why a transaction has to begin again; null where that would not help. */
function hindranceOf(error: unknown): 'again' | 'entangled' | 'crowded' | null {
  if (error instanceof Crowded) return 'crowded';
  if (error instanceof Entangled) return 'entangled';
  if (error instanceof Again) return 'again';
  if (!(error instanceof Error)) return null;
  const code = codeOf(error.cause instanceof Error ? error.cause : error);
  if (code === NO_ROOM) return 'crowded';
  return code === DEADLOCK ? 'entangled' : IN_THE_WAY.test(code) ? 'again' : null;
}
