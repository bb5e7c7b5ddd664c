/** What an event is about, report by report: `contexts.csv` has a sentence or a few, and the contexts of each report. */
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/reading/index.js';
import { japanese } from './told.js';

interface Row {
  text: string;
  /** The contexts of each report, `|` between reports. */
  contexts: string;
  why: string;
}

const file = new URL('./contexts.csv', import.meta.url);
const { data: rows } = papaparse.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });

describe('contexts.csv', () => {
  it.each(rows.map((row) => [row.why, row] as const))('%s', (_why, { text, contexts }) => {
    const found = read(japanese(text)).map((report) => report.contexts.join(' '));
    expect(found).toEqual(contexts.split(' | '));
  });
});
