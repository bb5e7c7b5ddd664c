/** Bytes to documents: a page of posts, an article, a stream of documents, from a file, standard input or an address. */
import type { KaidanDocument } from '../record/schema.js';
import { chunksOf, firstOf, gathered, rejoined } from './chunks.js';
import { decodePage } from './encoding.js';
import { html } from './html.js';
import { looksLikeNdjson, ndjsonDocuments } from './ndjson.js';
import { plainText } from './plain-text.js';
import type { Complain, PageFormat, PageInput, StreamInput } from './source.js';

export { cleanText } from './encoding.js';
export { FetchError, type FetchOptions, fetchPage } from './fetch-url.js';
export type { Complain, Complaint, PageFormat, PageInput, StreamInput } from './source.js';

/** The formats of a page, the most particular first. */
const FORMATS: readonly PageFormat[] = [html, plainText];

export interface ReadOptions {
  /** Told of everything that could not be read; silent by default. */
  readonly complain?: Complain;
  /** How much of a page is read; a page is held in memory as a whole, NDJSON is not and has no bound. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 128 * 1024 * 1024;

/** The documents of an input, one after another as they are read. Never throws on account of what the input holds. */
export async function* readDocuments(input: StreamInput, options: ReadOptions = {}): AsyncGenerator<KaidanDocument> {
  const complain = options.complain ?? (() => {});
  const chunks = chunksOf(input.bytes);
  const first = await firstOf(chunks);
  if (looksLikeNdjson(first, input.name)) {
    yield* ndjsonDocuments(rejoined(first, chunks), input.name, complain);
    return;
  }
  const bytes =
    typeof input.bytes === 'string'
      ? input.bytes
      : await gathered(rejoined(first, chunks), input.name, options.maxBytes ?? MAX_BYTES, complain);
  yield* readPage({ ...input, bytes }, complain);
}

/** All the documents of a page at once. */
export async function pageDocuments(input: StreamInput, options: ReadOptions = {}): Promise<KaidanDocument[]> {
  const documents: KaidanDocument[] = [];
  for await (const document of readDocuments(input, options)) documents.push(document);
  return documents;
}

async function* readPage(input: PageInput, complain: Complain): AsyncGenerator<KaidanDocument> {
  const decoded = decodePage(input, complain);
  if (!decoded) return;
  const { text } = decoded;
  const empty = {
    file: input.name,
    line: null,
    reason: 'there is no text in it',
    advice: 'Check that it is the right one.',
  };
  if (text.trim() === '') return complain(empty);
  const format = FORMATS.find((candidate) => candidate.recognises(text, input)) ?? plainText;
  for await (const document of format.documents(text, input, complain)) {
    if (document.text !== '') yield document;
    else complain(empty);
  }
}
