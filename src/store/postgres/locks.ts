/**
 * Who may write what. Writers share the record; each takes what it is about to link, slots and documents, before it looks there, and
 * keeps it to the end of its transaction. So of two who tell of one meeting the second sees what the first has kept. The order of locks
 * is that of their numbers; where a chain of reports leads two writers to each other all the same, the server ends one of them, which
 * begins again.
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

/** What one transaction holds. */
export class Held {
  readonly #held = new Set<string>();

  /** @param most locks of one transaction */
  constructor(
    private readonly db: Kysely<OwnTables>,
    private readonly most: number,
  ) {}

  /** @returns whether there was anything that was not held yet */
  async take({ slots, documents }: Locks): Promise<boolean> {
    const [ofDocuments, ofSlots] = [this.#new(DOCUMENTS, documents), this.#new(SLOTS, slots)];
    if (this.#held.size > this.most) throw new Crowded();
    await this.#lock(DOCUMENTS, ofDocuments);
    await this.#lock(SLOTS, ofSlots);
    return ofDocuments.length + ofSlots.length > 0;
  }

  #new(kind: number, numbers: Iterable<number>): number[] {
    const fresh: number[] = [];
    for (const each of numbers) {
      const number = each % 2 ** 31;
      const name = `${kind} ${number}`;
      if (this.#held.has(name)) continue;
      this.#held.add(name);
      fresh.push(number);
    }
    return fresh.sort((a, b) => a - b);
  }

  async #lock(kind: number, numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    await sql`select pg_advisory_xact_lock(${kind}::integer, number) from unnest(${numbers}::integer[]) as number`.execute(
      this.db,
    );
  }
}
