/**
 * Who may write what. Writers share the record; each takes what it is about to link, slots and documents, before it looks there, and
 * keeps it to the end of its transaction. So of two who tell of one meeting the second sees what the first has kept. Where a writer only
 * looks for what may be like its own, others may look too: most that is told of a month is alike to nothing else of that month. Who would
 * need more locks than the server has room for takes all that is linked, and the others wait with their linking.
 *
 * The order of locks is that of their numbers; where a chain of reports leads two writers to each other all the same, one begins again.
 */
import { type Kysely, sql } from 'kysely';
import type { Locks } from '../sql/engine.js';
import type { OwnTables } from './tables.js';

/** Numbers that no other program is likely to lock: "kaid", and the next ones for what is in the record. */
const RECORD = 0x6b616964;
const SLOTS = RECORD + 1;
const DOCUMENTS = RECORD + 2;
const TERMS = RECORD + 3;
const LINKING = RECORD + 4;

export async function lockShared(db: Kysely<OwnTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${RECORD}::bigint)`.execute(db);
}

/** Waits until no other writer is at work, and keeps them waiting. */
export async function lockAlone(db: Kysely<OwnTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${RECORD}::bigint)`.execute(db);
}

export async function lockTerms(db: Kysely<OwnTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TERMS}::bigint)`.execute(db);
}

/** So many locks would crowd out the other writers: the transaction has to begin again, alone. */
export class Crowded extends Error {}

/** Another writer looks where this one has to write, and waits for the same: the transaction has to begin again, and link alone. */
export class Entangled extends Error {}

/** Whether others may have it too. */
export type Mode = 'own' | 'shared';

interface Lock {
  readonly kind: number;
  readonly number: number;
  readonly mode: Mode;
}

/** What one transaction holds. */
export class Held {
  readonly #held = new Map<string, Mode>();

  /**
   * @param most locks of one transaction
   * @param linking how it has all that is linked: who was entangled has it alone the next time
   */
  constructor(
    private readonly db: Kysely<OwnTables>,
    private readonly most: number,
    private readonly linking: Mode,
  ) {}

  /** @returns whether there was anything that was not held yet */
  async take({ slots, looks, documents }: Locks): Promise<boolean> {
    const ofDocuments = this.#fresh([{ kind: DOCUMENTS, numbers: documents, mode: 'own' }]);
    if (this.#held.size + ofDocuments.length > this.most) throw new Crowded();
    await this.#take(ofDocuments);
    const ofSlots = this.#fresh([
      { kind: SLOTS, numbers: slots, mode: 'own' },
      { kind: SLOTS, numbers: looks, mode: 'shared' },
    ]);
    return (ofSlots.length > 0 && (await this.#takeSlots(ofSlots))) || ofDocuments.length > 0;
  }

  async #takeSlots(locks: readonly Lock[]): Promise<boolean> {
    const all = this.#held.get(nameOf(ALL));
    if (all === 'own') return false;
    const isMany = this.#held.size + locks.length > this.most;
    const mode = isMany ? 'own' : this.linking;
    if (all !== mode) await this.#take([{ ...ALL, mode }]);
    if (mode === 'shared') await this.#take(locks);
    return true;
  }

  /** Those that are not held yet, each once. */
  #fresh(wanted: readonly { kind: number; numbers: Iterable<number>; mode: Mode }[]): Lock[] {
    const fresh = new Map<string, Lock>();
    for (const { kind, numbers, mode } of wanted)
      for (const each of numbers) {
        const lock = { kind, number: each % 2 ** 31, mode };
        const name = nameOf(lock);
        const held = fresh.get(name)?.mode ?? this.#held.get(name);
        if (held !== 'own' && held !== mode) fresh.set(name, lock);
      }
    return [...fresh.values()].sort((a, b) => a.kind - b.kind || a.number - b.number);
  }

  async #take(locks: readonly Lock[]): Promise<void> {
    const shared = locks.filter((lock) => this.#held.has(nameOf(lock)));
    if (shared.length > 0) await this.#raise(shared);
    const others = locks.filter((lock) => !this.#held.has(nameOf(lock)));
    if (others.length > 0)
      await sql`select case when shared then pg_advisory_xact_lock_shared(kind, number) else pg_advisory_xact_lock(kind, number) end
        from ${given(others)}`.execute(this.db);
    for (const lock of locks) this.#held.set(nameOf(lock), lock.mode);
  }

  /** Makes what it shares its own. Of two who wait for each other to share no more, both would wait for ever. */
  async #raise(locks: readonly Lock[]): Promise<void> {
    const { rows } = await sql<{ raised: boolean }>`
      select bool_and(pg_try_advisory_xact_lock(kind, number)) as raised from ${given(locks)}`.execute(this.db);
    if (!rows[0]?.raised) throw new Entangled();
  }
}

/** All slots. */
const ALL = { kind: LINKING, number: 0 };

const nameOf = ({ kind, number }: Omit<Lock, 'mode'>): string => `${kind} ${number}`;

const given = (locks: readonly Lock[]) => sql`unnest(${locks.map(({ kind }) => kind)}::integer[],
  ${locks.map(({ number }) => number)}::integer[], ${locks.map(({ mode }) => mode === 'shared')}::boolean[])
  as given(kind, number, shared)`;
