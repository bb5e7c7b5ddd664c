/** An mbox: mails one after another, each behind a line `From sender date`. Held a mail at a time. */
import type { KaidanDocument } from '../../record/schema.js';
import { firstOf } from '../chunks.js';
import type { ReadStream } from '../source.js';

const BEGINNING = /^From \S{1,320} .{0,60}\d{4}/;
/** A mail that is longer is cut. */
const MAX_MAIL = 64 * 1024 * 1024;
const NEWLINE = 0x0a;

export const mboxDocuments: ReadStream = async function* (input, context): AsyncGenerator<KaidanDocument> {
  let number = 0;
  for await (const { bytes, isCut } of mails(input.bytes)) {
    number += 1;
    const name = `${input.name}#/${number}.eml`;
    if (isCut) {
      const reason = `the mail is larger than ${MAX_MAIL} bytes`;
      context.complain({ file: name, line: null, reason, advice: 'Only its beginning is read.' });
    }
    yield* context.inner({ name, bytes: withoutEscapes(bytes) });
  }
};

/** The mails without the lines that part them. */
async function* mails(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Buffer; isCut: boolean }> {
  const rest = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let isCut = false;
  for (let isLast = false; !isLast; ) {
    const more = await firstOf(rest, (bytes) => bytes.length > 0);
    isLast = more.length === 0;
    let from = Math.max(0, held.length - 500);
    held = Buffer.concat([held, more]);
    for (let next = nextBeginning(held, from, isLast); next > 0; next = nextBeginning(held, from, isLast)) {
      yield { bytes: bodyOf(held.subarray(0, next)), isCut };
      held = held.subarray(next);
      isCut = false;
      from = 1;
    }
    if (held.length > MAX_MAIL) {
      isCut = true;
      held = held.subarray(0, MAX_MAIL);
    }
  }
  if (held.length > 0) yield { bytes: bodyOf(held), isCut };
}

/** Where the next mail's line begins, behind the first; -1 where none is in sight. */
function nextBeginning(bytes: Buffer, from: number, isLast: boolean): number {
  for (let at = bytes.indexOf('\nFrom ', from); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    if (!isLast && bytes.length - at < 500) return -1;
    const isBehindGap = bytes[at - 1] === NEWLINE || (bytes[at - 1] === 0x0d && bytes[at - 2] === NEWLINE);
    if (isBehindGap && BEGINNING.test(bytes.toString('latin1', at + 1, at + 450))) return at + 1;
  }
  return -1;
}

function bodyOf(mail: Buffer): Buffer {
  return mail.subarray(mail.indexOf(NEWLINE) + 1);
}

/** Lines of a mail that begin with `From ` were escaped. */
function withoutEscapes(mail: Buffer): Buffer {
  if (!mail.includes('\n>From ')) return mail;
  return Buffer.from(mail.toString('latin1').replace(/^>(?=>*From )/gm, ''), 'latin1');
}
