/** A document to its reports: each language has a folder of its own, listed here. */
import { type Knowledge, shippedKnowledge } from '../knowledge/index.js';
import { isSpan, type KaidanDocument, type Report } from '../record/index.js';
import { withoutForeign } from './foreign.js';
import { readJapanese } from './ja/index.js';
import { compileTables, type Tables } from './ja/tables.js';

/** Name and version of the program that coded a report. */
const VERSION = '0.1.0';

/** Reads documents. Pure: the same document gives the same reports, alone or among others. */
export interface Read {
  /** The reports of one document. Event ids are empty until a `Linker` gives them. */
  (document: KaidanDocument): Report[];
  /** The reports of each document, in their order: faster than one document after another. */
  all(documents: readonly KaidanDocument[]): Report[][];
}

/** Characters read at a time: enough that each step is done for many sentences, few enough that what it makes stays in the processor's caches. */
const AT_A_TIME = 16_384;

/** A reader over a given set of knowledge. Tables are compiled once, here. */
export function createReader(knowledge: Knowledge): Read {
  const tables = compileTables(knowledge);
  const coder = `kaidan ${VERSION} ja`;
  const all = (documents: readonly KaidanDocument[]): Report[][] => {
    const reports: Report[][] = [];
    for (const some of slicesOf(documents)) reports.push(...readSome(some, tables, coder));
    return reports;
  };
  return Object.assign((document: KaidanDocument) => readSome([document], tables, coder)[0] ?? [], { all });
}

/** Documents in their order, by so many characters. */
function* slicesOf(documents: readonly KaidanDocument[]): Generator<readonly KaidanDocument[]> {
  let from = 0;
  let characters = 0;
  for (const [at, { text }] of documents.entries()) {
    if (characters > 0 && characters + text.length > AT_A_TIME) {
      yield documents.slice(from, at);
      from = at;
      characters = 0;
    }
    characters += text.length;
  }
  if (from < documents.length) yield documents.slice(from);
}

/** Documents of a language that nobody reads have no reports. */
function readSome(documents: readonly KaidanDocument[], tables: Tables, coder: string): Report[][] {
  const japanese = documents.filter(({ language }) => language === 'ja');
  const blanked = japanese.map((document) => {
    const text = withoutForeign(document.text);
    return text === document.text ? document : { ...document, text };
  });
  const read = readJapanese(blanked, tables, coder);
  for (const [at, document] of japanese.entries()) if (document !== blanked[at]) restoreWords(read[at], document.text);
  let next = 0;
  return documents.map(({ language }) => (language === 'ja' ? (read[next++] ?? []) : []));
}

/** Words that were read around a blanked sentence are given as the document has them. */
function restoreWords(value: unknown, text: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) value.exact = text.slice(value.start, value.end);
  else for (const part of Object.values(value)) restoreWords(part, text);
}

let shipped: Read | undefined;
const shippedReader = (): Read => {
  shipped ??= createReader(shippedKnowledge());
  return shipped;
};

/** Reads with the shipped knowledge: `read(document)`, or `read.all(documents)`. */
export const read: Read = Object.assign((document: KaidanDocument) => shippedReader()(document), {
  all: (documents: readonly KaidanDocument[]) => shippedReader().all(documents),
});

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
