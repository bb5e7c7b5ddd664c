/**
 * Who may write what. Writers share the record; each takes what it is about to link, slots and documents, before it looks there, and
 * keeps it to the end of its transaction. So of two who tell of one meeting the second sees what the first has kept. Where a writer only
 * looks for what may be like its own, others may look too: most that is told of a month is alike to nothing else of that month. The order
 * of locks is that of their numbers; where a chain of reports leads two writers to each other all the same, one of them begins again.
 */
import { type Kysely, sql } from 'kysely';
import type { Locks } from '../sql/engine.js';
import type { OwnTables } from './tables.js';

/** Numbers that no other program is likely to lock: "kaid", and the next ones for what is in the record. */
const RECORD = 0x6b616964;
const SLOTS = RECORD + 1;
const DOCUMENTS = RECORD + 2;
const TERMS = RECORD + 3;

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

/** Another writer was in the way: the transaction has to begin again. */
export class Again extends Error {}

/** Whether others may have it too. */
type Mode = 'own' | 'shared';

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
   * @param looking whether it shares what it only looks at. What others look at too it cannot make its own later, and then it has to begin
   *   again; where it shares nothing, it has not
   */
  constructor(
    private readonly db: Kysely<OwnTables>,
    private readonly most: number,
    private readonly looking: Mode,
  ) {}

  /** @returns whether there was anything that was not held yet */
  async take({ slots, looks, documents }: Locks): Promise<boolean> {
    const wanted = [
      ...locksOf(DOCUMENTS, documents, 'own'),
      ...locksOf(SLOTS, slots, 'own'),
      ...locksOf(SLOTS, looks, this.looking),
    ];
    const fresh: Lock[] = [];
    const raised: Lock[] = [];
    for (const lock of wanted) {
      const name = `${lock.kind} ${lock.number}`;
      const before = this.#held.get(name);
      if (before === 'own' || before === lock.mode) continue;
      this.#held.set(name, lock.mode);
      (before === undefined ? fresh : raised).push(lock);
    }
    if (this.#held.size > this.most) throw new Crowded();
    await this.#raise(raised);
    await this.#wait(fresh);
    return fresh.length + raised.length > 0;
  }

  /** Two who wait for each other to look no more would wait for ever. */
  async #raise(locks: readonly Lock[]): Promise<void> {
    if (locks.length === 0) return;
    const { rows } = await sql<{ raised: boolean }>`
      select bool_and(pg_try_advisory_xact_lock(kind, number)) as raised from ${given(locks)}`.execute(this.db);
    if (!rows[0]?.raised) throw new Again();
  }

  async #wait(locks: readonly Lock[]): Promise<void> {
    if (locks.length === 0) return;
    const inOrder = [...locks].sort((a, b) => a.kind - b.kind || a.number - b.number);
    await sql`select case when shared then pg_advisory_xact_lock_shared(kind, number) else pg_advisory_xact_lock(kind, number) end
      from ${given(inOrder)}`.execute(this.db);
  }
}

function locksOf(kind: number, numbers: Iterable<number>, mode: Mode): Lock[] {
  return Array.from(numbers, (number) => ({ kind, number: number % 2 ** 31, mode }));
}

const given = (locks: readonly Lock[]) => sql`unnest(${locks.map(({ kind }) => kind)}::integer[],
  ${locks.map(({ number }) => number)}::integer[], ${locks.map(({ mode }) => mode === 'shared')}::boolean[])
  as given(kind, number, shared)`;
