import { ACCESS_TABLE } from './access-table.js';
import { COUNTING_TABLES } from './counting-tables.js';
import { eventKeys } from './event-keys.js';
import { FOLLOWING_TABLES } from './following-tables.js';

/** The numbered steps from an empty file to the present record. A step that was published is never changed; a new one is added. */

/** Says in the file's header whose file it is: "kaid". */
export const APPLICATION = 0x6b616964;

/** Indexes of tokens that stand with spaces between them. Only which row has which token is kept. */
const tokenIndex = (name: string): string =>
  `CREATE VIRTUAL TABLE ${name} USING fts5(
     tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '_'");`;

export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE terms (key INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE);

  CREATE TABLE documents (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    form INTEGER NOT NULL,
    publisher TEXT NOT NULL,
    account TEXT,
    url TEXT,
    published TEXT,
    title TEXT,
    text TEXT NOT NULL,
    rest TEXT,
    lineage INTEGER,
    taken INTEGER NOT NULL,
    superseded INTEGER NOT NULL
  );
  CREATE INDEX documents_by_lineage ON documents (lineage) WHERE lineage IS NOT NULL;

  CREATE TABLE reports (key INTEGER PRIMARY KEY, event INTEGER, code TEXT NOT NULL);
  CREATE INDEX reports_by_event ON reports (event) WHERE event IS NOT NULL;

  CREATE TABLE slots (slot INTEGER, report INTEGER, PRIMARY KEY (slot, report)) WITHOUT ROWID;

  CREATE TABLE events (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, series INTEGER);
  CREATE INDEX events_by_series ON events (series) WHERE series IS NOT NULL;

  CREATE TABLE aliases (id TEXT PRIMARY KEY, event TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX aliases_by_event ON aliases (event);

  CREATE TABLE corrections (id TEXT PRIMARY KEY, at TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX corrections_by_time ON corrections (at, id);
  CREATE TABLE corrected (about TEXT, correction TEXT, PRIMARY KEY (about, correction)) WITHOUT ROWID;

  CREATE TABLE originals (document INTEGER PRIMARY KEY, codes TEXT NOT NULL);

  ${tokenIndex('words')}
  ${tokenIndex('facets')}
  `,
  FOLLOWING_TABLES,
  ACCESS_TABLE,
  COUNTING_TABLES,
  // Half as many merges: adding costs less, and a search looks into a few parts more.
  ['words', 'facets'].map((index) => `INSERT INTO ${index} (${index}, rank) VALUES ('automerge', 8);`).join('\n'),
  eventKeys(tokenIndex('facets')),
  'ALTER TABLE reports ADD COLUMN link TEXT;',
];
