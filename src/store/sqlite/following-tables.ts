/** A step of `migrations.ts`: sources that are followed, and the pages that were fetched on their account. */
export const FOLLOWING_TABLES = `
  CREATE TABLE sources (
    key INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    language TEXT,
    every INTEGER,
    links TEXT NOT NULL,
    etag TEXT,
    modified TEXT,
    succeeded TEXT,
    failed TEXT,
    reason TEXT,
    failures INTEGER NOT NULL,
    due TEXT,
    documents INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    events INTEGER NOT NULL
  );

  CREATE TABLE source_pages (address TEXT PRIMARY KEY, tries INTEGER NOT NULL, settled INTEGER NOT NULL) WITHOUT ROWID;
  `;
