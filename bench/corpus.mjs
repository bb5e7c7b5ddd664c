/** Text to measure with: the documents at hand, again and again, never the same document twice. */
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocuments } from '../dist/sources/index.js';
import { codedDocuments, documentOf } from '../eval/coded.mjs';

const ROOT = join(import.meta.dirname, '..');
/** Beside the project, and only in some working copies. */
const SHARED = join(ROOT, '../shared');
const FOLDERS = ['eval/documents/dev', 'eval/documents/test', '../shared/corpus/dev'].map((name) => join(ROOT, name));

/** The pages that a newcomer would read first. */
export const PAGES = [
  join(ROOT, 'examples/collected-page.txt'),
  ...(existsSync(join(SHARED, 'seed'))
    ? readdirSync(join(SHARED, 'seed'))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(SHARED, 'seed', name))
    : []),
];

/** Every Japanese document at hand, each once. */
export async function documentsAtHand() {
  const found = FOLDERS.filter(existsSync).flatMap((folder) => codedDocuments(folder).map(documentOf));
  for (const name of readdirSync(join(ROOT, 'examples')).sort()) {
    if (!/\.(?:ndjson|txt|html)$/.test(name)) continue;
    const bytes = createReadStream(join(ROOT, 'examples', name));
    for await (const document of readDocuments({ name, bytes })) found.push(document);
  }
  return found.filter(({ language }) => language === 'ja');
}

/** The documents over and over without end, each round with ids and dates of its own. */
function* variations(documents) {
  for (let round = 0; ; round++) for (const document of documents) yield varied(document, round);
}

/** As many varied documents as hold so many characters. */
export function corpusOf(documents, characters) {
  const corpus = [];
  let length = 0;
  for (const document of variations(documents)) {
    corpus.push(document);
    length += document.text.length;
    if (length >= characters) return corpus;
  }
}

/** So many varied documents. */
export function* someOf(documents, wanted) {
  let left = wanted;
  for (const document of variations(documents)) {
    if (left-- <= 0) return;
    yield document;
  }
}

/** Documents as a program brings them: so many characters at a time. */
export function* batchesOf(documents, characters = 65_536) {
  let batch = [];
  let length = 0;
  for (const document of documents) {
    batch.push(document);
    length += document.text.length;
    if (length < characters) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

export const charactersOf = (documents) => documents.reduce((sum, { text }) => sum + text.length, 0);

const DAYS = 28;
const YEARS = 20;

/**
 * The same document on another day: first of the same month, then of an earlier year, then of a later month. A cache of texts,
 * sentences or dates finds nothing that it knows, and a month does not hold more events than a busy real one.
 */
function varied(document, round) {
  const turned = (size, by) => (number) => String(((Number(number) + by - 1) % size) + 1);
  const day = turned(DAYS, round % DAYS);
  const year = (number) => String(Number(number) - (Math.floor(round / DAYS) % YEARS));
  const month = turned(12, Math.floor(round / (DAYS * YEARS)));
  const onDay = (date) =>
    date.replace(/^(\d{4})-(\d{2})-(\d{2})/, (_, y, m, d) => `${year(y)}-${two(month(m))}-${two(day(d))}`);
  return {
    ...document,
    id: `${document.id}-${round}`,
    published: document.published && onDay(document.published),
    text: `${document.text
      .replace(/\d{4}(?=年)/g, year)
      .replace(/(?<!\d)\d{1,2}(?=月)/g, month)
      .replace(/(?<!\d)\d{1,2}(?=日)/g, day)}\n${round}`,
  };
}

const two = (number) => number.padStart(2, '0');
