/**
 * JSON: lines of documents, a page of a service's posts, a feed, a list of documents, `kaidan read --format json` itself. Lines are read as
 * they arrive. Anything else is held as a whole; where it is broken, the items that stand whole in it are read.
 */
import type { KaidanDocument } from '../record/schema.js';
import { firstOf, gathered, rejoined } from './chunks.js';
import { decodePage } from './encoding.js';
import { listAt, stringAt } from './fields.js';
import { itemsIn } from './json-items.js';
import { documentOf, type Fault, ndjsonDocuments, parse } from './ndjson.js';
import { publisherOf } from './page-document.js';
import type { Complain, PageInput, ReadStream } from './source.js';

const NEWLINE = 0x0a;
/** A first line longer than this is a whole file without line ends. */
const FIRST_LINE = 1024 * 1024;

export const jsonDocuments: ReadStream = async function* (input, { complain, maxBytes }) {
  const chunks = input.bytes[Symbol.asyncIterator]();
  const isNamed = /\.(?:ndjson|jsonl)$/i.test(input.name);
  const first = await firstOf(chunks, (bytes) => isNamed || endOfLine(bytes) >= 0 || bytes.length > FIRST_LINE);
  const all = rejoined(first, chunks);
  if (isNamed || beginsWithLine(first)) {
    yield* ndjsonDocuments(all, input.name, complain, (line, value, fault) =>
      otherDocuments(line, value, input, fault),
    );
    return;
  }
  const bytes = await gathered(all, input.name, maxBytes, complain);
  const decoded = decodePage({ ...input, bytes }, complain);
  if (!decoded) return;
  const fault: Fault = (reason, advice) => complain({ file: input.name, line: null, reason, advice });
  const text = withoutAssignment(decoded.text);
  const value = parse(text);
  const others = await otherDocuments(text, value, input, fault);
  if (others) yield* others;
  else {
    for (const item of ownItems(text, value, fault)) {
      const document = documentOf(item, fault);
      if (document) yield document;
    }
  }
};

/** What stands behind the `window.YTD.… = ` of an X archive. */
export function withoutAssignment(script: string): string {
  return script.replace(/^\s*window\.YTD\.[\w.]{1,100}\s*=\s*/, '');
}

/** The end of the first line that has something on it, or -1. */
function endOfLine(bytes: Uint8Array): number {
  return bytes.indexOf(
    NEWLINE,
    bytes.findIndex((byte) => byte > 0x20),
  );
}

/** Whether the first line can be an object of its own: one that goes on below ends with an opened bracket or a comma. */
function beginsWithLine(first: Uint8Array): boolean {
  const end = endOfLine(first);
  if (end < 0) return false;
  const line = Buffer.from(first.subarray(0, end))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trim();
  return line.startsWith('{') && !/[{[,]$/.test(line);
}

/** The items of a list, of `kaidan read --format json`, or the value itself; what stands whole in a broken text. */
function ownItems(text: string, value: unknown, fault: Fault): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const documents = listAt(value, 'documents');
  if (value !== null) return documents.length > 0 ? documents : [value];
  const whole = itemsIn(text, (item) => stringAt(item, 'text') !== null);
  fault('the JSON is broken', `The ${whole.length} documents that stand whole in it are read.`);
  return whole;
}

/** The documents of a value that is a service's or a feed; null where it is neither. */
async function otherDocuments(
  text: string,
  value: unknown,
  input: Omit<PageInput, 'bytes'>,
  fault: Fault,
): Promise<KaidanDocument[] | null> {
  const [{ servicePosts }, { postDocuments }, { jsonFeed }, { feedItems, itemDocument }] = await Promise.all([
    import('./social/documents.js'),
    import('./social/threads.js'),
    import('./feeds/json-feed.js'),
    import('./feeds/documents.js'),
  ]);
  const feed = jsonFeed(value, text.length);
  if (feed) {
    const complain: Complain = ({ reason, advice }) => fault(reason, advice);
    return [...feedItems(feed, text, input, complain)].map((item) => itemDocument(item, feed, input));
  }
  const posts = servicePosts(text, value, { publisher: publisherOf(input) }, fault);
  return posts && postDocuments(posts, { page: input.url ?? input.name, length: text.length });
}
