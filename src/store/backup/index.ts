/** A whole record as a file. What reads one stands in `read.js`, and brings the schemas with it. */
export * from './lines.js';
export { backupText } from './write.js';
