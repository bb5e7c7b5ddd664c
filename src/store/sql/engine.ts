/** What each engine does in a way of its own; all else is the same SQL. */
import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely';
import type { TraitSum } from '../counting/index.js';
import type { DayKeys } from '../days.js';
import type { Wanted } from '../facets.js';
import type { Terms } from '../terms.js';
import type { Tables } from './tables.js';

export type Cell = string | number | Uint8Array | ArrayBuffer | null;

/** What has keys in the order of days. */
export type Keyed = 'documents' | 'events';

/** An index of tokens. */
export type TokenIndex = 'words' | 'facets';

export interface Engine {
  readonly days: Readonly<Record<Keyed, DayKeys>>;
  /** The key of the document that a row of `reports` stands in. */
  readonly documentOfReport: RawBuilder<number>;
  /** A text that is another one after anything was written, by whatever process. */
  readonly state: RawBuilder<string>;
  /** Whether a column has one of many values, which are one parameter. */
  among(column: string, values: readonly (string | number)[]): Expression<SqlBool>;
  /** Whether a row of `reports` has one of these keys. */
  reportsAmong(keys: readonly number[]): Expression<SqlBool>;
  /** Whether a row of `reports` stands in one of these documents. */
  reportsOf(documents: readonly number[]): Expression<SqlBool>;
  /** Many rows of numbers as one parameter, to be selected from like a table of that name. */
  given(name: string, columns: readonly string[], rows: readonly (readonly (number | null)[])[]): RawBuilder<unknown>;
  /** Many rows as one parameter. Each has its values in the order of the columns. */
  insert(
    db: Kysely<Tables>,
    table: keyof Tables,
    columns: readonly string[],
    rows: readonly (readonly Cell[])[],
  ): Promise<void>;
  /** The keys of documents or events, by their ids as they are kept; what is not there is left out. */
  keysOf(db: Kysely<Tables>, table: Keyed, ids: readonly string[]): Promise<Map<string, number>>;
  /**
   * New keys, one for each date, in the order of the days and then as they are given. What a full day cannot hold goes to the day after:
   * it is found all the same, a day out of its place.
   */
  newKeys(db: Kysely<Tables>, table: Keyed, dates: readonly (string | null)[]): Promise<number[]>;
  /** Keeps the terms that are new. */
  keepTerms(db: Kysely<Tables>, terms: Terms): Promise<void>;
  /** What rows of an index have to match: of each list one token. `not` holds tokens that must not be there. */
  matching(wanted: readonly (readonly Wanted[])[], not?: readonly Wanted[]): Match;
  /** Whether a row of an index matches. */
  matches(index: TokenIndex, match: Match): Expression<SqlBool>;
  /** Which event each of these reports tells of. */
  setEvents(db: Kysely<Tables>, told: readonly (readonly [report: number, event: number | null])[]): Promise<void>;
  /** Takes events away. @returns what they were counted by, packed */
  removeEvents(db: Kysely<Tables>, keys: readonly number[]): Promise<string[]>;
  /** Adds to the tallies of traits. @returns the numbers of the traits */
  tally(db: Kysely<Tables>, sums: readonly TraitSum[]): Promise<Map<string, number>>;
  /**
   * Keeps other writers from linking the same reports until the transaction ends: whoever links takes these first.
   * @returns whether there was anything to take, so that what was read before may have changed
   */
  hold(locks: Locks): Promise<boolean>;
}

/** A question to an index of tokens, in the engine's own words. */
export type Match = string & { readonly match: unique symbol };

/** What writers share: slots where reports meet, and numbers of documents of one address. */
export interface Locks {
  /** Where reports are kept that are about to be linked: nobody else keeps any there, or looks. */
  readonly slots: Iterable<number>;
  /** Where others like them may be kept: nobody else keeps any there, but many may look. */
  readonly looks: Iterable<number>;
  readonly documents: Iterable<number>;
}
