/** A record in tables, whatever engine keeps them. */
import { sql } from 'kysely';
import type { Correction, EventInFull, KaidanDocument, Reading } from '../../record/index.js';
import type { RecordLine } from '../backup/index.js';
import { type CorrectionWish, checked, type Listed } from '../corrections/index.js';
import type { CountedBy, CountOptions, JointTally, Tally } from '../counting/index.js';
import { QueryError } from '../errors.js';
import type {
  Added,
  Change,
  Changes,
  DocumentHit,
  DocumentInFull,
  DocumentQuery,
  EventFilter,
  EventQuery,
  NamedBy,
  Order,
  Page,
  RecordStore,
  SearchQuery,
  Stats,
  TakenIn,
} from '../record-store.js';
import { NOTHING } from '../wanted-words.js';
import { SqlAccess } from './access.js';
import { incomingNow, knownIds } from './adding.js';
import { changes, latestChange } from './changing.js';
import { aliasLines, documentLines, type Slice, takeIn } from './copying.js';
import { lastStanding, standingAfter } from './correction-rows.js';
import { Counts, count, countJointly } from './counting.js';
import { documentsByDay } from './document-list.js';
import { SqlFollowing } from './following.js';
import { listed, listedOn } from './inheriting.js';
import { arrive, correct, join } from './joining.js';
import { allEvents, events } from './listing.js';
import { documentInFull, documentOfReport, eventInFull, eventsById, keyOf } from './looking.js';
import { limitOf } from './paging.js';
import { readAnew, slice } from './rereading.js';
import { search } from './searching.js';
import type { Work } from './work.js';

/** Runs tasks, each in a transaction of its own. */
export interface Keeper {
  /** One look at the record: nothing that another process writes meanwhile is seen by half. */
  read<T>(task: (work: Work) => Promise<T>): Promise<T>;
  /**
   * All or nothing. A task may be run again where another writer was in its way.
   * @param company `alone` for what touches so much of the record that no other writer can work beside it; such a task is run once
   */
  write<T>(task: (work: Work) => Promise<T>, company?: 'alone'): Promise<T>;
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export class SqlStore implements RecordStore {
  readonly following: SqlFollowing;
  readonly access: SqlAccess;
  readonly #counts = new Counts();

  constructor(
    private readonly keeper: Keeper,
    private readonly namedBy: NamedBy = () => NOTHING,
  ) {
    this.following = new SqlFollowing(
      (task) => keeper.read(task),
      (task) => keeper.write(task),
    );
    this.access = new SqlAccess(
      (task) => keeper.read(task),
      (task) => keeper.write(task),
    );
  }

  add(readings: readonly Reading[]): Promise<Added> {
    return this.keeper.write((work) => arrive(work, incomingNow(readings)));
  }

  known(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.keeper.read((work) => knownIds(work, ids));
  }

  document(id: string): Promise<DocumentInFull | null> {
    return this.keeper.read((work) => documentInFull(work, id));
  }

  event(id: string): Promise<EventInFull | null> {
    return this.keeper.read((work) => eventInFull(work, id));
  }

  eventsById(ids: readonly string[]): Promise<readonly EventInFull[]> {
    return this.keeper.read((work) => eventsById(work, ids));
  }

  events(query: EventQuery): Promise<Page<EventInFull>> {
    return this.keeper.read((work) => events(work, query, this.namedBy));
  }

  all(filter: EventFilter, order: Order): AsyncIterable<EventInFull> {
    return allEvents((query) => this.events(query), filter, order);
  }

  count(filter: EventFilter, by: CountedBy, options: CountOptions = {}): Promise<readonly Tally[]> {
    return this.keeper.read((work) => count(work, filter, by, options, this.namedBy, this.#counts));
  }

  countJointly(filter: EventFilter, by: readonly CountedBy[]): Promise<readonly JointTally[]> {
    return this.keeper.read((work) => countJointly(work, filter, by, this.namedBy, this.#counts));
  }

  changes(after: string | null, limit: number): Promise<Changes> {
    return this.keeper.read((work) => changes(work, after, limit));
  }

  state(): Promise<string> {
    return this.keeper.read(async ({ db, engine }) => {
      const { rows } = await sql<{ state: string }>`select ${engine.state} as state`.execute(db);
      return rows[0]?.state ?? '';
    });
  }

  latestChange(): Promise<string> {
    return this.keeper.read(latestChange);
  }

  async *documents(after?: string): AsyncGenerator<readonly KaidanDocument[]> {
    const begin = after === undefined ? 0 : await this.keeper.read((work) => keyOf(work, 'documents', after));
    if (begin === null) throw new QueryError(`The record has no document ${after} to go on after.`);
    for (let key: number = begin; ; ) {
      const from = key;
      const documents = await this.keeper.read((work) => slice(work, from));
      const last = documents.at(-1);
      if (!last) return;
      yield documents.map(({ document }) => document);
      key = last.key;
    }
  }

  readAnew(readings: readonly Reading[]): Promise<readonly Change[]> {
    return this.keeper.write((work) => readAnew(work, readings));
  }

  correct(wish: CorrectionWish): Promise<Correction> {
    return this.keeper.write((work) => correct(work, wish), 'alone');
  }

  join(corrections: readonly Correction[]): Promise<number> {
    return this.keeper.write(async (work) => join(work, await checked(corrections)), 'alone');
  }

  async *corrections(): AsyncGenerator<Listed> {
    for (let last: Correction | undefined; ; ) {
      const after = last;
      const page = await this.keeper.read(async (work) => listed(work, await standingAfter(work, after)));
      yield* page;
      last = page.at(-1)?.correction;
      if (!last) return;
    }
  }

  lastCorrections(limit: number): Promise<readonly Listed[]> {
    return this.keeper.read(async (work) => listed(work, await lastStanding(work, limitOf(limit))));
  }

  correctionsOn(documents: readonly string[]): Promise<readonly Listed[]> {
    return this.keeper.read((work) => listedOn(work, documents));
  }

  documentOfReport(id: string): Promise<string | null> {
    return this.keeper.read((work) => documentOfReport(work, id));
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
      const found = await this.keeper.read((work) => slice(work, after));
      yield* found.lines;
      next = found.next;
    }
  }

  takeIn(lines: AsyncIterable<RecordLine> | Iterable<RecordLine>): Promise<TakenIn> {
    return this.keeper.write((work) => takeIn(work, lines), 'alone');
  }

  search(query: SearchQuery): Promise<Page<DocumentHit>> {
    return this.keeper.read((work) => search(work, query, this.namedBy));
  }

  documentsByDay(query: DocumentQuery): Promise<Page<DocumentHit>> {
    return this.keeper.read((work) => documentsByDay(work, query));
  }

  stats(): Promise<Stats> {
    return this.keeper.read(async ({ db }) => {
      const count = async (table: 'documents' | 'reports' | 'events'): Promise<number> => {
        const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
        return rows[0]?.count ?? 0;
      };
      return { documents: await count('documents'), reports: await count('reports'), events: await count('events') };
    });
  }

  check(): Promise<readonly string[]> {
    return this.keeper.check();
  }

  close(): Promise<void> {
    return this.keeper.close();
  }
}
