/** A record in one SQLite file. Many processes may read it while one writes. */

import { Kysely, SqliteDialect, sql } from 'kysely';
import type Database from 'libsql';
import type { Correction, EventInFull, KaidanDocument, Reading, Report } from '../../record/index.js';
import type { RecordLine } from '../backup/index.js';
import { type CorrectionWish, checked, type Standing } from '../corrections/index.js';
import type { CountedBy, CountOptions, Tally } from '../counting/index.js';
import { QueryError } from '../errors.js';
import type {
  Added,
  Changes,
  DocumentHit,
  DocumentInFull,
  EventFilter,
  EventQuery,
  OpenOptions,
  Order,
  Page,
  RecordStore,
  Reread,
  RereadOptions,
  SearchQuery,
  Stats,
  TakenIn,
} from '../record-store.js';
import { SqlAccess } from '../sql/access.js';
import { add, incomingNow, knownIds } from '../sql/adding.js';
import { changes, hasUncounted, latestChange, recount } from '../sql/changing.js';
import { aliasLines, documentLines, type Slice, takeIn } from '../sql/copying.js';
import { standingAfter } from '../sql/correction-rows.js';
import { count } from '../sql/counting.js';
import { SqlFollowing } from '../sql/following.js';
import { correct, join } from '../sql/joining.js';
import { allEvents, events } from '../sql/listing.js';
import { documentInFull, documentOfReport, eventInFull } from '../sql/looking.js';
import { keyOfDocument, replace, slice } from '../sql/rereading.js';
import { search } from '../sql/searching.js';
import type { Tables } from '../sql/tables.js';
import type { Work } from '../sql/work.js';
import { Terms } from '../terms.js';
import type { CountriesNamed } from '../wanted-words.js';
import { check } from './checking.js';
import { failureOf } from './failures.js';
import { openDatabase } from './open-database.js';
import { PreparedOnce } from './prepared-once.js';

export class SqliteStore implements RecordStore {
  readonly #db: Kysely<Tables>;
  readonly #terms = new Terms();
  readonly following = new SqlFollowing(
    (task) => this.#read(task),
    (task) => this.#write(task),
  );

  readonly access = new SqlAccess(
    (task) => this.#read(task),
    (task) => this.#write(task),
  );

  private constructor(
    private readonly file: string,
    database: Database.Database,
    private readonly countriesNamed: CountriesNamed,
  ) {
    this.#db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new PreparedOnce(database) }) });
  }

  /** @throws RecordError where the file is not there, or is not a record that this program can use */
  static async open(file: string, { create = false, countriesNamed = () => [] }: OpenOptions): Promise<SqliteStore> {
    const store = new SqliteStore(file, openDatabase(file, create), countriesNamed);
    while (await store.#read(hasUncounted)) await store.#write(recount);
    return store;
  }

  add(readings: readonly Reading[]): Promise<Added> {
    return this.#write((work) => add(work, incomingNow(readings)));
  }

  known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#read((work) => knownIds(work, ids));
  }

  document(id: string): Promise<DocumentInFull | null> {
    return this.#read((work) => documentInFull(work, id));
  }

  event(id: string): Promise<EventInFull | null> {
    return this.#read((work) => eventInFull(work, id));
  }

  events(query: EventQuery): Promise<Page<EventInFull>> {
    return this.#read((work) => events(work, query, this.countriesNamed));
  }

  all(filter: EventFilter, order: Order): AsyncIterable<EventInFull> {
    return allEvents((query) => this.events(query), filter, order);
  }

  count(filter: EventFilter, by: CountedBy, options: CountOptions = {}): Promise<readonly Tally[]> {
    return this.#read((work) => count(work, filter, by, options, this.countriesNamed));
  }

  changes(after: string | null, limit: number): Promise<Changes> {
    return this.#read((work) => changes(work, after, limit));
  }

  latestChange(): Promise<string> {
    return this.#read(latestChange);
  }

