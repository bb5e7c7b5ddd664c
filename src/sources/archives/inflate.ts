/** Deflate, unpacked as it arrives, up to its own end: what follows stays in the reader. */
import { constants, crc32, createInflateRaw, type InflateRaw, inflateRawSync } from 'node:zlib';
import type { Allowance } from '../allowance.js';
import { Unreadable } from '../unreadable.js';
import { type ByteReader, PIECE } from './byte-reader.js';

export const DAMAGED = 'Unpack it with another program to see what can be saved; the rest is read.';

const MOST_AT_ONCE = 8 * 1024 * 1024;

/**
 * What one stream of deflate unpacks to. It ends by itself, or after `length` bytes where the length is known.
 * @throws Unreadable where it is damaged or breaks off; the piece in which that shows is left in the reader
 */
export async function* inflated(
  reader: ByteReader,
  allowance: Allowance,
  length = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  const small = inflatedAtOnce(await reader.peek(Math.min(length, PIECE)), length);
  if (small) {
    await reader.take(small.used);
    allowance.spend(small.bytes.length);
    yield small.bytes;
    return;
  }
  const engine = createInflateRaw({ chunkSize: 2 * PIECE });
  const unpacked: Buffer[] = [];
  let isAtEnd = false;
  // An event that nobody hears would end the program.
  engine.on('error', () => {});
  engine.on('data', (bytes: Buffer) => unpacked.push(bytes));
  engine.on('end', () => {
    isAtEnd = true;
  });
  try {
    for (let left = length; left > 0; ) {
      const piece = await reader.piece(Math.min(left, PIECE));
      if (piece.length === 0) throw new Unreadable('the packed data breaks off', DAMAGED);
      const before = engine.bytesWritten;
      await written(engine, piece).catch((error: Error) => {
        reader.unread(piece);
        throw new Unreadable(`the packed data is damaged (${error.message})`, DAMAGED);
      });
      const used = engine.bytesWritten - before;
      left -= used;
      reader.unread(piece.subarray(used));
      for (const bytes of unpacked.splice(0)) {
        allowance.spend(bytes.length);
        yield bytes;
      }
      if (isAtEnd || used < piece.length) return;
    }
  } finally {
    engine.destroy();
  }
}

/**
 * Data that ends within a piece: an engine of its own for each small record would fill the memory faster than it is cleared. Null where it
 * does not end, unpacks to more than a piece should, or is damaged: then it is read as it arrives.
 */
function inflatedAtOnce(packed: Buffer, length: number): { bytes: Buffer; used: number } | null {
  const options = { info: true, finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST_AT_ONCE };
  try {
    // What the types of Node leave out: with `info` the engine comes along.
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as { buffer: Buffer; engine: InflateRaw };
    const used = engine.bytesWritten;
    // A copy: what is unpacked stands in a room of sixteen kilobytes, however short it is.
    return used < packed.length || packed.length === length ? { bytes: Buffer.from(buffer), used } : null;
  } catch {
    return null;
  }
}

function written(engine: InflateRaw, piece: Buffer): Promise<void> {
  return new Promise((done, failed) => {
    // An engine that fails says so by its event and may never call back.
    engine.once('error', failed);
    engine.write(piece, () => {
      engine.off('error', failed);
      done();
    });
  });
}

/**
 * The same bytes, held against the checksum that is told of them.
 * @throws Unreadable at their end, where it does not fit
 */
export async function* verified(
  bytes: AsyncIterable<Buffer>,
  told: () => Promise<number> | number,
): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const piece of bytes) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== (await told())) throw new Unreadable('the packed data is damaged (its checksum does not fit)', DAMAGED);
}
