/** Keeps documents, reports, events and what people correct. */
export type * from './access.js';
export * from './backup/index.js';
export {
  type CorrectionWish,
  concerning,
  type Listed,
  overruledAmong,
  type Signature,
  type Standing,
} from './corrections/index.js';
export * from './counting/counted-by.js';
export { QueryError, RecordError } from './errors.js';
export * from './following.js';
export { openRecord } from './open.js';
export { shownRecord } from './postgres/address.js';
export type * from './record-store.js';
export { Turns } from './turns.js';
