/**
 * Documents as lines of JSON, in the shape that `kaidan read --format ndjson` writes, or the answers of a service, one a line; read as a
 * stream, one line held at a time.
 */
import { documentId } from '../record/ids.js';
import type { FoundIn, KaidanDocument } from '../record/schema.js';
import { isoDate } from './dates.js';
import { isFields } from './fields.js';
import { languageOf } from './language.js';
import { hashtagsIn, linksIn } from './marks.js';
import type { Complain } from './source.js';

const KINDS: readonly KaidanDocument['kind'][] = ['post', 'release', 'article', 'page'];
/** A line longer than this holds no document that was ever published. */
const MAX_LINE = 16 * 1024 * 1024;
const NEWLINE = 0x0a;

/** What is wrong with a line, and what to do about it. */
export type Fault = (reason: string, advice: string) => void;

/**
 * The documents of an NDJSON stream. A faulty line is complained about and passed over.
 * `others` reads a line that holds no document of ours; it gives null where it cannot either.
 */
export async function* ndjsonDocuments(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  complain: Complain,
  others: (line: string, value: unknown, fault: Fault) => Promise<KaidanDocument[] | null>,
): AsyncGenerator<KaidanDocument> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  for await (const bytes of byteLines(chunks)) {
    number += 1;
    const fault: Fault = (reason, advice) => complain({ file, line: number, reason, advice });
    if (bytes === null) {
      fault(`the line is longer than ${MAX_LINE} bytes`, 'It is passed over. Give each document a line of its own.');
      continue;
    }
    let line: string;
    try {
      line = decoder.decode(bytes).trim();
    } catch {
      fault('the line is not UTF-8', 'It is passed over. NDJSON is always UTF-8: save the file so.');
      continue;
    }
    if (line === '') continue;
    const value = parse(line);
    const found = holdsDocument(value) ? null : await others(line, value, fault);
    if (found) {
      yield* found;
      continue;
    }
    const document = documentOf(value, fault);
    if (document) yield document;
  }
  if (number === 0)
    complain({ file, line: null, reason: 'there is no document in it', advice: 'Give one JSON object a line.' });
}

/** Whether a value is plainly a document of ours, beside its reports or alone. */
function holdsDocument(value: unknown): boolean {
  return (
    isFields(value) && (isFields(value.document) || ('text' in value && ('publisher' in value || !('id' in value))))
  );
}

/** A document from a line's value: `id` is kept if given; what follows from the text is worked out where it is missing. */
export function documentOf(parsed: unknown, fault: Fault): KaidanDocument | null {
  // A line of Kaidan's own output holds the document beside its reports.
  const fields = isFields(parsed) && isFields(parsed.document) ? parsed.document : parsed;
  if (!isFields(fields)) {
    fault('the line is not a JSON object', 'It is passed over. Look for an unclosed quotation mark or brace.');
    return null;
  }
  const title = string(fields.title);
  // Where a document is nothing but a headline, that is its text.
  const text = string(fields.text) ?? title;
  if (text === null || text.trim() === '') {
    fault('the document has no text', 'It is passed over. Give it a "text", or at least a "title".');
    return null;
  }
  const language = string(fields.language) ?? languageOf(text);
  const written = string(fields.published);
  const published = written === null ? null : isoDate(written, language === 'ja' ? '+09:00' : '');
  if (written !== null && published === null) {
    fault(
      `"published" is not a date: ${written.slice(0, 40)}`,
      'The document is kept without one. Write it as 2021-11-24 or 2021-11-24T18:05:00+09:00.',
    );
  }
  const account = string(fields.account);
  const content = {
    kind: KINDS.find((kind) => kind === fields.kind) ?? (account ? 'post' : title ? 'article' : 'page'),
    publisher: string(fields.publisher) ?? '',
    account,
    url: string(fields.url),
    published,
    language,
    title,
    text,
    links: strings(fields.links) ?? linksIn(text),
    hashtags: strings(fields.hashtags) ?? hashtagsIn(text),
    foundIn: foundIn(fields.foundIn),
  };
  return { id: string(fields.id) ?? documentId(content), ...content };
}

/** A JSON value, or null where it is none. */
export function parse(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** A string that is not empty, or null. NUL and half surrogates, which no store takes, are replaced one for one: offsets stand. */
function string(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  return value.replaceAll('\0', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
}

function strings(value: unknown): string[] | null {
  return Array.isArray(value) ? value.map(string).filter((item) => item !== null) : null;
}

function foundIn(value: unknown): FoundIn | null {
  if (!isFields(value)) return null;
  const { page, start, end, tags } = value;
  if (typeof page !== 'string' || !Number.isInteger(start) || !Number.isInteger(end)) return null;
  return { page, start: Number(start), end: Number(end), tags: strings(tags) ?? [] };
}

/** The lines of a stream as bytes; null for one that is too long to hold. */
async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | null => {
    const line = length > MAX_LINE ? null : parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= MAX_LINE) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
