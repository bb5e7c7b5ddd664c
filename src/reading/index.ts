/** A document to its reports: each language has a folder of its own, listed here. */
import { type Knowledge, shippedKnowledge } from '../knowledge/index.js';
import type { KaidanDocument, Report, Span } from '../record/index.js';
import { withoutForeign } from './foreign.js';
import { readJapanese } from './ja/index.js';
import { compileTables } from './ja/tables.js';

/** Name and version of the program that coded a report. */
const VERSION = '0.1.0';

export type Read = (document: KaidanDocument) => Report[];

/** A reader over a given set of knowledge. Tables are compiled once, here. */
export function createReader(knowledge: Knowledge): Read {
  const tables = compileTables(knowledge);
  const coder = `kaidan ${VERSION} ja`;
  return (document) => {
    if (document.language !== 'ja') return [];
    const text = withoutForeign(document.text);
    if (text === document.text) return readJapanese(document, tables, coder);
    const reports = readJapanese({ ...document, text }, tables, coder);
    restoreWords(reports, document.text);
    return reports;
  };
}

/** Words that were read around a blanked sentence are given as the document has them. */
function restoreWords(value: unknown, text: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) value.exact = text.slice(value.start, value.end);
  else for (const part of Object.values(value)) restoreWords(part, text);
}

const isSpan = (value: object): value is Span => 'exact' in value;

let shipped: Read | undefined;

/**
 * The reports of one document, read with the shipped knowledge. Pure: the same document gives the same reports.
 * Event ids are empty until a `Linker` gives them.
 */
export function read(document: KaidanDocument): Report[] {
  shipped ??= createReader(shippedKnowledge());
  return shipped(document);
}

/** Why a document is passed over, and what becomes of it; null where it is read, or has no word in any language. */
export function passedOver({ id, language, text }: KaidanDocument): { reason: string; advice: string } | null {
  if (language === 'ja' || !/\p{L}/u.test(text)) return null;
  return {
    reason: `document ${id} is passed over: ${languageName(language)}; kaidan reads Japanese`,
    advice: 'It is kept without events.',
  };
}

/** The English name of a language; a document may bring any word for its code. */
function languageName(code: string): string {
  const unknown = 'a language that is not known';
  if (code === 'und') return unknown;
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) ?? unknown;
  } catch {
    return unknown;
  }
}
