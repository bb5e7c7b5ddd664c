/** A whole record as a file. */
export * from './lines.js';
export { recordLines } from './read.js';
export { LineSum } from './sum.js';
export { backupText } from './write.js';
