/** Sources of public bodies that need only be named to be followed: a table (`data/ready-sources.csv`). */
import { readTable } from '../knowledge/table.js';
import { SOURCE_KINDS, type SourceToFollow } from '../store/index.js';

const COLUMNS = { name: 'text', kind: SOURCE_KINDS, address: 'text', language: 'text', source: 'text' } as const;
const TABLE = new URL('data/ready-sources.csv', import.meta.url);

export interface ReadySource extends SourceToFollow {
  /** Where it is known from, and whether it was checked. */
  readonly source: string;
}

/** In the order of the table. */
export const readySources = (): ReadySource[] =>
  readTable(TABLE, COLUMNS).map((row) => ({ ...row, every: null, links: [] }));
