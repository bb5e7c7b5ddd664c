/** What the packed streams of a PDF unpack to, counted before the PDF library holds all of them at once. */
import { constants, inflateSync } from 'node:zlib';
import type { Allowance } from '../allowance.js';
import { Unreadable } from '../unreadable.js';

/** A page photographed at 600 dots an inch has 104 MB; no text, font or map comes near that. */
const MOST_STREAM = 128 * 1024 * 1024;
/** Streams that unpack to more streams: each filter of the list multiplies. */
const TWICE = /FlateDecode\s*\/(?:FlateDecode|Fl)\b|\/Fl\s*\/Fl\b/;

/** @throws Unreadable, or Exhausted, where it is more than a text needs */
export function checkSize(bytes: Buffer, allowance: Allowance): void {
  const refusal = new Unreadable(
    'the PDF unpacks to more than any text needs',
    'Save its text from a viewer you trust.',
  );
  if (TWICE.test(bytes.toString('latin1'))) throw refusal;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = bytes[at + 6] === 0x0d ? at + 8 : at + 7;
    // The head of zlib: whatever else a stream may be packed with does not grow so.
    if ((bytes[start] ?? 0) % 16 !== 8) continue;
    const end = bytes.indexOf('endstream', start);
    try {
      const options = { maxOutputLength: MOST_STREAM, finishFlush: constants.Z_SYNC_FLUSH };
      allowance.spend(inflateSync(bytes.subarray(start, end < 0 ? bytes.length : end), options).length);
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      if (error.code === 'ERR_BUFFER_TOO_LARGE') throw refusal;
    }
  }
}
