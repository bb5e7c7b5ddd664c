import { Unreadable } from '../unreadable.js';

/** Bytes that arrive in pieces, taken in the portions that a format is written in. */
export class ByteReader {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes without taking them; fewer only where there are no more. */
  async peek(length: number): Promise<Buffer> {
    if (this.held.length < length) {
      const parts = [this.held];
      let total = this.held.length;
      while (total < length) {
        const next = await this.chunks.next();
        if (next.done) break;
        parts.push(asBuffer(next.value));
        total += next.value.length;
      }
      this.held = Buffer.concat(parts);
    }
    return this.held.subarray(0, length);
  }

  /** The next bytes; fewer only where there are no more. */
  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    this.held = this.held.subarray(taken.length);
    return taken;
  }

  /** The next piece as it arrived, cut at a length; empty where there are no more. */
  async piece(most: number): Promise<Buffer> {
    while (this.held.length === 0) {
      const next = await this.chunks.next();
      if (next.done) break;
      this.held = asBuffer(next.value);
    }
    const taken = this.held.subarray(0, most);
    this.held = this.held.subarray(taken.length);
    return taken;
  }

  /** Gives back what was taken last. */
  unread(bytes: Buffer): void {
    if (bytes.length === 0) return;
    const { buffer, byteOffset, length } = bytes;
    // Most often it was cut from what is held: then nothing needs copying.
    const isCut = this.held.buffer === buffer && this.held.byteOffset === byteOffset + length;
    this.held = isCut ? Buffer.from(buffer, byteOffset, length + this.held.length) : Buffer.concat([bytes, this.held]);
  }

  /** So many bytes as they arrive; fewer only where there are no more. */
  async *portion(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const piece = await this.piece(Math.min(left, PIECE));
      if (piece.length === 0) return;
      left -= piece.length;
      yield piece;
    }
  }

  /**
   * So many bytes as they arrive.
   * @throws Unreadable where there are fewer
   */
  async *exactly(length: number): AsyncGenerator<Buffer> {
    let left = length;
    for await (const piece of this.portion(length)) {
      left -= piece.length;
      yield piece;
    }
    if (left > 0) throw new Unreadable('it breaks off', 'What is there of it is read.');
  }

  /** What comes before a mark, and the mark, if it comes within a bound; null, and nothing taken, where it does not. */
  async through(mark: string, most: number): Promise<Buffer | null> {
    for (let length = 1024; ; length *= 4) {
      const seen = await this.peek(Math.min(length, most));
      const found = seen.indexOf(mark);
      if (found >= 0) return this.take(found + mark.length);
      if (seen.length < length) return null;
    }
  }

  /** Passes over all that comes before one of some marks, each of four bytes; whether one was found. */
  async seek(...marks: readonly string[]): Promise<boolean> {
    for (;;) {
      const seen = await this.peek(PIECE);
      const places = marks.map((mark) => seen.indexOf(mark, 0, 'latin1')).filter((place) => place >= 0);
      if (places.length > 0) {
        await this.take(Math.min(...places));
        return true;
      }
      if (seen.length < PIECE) {
        await this.take(seen.length);
        return false;
      }
      await this.take(PIECE - 3);
    }
  }
}

/** Large enough to be worth a turn, small enough that a thousandfold of it fits in memory. */
export const PIECE = 32 * 1024;

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Passes over what nobody read of some bytes. What breaks off and is not wanted is not missed. */
export async function drained(bytes: AsyncIterable<Buffer>): Promise<void> {
  try {
    for await (const _ of bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
}
