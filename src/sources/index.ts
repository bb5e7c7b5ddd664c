/** Bytes to documents: a page of posts, an article, a feed, an archive, a stream of documents, from a file, standard input or an address. */
import type { KaidanDocument } from '../record/schema.js';
import { Allowance, TOO_MUCH } from './allowance.js';
import { chunksOf, firstOf, gathered, rejoined } from './chunks.js';
import { decodePage } from './encoding.js';
import { PAGE_FORMATS, STREAM_FORMATS } from './formats.js';
import { plainText } from './plain-text.js';
import type { Complain, Context, PageInput, StreamInput } from './source.js';
import { Exhausted, Unreadable } from './unreadable.js';

export { cleanText } from './encoding.js';
export { type MappedPage, mappedPages } from './feeds/sitemap.js';
export { type Answer, FetchError, type FetchOptions, fetchAnswer, fetchPage } from './fetch-url.js';
export { type ListRule, listRules, ruleFor } from './lists/rules.js';
export { secretsIn, withoutSecrets } from './secrets.js';
export type { Complain, Complaint, PageFormat, PageInput, StreamInput } from './source.js';

export interface ReadOptions {
  /** Told of everything that could not be read; silent by default. */
  readonly complain?: Complain;
  /** How much of a page is read; a page is held in memory as a whole, archives and NDJSON are not and have no bound. */
  readonly maxBytes?: number;
  /** Told of every piece that arrives, how many bytes it has: of an archive those of the archive, of a folder those of its files. */
  readonly arrived?: (bytes: number) => void;
}

const MAX_BYTES = 128 * 1024 * 1024;
/** A mail in a mail in a tar in a gzip is four; what goes deeper is made to go deep. */
const MAX_DEPTH = 6;
/** What it takes to know a format: the mark of a tar stands at byte 257. JSON is known by its first two signs. */
const HEAD = 1024;
const isHead = (first: Uint8Array): boolean =>
  first.length >= HEAD
    ? first.length > 65_536 || first.some((byte) => byte > 0x20)
    : /^\s*[{[]\s*\S/.test(Buffer.from(first).toString('latin1'));

/** The documents of an input, one after another as they are read. Never throws on account of what the input holds. */
export async function* readDocuments(input: StreamInput, options: ReadOptions = {}): AsyncGenerator<KaidanDocument> {
  yield* bounded(input.name, options, (settings) => {
    const { allowance } = settings;
    const bytes = typeof input.bytes === 'string' ? input.bytes : allowance.counting(chunksOf(input.bytes));
    return readInput({ ...input, bytes }, settings, 0);
  });
}

/**
 * The documents of a folder of saved pages, as of an archive.
 * @throws the system's error where the folder cannot be listed
 */
export async function* readFolder(path: string, options: ReadOptions = {}): AsyncGenerator<KaidanDocument> {
  const { folderDocuments } = await import('./archives/folder.js');
  yield* bounded(path, options, (settings) => folderDocuments(path, contextOf(settings, 0)));
}

/** The bytes of the files of a folder that are read, or as far as they can be told. */
export async function folderSize(path: string): Promise<number> {
  const { bytesIn } = await import('./archives/folder.js');
  return bytesIn(path);
}

type Settings = Omit<Context, 'inner'>;

async function* bounded(
  file: string,
  options: ReadOptions,
  read: (settings: Settings) => AsyncIterable<KaidanDocument>,
): AsyncGenerator<KaidanDocument> {
  const complain = options.complain ?? (() => {});
  try {
    yield* read({ complain, maxBytes: options.maxBytes ?? MAX_BYTES, allowance: new Allowance(options.arrived) });
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    complain({ file, line: null, ...TOO_MUCH });
  }
}

function contextOf(settings: Settings, depth: number): Context {
  return { ...settings, inner: (packed) => readInput(packed, settings, depth + 1) };
}

/** All the documents of a page at once. */
export async function pageDocuments(input: StreamInput, options: ReadOptions = {}): Promise<KaidanDocument[]> {
  const documents: KaidanDocument[] = [];
  for await (const document of readDocuments(input, options)) documents.push(document);
  return documents;
}

async function* readInput(input: StreamInput, settings: Settings, depth: number): AsyncGenerator<KaidanDocument> {
  const { complain, maxBytes } = settings;
  const refuse = ({ reason, advice }: Unreadable) => complain({ file: input.name, line: null, reason, advice });
  try {
    const chunks = chunksOf(input.bytes);
    const first = await firstOf(chunks, isHead);
    const head = Buffer.from(first.subarray(0, HEAD)).toString('latin1');
    const format = STREAM_FORMATS.find((candidate) => candidate.recognises(head, input.name));
    if (format && depth === MAX_DEPTH) {
      const reason = `${format.name} is packed in more than ${MAX_DEPTH} others`;
      return refuse(new Unreadable(reason, 'It is passed over. Unpack it and read the files.'));
    }
    const all = rejoined(first, chunks);
    if (format) {
      const read = await format.load();
      yield* read({ ...input, bytes: all }, contextOf(settings, depth));
      return;
    }
    const bytes = typeof input.bytes === 'string' ? input.bytes : await gathered(all, input.name, maxBytes, complain);
    yield* readPage({ ...input, bytes }, complain);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    refuse(error);
  }
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
  const format = PAGE_FORMATS.find((candidate) => candidate.recognises(text, input)) ?? plainText;
  for await (const document of format.documents(text, input, complain)) {
    if (document.text !== '') yield document;
    else complain(empty);
  }
}
