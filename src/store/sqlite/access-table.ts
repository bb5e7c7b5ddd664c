/** A step of `migrations.ts`: who may write to the record from elsewhere. */
export const ACCESS_TABLE = `
  CREATE TABLE access (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL UNIQUE,
    issued TEXT NOT NULL
  );
  `;
