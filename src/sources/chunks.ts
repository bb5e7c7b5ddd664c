/** Input that arrives in pieces. */
import type { Complain, StreamInput } from './source.js';
import { Unreadable } from './unreadable.js';

export type Chunks = AsyncIterator<Uint8Array>;

/** What was given, as pieces of bytes. */
export async function* chunksOf(bytes: StreamInput['bytes']): AsyncGenerator<Uint8Array> {
  if (typeof bytes === 'string') yield Buffer.from(bytes);
  else if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}

/** As many first pieces, as one, as it takes to be enough; all there is where it never is. */
export async function firstOf(chunks: Chunks, isEnough: (first: Uint8Array) => boolean): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array();
  while (!isEnough(first)) {
    const next = await chunks.next();
    if (next.done) break;
    first = first.length === 0 ? next.value : Buffer.concat([first, next.value]);
  }
  return first;
}

/** A first piece that was looked at, and the rest. */
export async function* rejoined(first: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** All pieces as one, up to a bound or until they break off; what is missing is complained about. */
export async function gathered(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  maxBytes: number,
  complain: Complain,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
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
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    complain({ file, line: null, reason: error.reason, advice: error.advice });
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
