/** Where the chronology lists what a mark of a chart stands for. */
import type { Frame, Query } from '../frame.js';

/** The chronology with a filter; null in an export, where nobody answers filters. */
export const listedAt = (frame: Frame, query: Query): string | null => (frame.live ? frame.link('/', query) : null);
