/** A tar: what an archive of Mastodon comes in, under gzip. */

import type { ReadStream } from '../source.js';
import { Unreadable } from '../unreadable.js';
import { ByteReader, drained } from './byte-reader.js';
import { collectionDocuments, type Entry } from './collection.js';

const BLOCK = 512;
/** A name that is longer is none. */
const MOST_WORDS = 65_536;

export const tarDocuments: ReadStream = (input, context) =>
  collectionDocuments(tarEntries(input.bytes), { ...input, within: `${input.name}#/` }, context);

/** The files of a tar; each is to be read before the next is asked for. */
export async function* tarEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = new ByteReader(chunks);
  let longName: string | null = null;
  for (;;) {
    const header = await reader.take(BLOCK);
    if (header.length < BLOCK || header.every((byte) => byte === 0)) return;
    const length = lengthIn(header);
    if (length === null || !isWhole(header))
      throw new Unreadable('a header of the tar is damaged', 'What stands before it is read.');
    const type = String.fromCharCode(header[156] ?? 0);
    const padding = (BLOCK - (length % BLOCK)) % BLOCK;
    if (type === 'L' || type === 'x') {
      const words = (await reader.take(Math.min(length, MOST_WORDS))).toString('utf8');
      longName = (type === 'L' ? wordsOf(words) : paxName(words)) ?? longName;
      for await (const _ of reader.portion(Math.max(0, length - MOST_WORDS) + padding));
      continue;
    }
    const name = longName ?? nameIn(header);
    longName = null;
    const bytes = reader.exactly(length);
    if (type === '0' || type === '\0') yield { name: name.replace(/^\.\//, ''), bytes };
    await drained(bytes);
    await reader.take(padding);
  }
}

function wordsOf(field: string): string {
  return field.replace(/\0[\s\S]*$/, '');
}

function nameIn(header: Buffer): string {
  const name = wordsOf(header.toString('utf8', 0, 100));
  const isUstar = header.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isUstar ? wordsOf(header.toString('utf8', 345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** Octal digits, or for files beyond eight gigabytes a binary number. */
function lengthIn(header: Buffer): number | null {
  if ((header[124] ?? 0) & 0x80) return header.readUIntBE(130, 6);
  const digits = wordsOf(header.toString('latin1', 124, 136)).trim();
  return /^[0-7]{0,12}$/.test(digits) ? Number.parseInt(digits || '0', 8) : null;
}

/** The sum of a header's bytes, its own place counted as spaces. */
function isWhole(header: Buffer): boolean {
  const told = Number.parseInt(wordsOf(header.toString('latin1', 148, 156)).trim(), 8);
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return sum === told;
}

function paxName(words: string): string | null {
  return /(?:^|\n)\d+ path=([^\n]+)\n/.exec(words)?.[1] ?? null;
}
