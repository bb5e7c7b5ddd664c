/**
 * WARC: pages as a crawler met them. Read as it arrives, a record at a time. Of the records, answers with status 200 that hold a page, a
 * text, a feed or a PDF are read, and resources of these kinds; requests, pictures, scripts and repeated captures are passed over.
 * A record that is damaged costs itself: reading goes on at the next line that a record can begin with.
 */
import type { KaidanDocument } from '../../record/schema.js';
import type { Context, ReadStream } from '../source.js';
import { Unreadable } from '../unreadable.js';
import { ByteReader, drained } from './byte-reader.js';
import { type Headers, headOf, payloadOf } from './http-message.js';

const TYPES =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|pdf))\s*(?:;|$)/i;
/** Addresses that speak to crawlers, not to readers. */
const FOR_CRAWLERS = /\/robots\.txt$|\/[^/]*sitemap[^/]*\.xml$/i;

export const warcDocuments: ReadStream = (input, context) =>
  recordDocuments(new ByteReader(input.bytes), input.name, context);

/** The documents of the records that a reader holds. */
export async function* recordDocuments(
  reader: ByteReader,
  file: string,
  context: Context,
): AsyncGenerator<KaidanDocument> {
  let number = 0;
  const fault = (reason: string) =>
    context.complain({
      file,
      line: null,
      reason: `record ${number}${reason}`,
      advice: 'It is passed over; reading goes on at the next record.',
    });
  while (await nextRecord(reader, () => fault(' is followed by something that is no record'))) {
    number += 1;
    const head = await headOf(reader);
    const length = Number(head?.headers.get('content-length') ?? Number.NaN);
    if (head === null || !Number.isSafeInteger(length) || length < 0) {
      fault(' has a damaged head');
      if (head === null) await reader.take(4);
      continue;
    }
    const body = reader.exactly(length);
    const content = new ByteReader(body);
    const address = (head.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
    const type = head.headers.get('warc-type');
    try {
      if (/^https?:\/\//i.test(address) && URL.canParse(address) && !FOR_CRAWLERS.test(new URL(address).pathname)) {
        if (type === 'response') yield* answerDocuments(content, address, file, context);
        if (type === 'resource') yield* contentDocuments(content, head.headers, address, file, context);
      }
      await drained(body);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      fault(`: ${error.reason}`);
    }
  }
}

async function* answerDocuments(content: ByteReader, address: string, file: string, context: Context) {
  const head = await headOf(content);
  if (head && /^HTTP\/[\d.]+ 200(?: |$)/.test(head.first)) {
    yield* contentDocuments(content, head.headers, address, file, context);
  }
}

async function* contentDocuments(
  content: ByteReader,
  headers: Headers,
  address: string,
  file: string,
  context: Context,
) {
  const type = headers.get('content-type') ?? '';
  if (!TYPES.test(type)) return;
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  const bytes = payloadOf(content, headers, context.allowance);
  const input = { name: `${file}#${address}`, url: address, bytes };
  yield* context.inner(charset === undefined ? input : { ...input, charset });
}

/** Goes to where the next record begins; false where there is none. */
async function nextRecord(reader: ByteReader, strange: () => void): Promise<boolean> {
  for (;;) {
    const [first] = await reader.peek(1);
    if (first === undefined) return false;
    if (first !== 0x0d && first !== 0x0a) break;
    await reader.take(1);
  }
  if ((await reader.peek(5)).toString('latin1') === 'WARC/') return true;
  strange();
  for (; await reader.seek('WARC'); await reader.take(4)) {
    if ((await reader.peek(7)).toString('latin1') === 'WARC/1.') return true;
  }
  return false;
}
