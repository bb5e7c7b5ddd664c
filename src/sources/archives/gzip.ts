/** Gzip: what is packed is read under its own name. A member that is damaged costs itself: reading goes on at the next. */
import type { Context, ReadStream } from '../source.js';
import { Unreadable } from '../unreadable.js';
import { ByteReader, drained } from './byte-reader.js';
import { DAMAGED, inflated, verified } from './inflate.js';

const MAGIC = '\x1f\x8b\x08';
/** Behind a member: its checksum and its size. */
const TRAILER = 8;
const FLAG = { checksum: 2, extra: 4, name: 8, comment: 16 } as const;
/** A name or a comment that is longer is none. */
const MOST_WORDS = 65_536;

export const gzipDocuments: ReadStream = async function* (input, context) {
  const reader = new ByteReader(input.bytes);
  const members = gzipMembers(reader, input.name, context);
  const name = input.name.replace(/\.tgz$/i, '.tar').replace(/\.(?:gz|gzip)$/i, '');
  const first = await members.next();
  if (first.done) return;
  const start = await first.value.peek(5);
  if (start.toString('latin1') === 'WARC/') {
    // Here a member is a record: what is damaged in one does not run on into the next.
    const { recordDocuments } = await import('./warc.js');
    yield* recordDocuments(first.value, input.name, context);
    for await (const member of members) yield* recordDocuments(member, input.name, context);
    return;
  }
  yield* context.inner({ ...input, name, bytes: joined(first.value, members) });
};

/** The members of a gzip file, unpacked; each is to be read before the next is asked for. */
async function* gzipMembers(
  reader: ByteReader,
  file: string,
  { allowance, complain }: Pick<Context, 'allowance' | 'complain'>,
): AsyncGenerator<ByteReader> {
  const refuse = (error: unknown) => {
    if (!(error instanceof Unreadable)) throw error;
    complain({ file, line: null, reason: error.reason, advice: error.advice });
  };
  while (await nextMember(reader, refuse)) {
    const bytes = upToDamage(member(reader, allowance), refuse);
    yield new ByteReader(bytes);
    await drained(bytes);
  }
}

/** Goes to where the next member begins; false where there is none. Tapes fill up with zeros. */
async function nextMember(reader: ByteReader, refuse: (error: Unreadable) => void): Promise<boolean> {
  const next = await reader.peek(MAGIC.length);
  if (next.toString('latin1') === MAGIC) return true;
  if (next.some((byte) => byte !== 0)) refuse(new Unreadable('something that is not gzip stands in it', DAMAGED));
  return reader.seek(MAGIC);
}

async function* member(reader: ByteReader, allowance: Context['allowance']): AsyncGenerator<Buffer> {
  await passHeader(reader);
  yield* verified(inflated(reader, allowance), async () => {
    const trailer = await reader.take(TRAILER);
    return trailer.length === TRAILER ? trailer.readUInt32LE(0) : Number.NaN;
  });
}

async function* upToDamage(bytes: AsyncIterable<Buffer>, refuse: (error: unknown) => void): AsyncGenerator<Buffer> {
  try {
    yield* bytes;
  } catch (error) {
    refuse(error);
  }
}

async function* joined(first: ByteReader, rest: AsyncIterable<ByteReader>): AsyncGenerator<Buffer> {
  yield* first.portion(Number.POSITIVE_INFINITY);
  for await (const member of rest) yield* member.portion(Number.POSITIVE_INFINITY);
}

async function passHeader(reader: ByteReader): Promise<void> {
  const head = await reader.take(10);
  const flags = head[3] ?? 0;
  if (head.length < 10) throw new Unreadable('the gzip file breaks off', DAMAGED);
  if (flags & FLAG.extra) {
    const [low = 0, high = 0] = await reader.take(2);
    await reader.take(low + high * 256);
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if (flags & flag && (await reader.through('\0', MOST_WORDS)) === null)
      throw new Unreadable('a gzip header is damaged', DAMAGED);
  }
  if (flags & FLAG.checksum) await reader.take(2);
}
