/** What a record can do, whatever engine keeps it. `test/store/conformance.ts` holds every engine to it. */
import type {
  Context,
  Correction,
  EventInFull,
  EventType,
  KaidanDocument,
  Reading,
  Report,
  Status,
} from '../record/index.js';
import type { Access } from './access.js';
import type { RecordLine } from './backup/index.js';
import type { CorrectionWish, Listed } from './corrections/index.js';
import type { CountedBy, CountOptions, JointTally, Tally } from './counting/index.js';
import type { Following } from './following.js';

/** What became of the documents that were given. */
export interface Added {
  /** Taken in now. */
  readonly documents: number;
  /** Passed over: the record had them already. */
  readonly known: number;
  /** Of those taken in, how many are another version of a document that the record has. */
  readonly versions: number;
  readonly reports: number;
  /** Events that are new or tell something new. */
  readonly events: number;
}

/** What became of the lines of another record. */
export interface TakenIn extends Added {
  readonly corrections: number;
  readonly sources: number;
  readonly aliases: number;
}

export interface DocumentInFull {
  readonly document: KaidanDocument;
  /** What was read from it. Reports of a version that a newer one stands for speak for no event: their `event` is empty. */
  readonly reports: readonly Report[];
  /** The ids of all versions under the same address, this one among them, oldest first; the newest speaks. */
  readonly versions: readonly string[];
}

/** Which events are meant; what is left out does not matter. Of a list any will do, but `countries` and `persons` take part all of them. */
export interface EventFilter {
  readonly countries?: readonly string[];
  readonly types?: readonly EventType[];
  readonly modes?: readonly string[];
  readonly statuses?: readonly Status[];
  readonly contexts?: readonly Context[];
  /** Ids of persons, or names as they are written. */
  readonly persons?: readonly string[];
  /** Publishers or accounts. */
  readonly publishers?: readonly string[];
  /** A place as it is written, or the beginning of it; or the code of its country. */
  readonly place?: string;
  /** First and last day (YYYY-MM-DD, or YYYY-MM, or YYYY). An event of a month counts as of its first day. */
  readonly from?: string;
  readonly to?: string;
  /** Words that one of its documents has, as for `search`. */
  readonly text?: string;
}

export type Order = 'newest' | 'oldest';

export interface EventQuery extends EventFilter {
  readonly order: Order;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

/** A part of the answers, and where the rest begins; null where this is the last. A page may be short, and yet not the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface SearchQuery {
  /** Words, of which all have to be there; "words in quotes" stand as they are; -word must not be there. */
  readonly words: string;
  /** `best` ranks the newest of the matches; the others keep to the day of publication. */
  readonly order: 'best' | Order;
  readonly limit: number;
  readonly after?: string;
}

export type DocumentQuery = Pick<SearchQuery, 'limit' | 'after'> & { readonly order: Order };

/** Where words were found: UTF-16 offsets, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface DocumentHit {
  readonly document: KaidanDocument;
  readonly marks: { readonly title: readonly Mark[]; readonly text: readonly Mark[] };
  /** The events that the document tells of. */
  readonly events: readonly string[];
}

/** A part of the changes. Unlike the `next` of other pages this one is always given: more may come after it at any time. */
export interface Changes extends Page<EventInFull> {
  readonly next: string;
}

export interface Stats {
  readonly documents: number;
  readonly reports: number;
  readonly events: number;
}

/** A document whose reports are not what they were. */
export interface Change {
  readonly document: string;
  readonly before: readonly Report[];
  readonly after: readonly Report[];
}

/** What a word is a name of. */
export interface Named {
  /** Codes of countries and organisations: a document that tells of one of them has the word, whatever it calls it. */
  readonly countries: readonly string[];
  /** Of people whose name is spelled in more than one way, how it is written in Latin letters: it is kept of all who take part. */
  readonly people: readonly string[];
}

export type NamedBy = (word: string) => Named;

