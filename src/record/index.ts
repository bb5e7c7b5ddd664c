export * from './ids.js';
export * from './plover.js';
export * from './schema.js';
