/** A step of `migrations.ts`: days of 2 ** 14 events become days of `ROOM_OF_EVENTS`, which `sqlite-engine.ts` gives the reason for. */
const MORE = 627;
const moved = (key: string): string => `${key} + (${key} >> 14) * ${MORE}`;

/** @param index makes the empty index of tokens. Its rows are not kept, but it can be asked for each token of each */
export const eventKeys = (index: string): string => `
  UPDATE events SET key = -(${moved('key')});
  UPDATE events SET key = -key;
  UPDATE reports SET event = ${moved('event')} WHERE event IS NOT NULL;

  CREATE VIRTUAL TABLE temp.facet_tokens USING fts5vocab('main', 'facets', 'instance');
  CREATE TEMP TABLE facet_rows AS SELECT doc AS key, group_concat(term, ' ') AS tokens FROM temp.facet_tokens GROUP BY doc;
  DROP TABLE temp.facet_tokens;
  DROP TABLE facets;
  ${index}
  INSERT INTO facets (rowid, tokens) SELECT ${moved('key')}, tokens FROM temp.facet_rows ORDER BY key;
  DROP TABLE temp.facet_rows;
  INSERT INTO facets (facets, rank) VALUES ('automerge', 8);
  `;
