/** What people say against the reader, and what follows from it. */
export * from './carried.js';
export { checked } from './checked.js';
export * from './concerning.js';
export * from './corrected.js';
export * from './drafted.js';
export { falseWords } from './false-words.js';
export * from './overruled.js';
export * from './same-report.js';
export * from './signed.js';
