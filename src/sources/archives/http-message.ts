/** An HTTP answer as an archive keeps it: status, headers, and what was sent. */
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createInflate, createInflateRaw, createUnzip } from 'node:zlib';
import type { Allowance } from '../allowance.js';
import { Unreadable } from '../unreadable.js';
import { ByteReader, PIECE } from './byte-reader.js';
import { DAMAGED } from './inflate.js';

export type Headers = ReadonlyMap<string, string>;

/** A head that is longer is none. */
const MOST_HEAD = 256 * 1024;
const CHUNK_HEAD = /^\s*([0-9a-f]{1,8})\s*(?:;[^\r\n]*)?\r\n/i;

/** The lines of a head up to the empty one, the first apart; null, and nothing taken, where there is none. */
export async function headOf(reader: ByteReader): Promise<{ first: string; headers: Headers } | null> {
  const bytes = await reader.through('\r\n\r\n', MOST_HEAD);
  if (bytes === null) return null;
  const [first = '', ...lines] = bytes.toString('utf8').split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { first, headers };
}

/** What was sent, without the codings of the way. Archives that undid a coding and left its header are read as well. */
export async function* payloadOf(reader: ByteReader, headers: Headers, allowance: Allowance): AsyncGenerator<Buffer> {
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const sent = isChunked ? unchunked(reader) : reader.portion(Number.POSITIVE_INFINITY);
  const coding = (headers.get('content-encoding') ?? '').toLowerCase();
  if (coding === '' || coding === 'identity') return yield* sent;
  const coded = new ByteReader(sent);
  const [first = 0, second = 0] = await coded.peek(2);
  const engine = decoderOf(coding, first, second);
  if (engine === null) return yield* coded.portion(Number.POSITIVE_INFINITY);
  const source = Readable.from(coded.portion(Number.POSITIVE_INFINITY));
  try {
    for await (const bytes of pipeline(source, engine, () => {})) {
      allowance.spend(bytes.length);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(?:Z_|ERR_)/.test(String(error.code)))
      throw new Unreadable(`its ${coding} coding is damaged`, DAMAGED);
    throw error;
  }
}

/** What undoes a coding; null where the bytes show that it was undone already. */
function decoderOf(coding: string, first: number, second: number) {
  const isText = first === 0x3c || first === 0xef;
  const options = { chunkSize: PIECE };
  if (coding === 'gzip' || coding === 'x-gzip') return first === 0x1f && second === 0x8b ? createUnzip(options) : null;
  if (isText) return null;
  if (coding === 'deflate') return (first & 0x0f) === 8 ? createInflate(options) : createInflateRaw(options);
  if (coding === 'br') return createBrotliDecompress(options);
  throw new Unreadable(
    `its coding is ${coding.slice(0, 40)}`,
    'It is passed over. Archive the page without that coding.',
  );
}

async function* unchunked(reader: ByteReader): AsyncGenerator<Buffer> {
  for (let isFirst = true; ; isFirst = false) {
    const line = (await reader.peek(256)).toString('latin1');
    const head = CHUNK_HEAD.exec(line);
    if (head === null) {
      // Not chunked at all, or broken: what is there is what there is.
      if (isFirst) yield* reader.portion(Number.POSITIVE_INFINITY);
      return;
    }
    await reader.take(head[0].length);
    const length = Number.parseInt(head[1] ?? '0', 16);
    if (length === 0) return;
    yield* reader.portion(length);
  }
}
