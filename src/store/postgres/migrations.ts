/** The numbered steps from an empty database to the present record. A step that was published is never changed; a new one is added. */

/** All tables stand in a schema of their own, so that the database may hold others beside. */
export const SCHEMA = 'kaidan';

/**
 * What a table is spread by, where Citus spreads it, stands first in its key (docs/scale.md). Text is ordered by its bytes, as in SQLite.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE terms (key integer PRIMARY KEY, value text NOT NULL);

  CREATE TABLE documents (
    key bigint PRIMARY KEY,
    id text NOT NULL,
    form integer NOT NULL,
    publisher text NOT NULL,
    account text,
    url text,
    published text,
    title text,
    text text NOT NULL,
    rest text,
    lineage bigint,
    taken bigint NOT NULL,
    superseded smallint NOT NULL
  );
  CREATE INDEX documents_by_lineage ON documents (lineage) WHERE lineage IS NOT NULL;

  CREATE TABLE reports (document bigint, key bigint, event bigint, code text NOT NULL, PRIMARY KEY (document, key));
  CREATE INDEX reports_by_event ON reports (event) WHERE event IS NOT NULL;

  CREATE TABLE slots (slot integer, report bigint, PRIMARY KEY (slot, report));

  CREATE TABLE events (key bigint PRIMARY KEY, id text NOT NULL, series bigint, change bigint NOT NULL, traits text NOT NULL);
  CREATE INDEX events_by_series ON events (series, key) WHERE series IS NOT NULL;
  CREATE INDEX events_by_change ON events (change);

  CREATE TABLE ids (id text COLLATE "C" PRIMARY KEY, key bigint NOT NULL);

  CREATE TABLE aliases (id text COLLATE "C" PRIMARY KEY, event text COLLATE "C" NOT NULL);
  CREATE INDEX aliases_by_event ON aliases (event);

  CREATE TABLE corrections (id text COLLATE "C" PRIMARY KEY, at text COLLATE "C" NOT NULL, body text NOT NULL);
  CREATE INDEX corrections_by_time ON corrections (at, id);
  CREATE TABLE corrected (about text COLLATE "C", correction text COLLATE "C", PRIMARY KEY (about, correction));

  CREATE TABLE originals (document bigint PRIMARY KEY, codes text NOT NULL);

  CREATE TABLE words (rowid bigint PRIMARY KEY, tokens tsvector) WITH (toast_tuple_target = 128);
  CREATE INDEX words_by_token ON words USING gin (tokens);
  CREATE INDEX words_of_any_token ON words (rowid) WHERE tokens IS NULL;

  CREATE TABLE facets (rowid bigint PRIMARY KEY, tokens tsvector NOT NULL);
  CREATE INDEX facets_by_token ON facets USING gin (tokens);

  CREATE TABLE tallies (
    key integer PRIMARY KEY,
    trait text COLLATE "C" NOT NULL UNIQUE,
    names text COLLATE "C",
    events bigint NOT NULL,
    conflict bigint NOT NULL,
    uncertain bigint NOT NULL
  );

  CREATE TABLE counters (name text COLLATE "C" PRIMARY KEY, value bigint NOT NULL);
  CREATE TABLE keys_given (place text COLLATE "C", first bigint, used bigint NOT NULL, PRIMARY KEY (place, first));

  CREATE TABLE sources (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address text COLLATE "C" NOT NULL UNIQUE,
    kind text NOT NULL,
    name text NOT NULL,
    language text,
    every integer,
    links text NOT NULL,
    etag text,
    modified text,
    succeeded text,
    failed text,
    reason text,
    failures integer NOT NULL,
    due text,
    documents bigint NOT NULL,
    reports bigint NOT NULL,
    events bigint NOT NULL
  );
  CREATE TABLE source_pages (address text COLLATE "C" PRIMARY KEY, tries integer NOT NULL, settled integer NOT NULL);

  CREATE TABLE access (
    key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE,
    hash text COLLATE "C" NOT NULL UNIQUE,
    issued text NOT NULL
  );
  `,
  'ALTER TABLE reports ADD COLUMN link text;',
  // Numbers of traits are given without a look at the last. Tallies are written again and again: where a page has room, that is cheap.
  `
  CREATE SEQUENCE tally_keys AS integer OWNED BY tallies.key;
  SELECT setval('tally_keys', greatest(1, (SELECT max(key) + 1 FROM tallies)), false);
  ALTER TABLE tallies ALTER key SET DEFAULT nextval('tally_keys'), SET (fillfactor = 60);
  `,
  // What is new is looked through at every search, page by page, before it is sorted into the index.
  `
  ALTER INDEX words_by_token SET (gin_pending_list_limit = 1024);
  ALTER INDEX facets_by_token SET (gin_pending_list_limit = 1024);
  `,
];