  async *reread(read: (document: KaidanDocument) => Report[], { after }: RereadOptions = {}): AsyncGenerator<Reread> {
    const begin = after === undefined ? 0 : await this.#read((work) => keyOfDocument(work, after));
    if (begin === null) throw new QueryError(`The record has no document ${after} to go on after.`);
    for (let key: number = begin; ; ) {
      const from = key;
      const documents = await this.#read((work) => slice(work, from));
      const last = documents.at(-1);
      if (!last) return;
      // Read outside of the transaction: other writers wait only while the slice is written.
      const anew = documents.map((each) => ({ ...each, reports: read(each.document) }));
      yield await this.#write((work) => replace(work, anew));
      key = last.key;
    }
  }

  correct(wish: CorrectionWish): Promise<Correction> {
    return this.#write((work) => correct(work, wish));
  }

  join(corrections: readonly Correction[]): Promise<number> {
    return this.#write(async (work) => join(work, await checked(corrections)));
  }

  async *corrections(): AsyncGenerator<Standing> {
    for (let last: Correction | undefined; ; ) {
      const after = last;
      const page = await this.#read((work) => standingAfter(work, after));
      yield* page;
      last = page.at(-1)?.correction;
      if (!last) return;
    }
  }

  documentOfReport(id: string): Promise<string | null> {
    return this.#read((work) => documentOfReport(work, id));
  }

  async *lines(): AsyncGenerator<RecordLine> {
    for await (const { correction } of this.corrections()) yield { correction };
    yield* this.#slices(documentLines, 0);
    yield* this.#slices(aliasLines, '');
    for (const { address, kind, name, language, every, links } of await this.following.list())
      yield { source: { address, kind, name, language, every, links } };
  }

  /** A slice at a time, so that others can write meanwhile. */
  async *#slices<Key>(slice: (work: Work, after: Key) => Promise<Slice<Key>>, first: Key): AsyncGenerator<RecordLine> {
    for (let next: Key | null = first; next !== null; ) {
      const after: Key = next;
      const found = await this.#read((work) => slice(work, after));
      yield* found.lines;
      next = found.next;
    }
  }

  takeIn(lines: AsyncIterable<RecordLine> | Iterable<RecordLine>): Promise<TakenIn> {
    return this.#write((work) => takeIn(work, lines));
  }

  check(): Promise<readonly string[]> {
    return this.#write(check);
  }

  search(query: SearchQuery): Promise<Page<DocumentHit>> {
    return this.#read((work) => search(work, query, this.countriesNamed));
  }

  stats(): Promise<Stats> {
    return this.#read(async ({ db }) => {
      const count = async (table: 'documents' | 'reports' | 'events'): Promise<number> => {
        const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
        return rows[0]?.count ?? 0;
      };
      return { documents: await count('documents'), reports: await count('reports'), events: await count('events') };
    });
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  /** One look at the record: nothing that another process writes meanwhile is seen by half. */
  #read<T>(task: (work: Work) => Promise<T>): Promise<T> {
    return this.#transaction('begin', task);
  }

  #write<T>(task: (work: Work) => Promise<T>): Promise<T> {
    return this.#transaction('begin immediate', task);
  }

  async #transaction<T>(begin: string, task: (work: Work) => Promise<T>): Promise<T> {
    try {
      return await this.#db.connection().execute(async (db) => {
        await sql.raw(begin).execute(db);
        try {
          await this.#loadTerms(db);
          const result = await task({ db, terms: this.#terms });
          await sql`commit`.execute(db);
          return result;
        } catch (error) {
          this.#terms.clear();
          // Some failures, such as a full disk, have ended the transaction already.
          await sql`rollback`.execute(db).catch(() => {});
          throw error;
        }
      });
    } catch (error) {
      throw failureOf(this.file, error);
    }
  }

  /** What other processes have added. */
  async #loadTerms(db: Kysely<Tables>): Promise<void> {
    const rows = await db.selectFrom('terms').selectAll().where('key', '>', this.#terms.last).orderBy('key').execute();
    this.#terms.load(rows.map(({ key, value }) => [key, value] as const));
  }
}
