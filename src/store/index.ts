/** Keeps documents, reports and events. */
export { QueryError, RecordError } from './errors.js';
export { openRecord } from './open.js';
export type * from './record-store.js';
