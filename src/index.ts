/**
 * The library: `read` one document or `read.all` of many, `readPage` a page of them, `findDates` in a text.
 *
 * ```js
 * import { readPage } from 'kaidan';
 *
 * const { readings, events } = await readPage('会談しました。…\n— 例示外務広報 (@example_mofa) 2021年11月24日');
 * for (const event of events) console.log(event.date?.value, event.type, event.countries.join('–'));
 * ```
 */
import { eventsOf, linked } from './linking/index.js';
import { passedOver, type Read, read } from './reading/index.js';
import type { KaidanDocument, KaidanEvent, Reading } from './record/index.js';
import { type Complaint, readDocuments } from './sources/index.js';

export { namesFrom } from './cli/names.js';
export { type Knowledge, loadKnowledge, shippedFacts, shippedKnowledge } from './knowledge/index.js';
export { eventsOf, Linker, linked } from './linking/index.js';
export {
  type Chunk,
  EXPORTS,
  type Exporter,
  type ExportFormat,
  type ExportName,
  type ExportView,
} from './publish/exports/index.js';
export type { Names } from './publish/names.js';
export { createReader, type Read, read } from './reading/index.js';
export { type DateMention, findDates } from './reading/ja/dates/index.js';
export * from './record/index.js';
export { type Complaint, fetchPage, readDocuments, readFolder } from './sources/index.js';
export * from './store/index.js';

export interface PageOptions {
  /** The page's name, for messages and `foundIn.page`. */
  name?: string;
  /** Where the page was found; relative links are resolved against it. */
  url?: string;
  /** A reader with knowledge of your own: `createReader(loadKnowledge(folder))`. The shipped knowledge alone without it. */
  read?: Read;
}

export interface PageReading {
  /** Each document of the page with what was read from it, in the page's order. */
  readings: Reading[];
  /** The events that they tell of, oldest first. */
  events: KaidanEvent[];
  /** What could not be read, where, why, and what to do; the rest was read. */
  complaints: Complaint[];
}

/**
 * Reads a page: text or HTML in any Japanese encoding, NDJSON documents, or any other format of docs/sources.md.
 * @param page its bytes or its text
 * @returns all that was read; never throws on account of what the page holds
 */
export async function readPage(page: Uint8Array | string, options: PageOptions = {}): Promise<PageReading> {
  const complaints: Complaint[] = [];
  const documents: KaidanDocument[] = [];
  const input = { name: options.name ?? 'page', bytes: page, ...(options.url ? { url: options.url } : {}) };
  for await (const document of readDocuments(input, { complain: (complaint) => void complaints.push(complaint) })) {
    const passed = passedOver(document);
    if (passed) complaints.push({ file: input.name, line: null, ...passed });
    documents.push(document);
  }
  const reports = (options.read ?? read).all(documents);
  const readings = linked(documents.map((document, at) => ({ document, reports: reports[at] ?? [] })));
  return { readings, events: eventsOf(readings), complaints };
}
