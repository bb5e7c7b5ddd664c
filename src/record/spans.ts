import type { Span } from './schema.js';

/** Whether a part of a report is words: nothing else in one has these fields. */
export const isSpan = (part: object): part is Span => 'exact' in part && 'start' in part && 'end' in part;
