/** The mode of words that ask, refuse or accuse, from what their clause is about. */
import { readTable } from '../../knowledge/table.js';
import { EVENT_TYPES, type EventType } from '../../record/index.js';

const COLUMNS = { type: EVENT_TYPES, pattern: 'text', mode: 'text', reason: 'text' } as const;
const MODES = readTable(new URL('./tables/modes.csv', import.meta.url), COLUMNS).map((row) => ({
  ...row,
  pattern: new RegExp(row.pattern),
}));

/** The first mode of the table whose words the clause holds; null where none does. */
export const modeOfWords = (type: EventType, clause: string): string | null =>
  MODES.find((row) => row.type === type && row.pattern.test(clause))?.mode ?? null;
