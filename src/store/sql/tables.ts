/** The tables as Kysely knows them. `migrations.ts` makes them. */
import type { Generated } from 'kysely';
import type { KeptText } from '../storable.js';

export interface Tables {
  terms: { key: number; value: string };
  documents: DocumentRow;
  /** `link` is what it is compared by; null where it speaks for no event, and in an older record. */
  reports: { key: number; event: number | null; code: string; link: string | null };
  slots: { slot: number; report: number };
  /** `change` is its place in the order of changes; `traits` is what it is counted by. Both are null until an older record is counted. */
  events: { key: number; id: string; series: number | null; change: number | null; traits: string | null };
  /** What events are counted by, each with how many there are; the names are a person's, as JSON. */
  tallies: {
    key: Generated<number>;
    trait: string;
    names: string | null;
    events: number;
    conflict: number;
    uncertain: number;
  };
  /** The last change. */
  counters: { name: string; value: number };
  aliases: { id: string; event: string };
  /** What people say against the reader, as JSON. */
  corrections: { id: string; at: string; body: string };
  /** What a correction is about: a document (`d:` and its id), or a correction that it takes back (`u:` and its id). */
  corrected: { about: string; correction: string };
  /** The reports of corrected documents as they were read; `reports` has them as they were corrected. */
  originals: { document: number; codes: string };
  /** Indexes of tokens. A row is found by `match`; its words are not kept. */
  words: { rowid: number; tokens: string };
  facets: { rowid: number; tokens: string };
  sources: SourceRow;
  access: { key: Generated<number>; name: string; hash: string; issued: string };
  source_pages: { address: string; tries: number; settled: number };
}

/** A source that is followed. */
export interface SourceRow {
  key: Generated<number>;
  address: string;
  kind: string;
  name: string;
  language: string | null;
  every: number | null;
  /** Patterns of a list's links, as JSON. */
  links: string;
  etag: string | null;
  modified: string | null;
  succeeded: string | null;
  failed: string | null;
  reason: string | null;
  failures: number;
  due: string | null;
  documents: number;
  reports: number;
  events: number;
}

export interface DocumentRow {
  /** In the order of publication (`days.ts`). */
  key: number;
  id: string;
  /** The term of kind and language. */
  form: number;
  publisher: string;
  account: string | null;
  url: string | null;
  published: string | null;
  title: string | null;
  text: KeptText;
  /** Links, hashtags, and where it was found, as JSON; null where there are none. */
  rest: string | null;
  /** What versions of one document have in common; null where it has no address. */
  lineage: number | null;
  /** Microseconds since 1970: the order in which documents were taken in. */
  taken: number;
  /** 1 where a newer version stands for it. */
  superseded: number;
}
