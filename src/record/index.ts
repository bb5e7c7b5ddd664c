/** The record's types, lists and ids. The schemas themselves stand in `schema.js`: only who checks foreign input loads them. */

export type * from './correction.js';
export * from './ids.js';
export * from './plover.js';
export type * from './schema.js';
export * from './spans.js';
