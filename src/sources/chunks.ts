/** Input that arrives in pieces. */
import type { Complain, StreamInput } from './source.js';

export type Chunks = AsyncIterator<Uint8Array>;

/** What was given, as pieces of bytes. */
export async function* chunksOf(bytes: StreamInput['bytes']): AsyncGenerator<Uint8Array> {
  if (typeof bytes === 'string') yield Buffer.from(bytes);
  else if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

/** The first piece that holds more than space, or the first 64 kB of space; empty where there is nothing. */
export async function firstOf(chunks: Chunks): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
    if (first.length > 65_536 || first.some((byte) => byte > 0x20)) break;
  }
  return first;
}

/** A first piece that was looked at, and the rest. */
export async function* rejoined(first: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** All pieces as one, up to a bound; what is beyond it is complained about and left out. */
export async function gathered(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  maxBytes: number,
  complain: Complain,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const room = maxBytes - length;
    if (chunk.length > room) {
      parts.push(chunk.subarray(0, room));
      const reason = `the page is larger than ${maxBytes} bytes`;
      complain({ file, line: null, reason, advice: 'Only its beginning is read. Split the page.' });
      break;
    }
    parts.push(chunk);
    length += chunk.length;
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
