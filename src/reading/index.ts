/** A document to its reports: each language has a folder of its own, listed here. */
import { type Knowledge, shippedKnowledge } from '../knowledge/index.js';
import type { KaidanDocument, Report } from '../record/index.js';
import { readJapanese } from './ja/index.js';
import { compileTables } from './ja/tables.js';

/** Name and version of the program that coded a report. */
const VERSION = '0.1.0';

export type Read = (document: KaidanDocument) => Report[];

/** A reader over a given set of knowledge. Tables are compiled once, here. */
export function createReader(knowledge: Knowledge): Read {
  const tables = compileTables(knowledge);
  const coder = `kaidan ${VERSION} ja`;
  return (document) => (document.language === 'ja' ? readJapanese(document, tables, coder) : []);
}

let shipped: Read | undefined;

/**
 * The reports of one document, read with the shipped knowledge. Pure: the same document gives the same reports.
 * Event ids are empty until a `Linker` gives them.
 */
export function read(document: KaidanDocument): Report[] {
  shipped ??= createReader(shippedKnowledge());
  return shipped(document);
}
