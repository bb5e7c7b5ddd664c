/** A step of `migrations.ts`: the order in which events changed, and what they are counted by. */
export const COUNTING_TABLES = `
  ALTER TABLE events ADD COLUMN change INTEGER;
  ALTER TABLE events ADD COLUMN traits TEXT;
  CREATE UNIQUE INDEX events_by_change ON events (change);

  CREATE TABLE tallies (
    key INTEGER PRIMARY KEY,
    trait TEXT NOT NULL UNIQUE,
    names TEXT,
    events INTEGER NOT NULL,
    conflict INTEGER NOT NULL,
    uncertain INTEGER NOT NULL
  );

  CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  `;