export interface OpenOptions {
  /** Makes the record where there is none. */
  readonly create?: boolean;
  /** Milliseconds after which a question that has no answer is given up; where it is left out, it is waited for. A file answers at once. */
  readonly patience?: number;
  /** What words are names of, so that a search for ベトナム finds 日越. */
  readonly namedBy?: NamedBy;
}

export interface RecordStore {
  /** The sources that are followed. */
  readonly following: Following;
  /** Who may write to it from elsewhere. */
  readonly access: Access;
  /** Keeps documents with what was read from them, all or none of them. A document that is known is passed over. */
  add(readings: readonly Reading[]): Promise<Added>;
  /** Which of the documents the record has, so that they need not be read. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
  document(id: string): Promise<DocumentInFull | null>;
  /** An event by its id, or by one that it had before. */
  event(id: string): Promise<EventInFull | null>;
  /** Events by their ids, or by ones that they had before: each once, in the order of the ids. What is not there is passed over. */
  eventsById(ids: readonly string[]): Promise<readonly EventInFull[]>;
  /** Events by their day. */
  events(query: EventQuery): Promise<Page<EventInFull>>;
  /** All events that are meant, a few in memory at a time. */
  all(filter: EventFilter, order: Order): AsyncIterable<EventInFull>;
  /** How many events there are of each kind, place, person or time: most events first, times from the earliest on. */
  count(filter: EventFilter, by: CountedBy, options?: CountOptions): Promise<readonly Tally[]>;
  /** How many events there are of each combination of values, of several fields: a meeting by phone in November is a month, a type, a mode. */
  countJointly(filter: EventFilter, by: readonly CountedBy[]): Promise<readonly JointTally[]>;
  /**
   * Events in the order in which they came or last changed, so that one who looks again sees what is new, whoever wrote it. What is gone is
   * passed over.
   * @param after the `next` or `latestChange` of before; null from the first on
   */
  changes(after: string | null, limit: number): Promise<Changes>;
  /** Where `changes` goes on from to see only what is still to come. */
  latestChange(): Promise<string>;
  /** A text that is another one after anything in the record has changed, whoever wrote it; it means nothing to another process. */
  state(): Promise<string>;
  search(query: SearchQuery): Promise<Page<DocumentHit>>;
  /** All documents by their day of publication, without marks. */
  documentsByDay(query: DocumentQuery): Promise<Page<DocumentHit>>;
  /**
   * All documents in the record's order, a slice at a time, while others read the record and write to it.
   * @param after goes on after this document
   */
  documents(after?: string): AsyncIterable<readonly KaidanDocument[]>;
  /**
   * Keeps what was read anew of documents that the record has, and passes over the others.
   * @returns those whose reports are not what they were
   */
  readAnew(readings: readonly Reading[]): Promise<readonly Change[]>;
  /** Keeps a correction, and works out anew what it touches. It holds whatever is read anew, until it is taken back. */
  correct(wish: CorrectionWish): Promise<Correction>;
  /**
   * Keeps corrections that were made elsewhere, also of documents that the record does not have yet.
   * @returns how many it did not have
   */
  join(corrections: readonly Correction[]): Promise<number>;
  /** All corrections, those that were taken back too, the earliest first. */
  corrections(): AsyncIterable<Listed>;
  /** The corrections that were made last, the latest first. */
  lastCorrections(limit: number): Promise<readonly Listed[]>;
  /** Those that speak of documents or of their earlier versions, in the order in which they hold. */
  correctionsOn(documents: readonly string[]): Promise<readonly Listed[]>;
  /** The document in which a report stands. */
  documentOfReport(id: string): Promise<string | null>;
  /** All that the record holds, for another machine or engine. */
  lines(): AsyncIterable<RecordLine>;
  /** Takes in what another record gave, all of it or nothing. What the record has already is passed over. */
  takeIn(lines: AsyncIterable<RecordLine> | Iterable<RecordLine>): Promise<TakenIn>;
  stats(): Promise<Stats>;
  /** What is wrong with the record, a line each; empty where nothing is. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}
