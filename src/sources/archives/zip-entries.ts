/**
 * The entries of a zip, one after another as they arrive, by the headers that stand before each of them: the directory at the end would
 * have to be waited for, and a pipe cannot go back. Where a header does not say how long its entry is, deflate says where it ends; for an
 * entry that is stored as it is, the length behind it has to fit.
 */
import type { Allowance } from '../allowance.js';
import { Unreadable } from '../unreadable.js';
import { ByteReader, drained, PIECE } from './byte-reader.js';
import type { Entry } from './collection.js';
import { DAMAGED, inflated, verified } from './inflate.js';

const LOCAL = 'PK\x03\x04';
const DIRECTORY = 'PK\x01\x02';
const END = 'PK\x05\x06';
const DESCRIPTOR = 'PK\x07\x08';
const FLAG = { encrypted: 1, lengthBehind: 8, utf8: 0x800 } as const;
const UNKNOWN = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const HEADER = 30;

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  /** Null where it stands behind the entry. */
  readonly length: number | null;
  readonly checksum: number;
}

/** The entries; each is to be read before the next is asked for. */
export async function* zipEntries(chunks: AsyncIterable<Uint8Array>, allowance: Allowance): AsyncGenerator<Entry> {
  const reader = new ByteReader(chunks);
  while (await reader.seek(LOCAL, DIRECTORY, END)) {
    const mark = (await reader.peek(4)).toString('latin1');
    const header = mark === LOCAL ? headerOf(await reader.peek(HEADER)) : null;
    if (header === null) {
      if (mark === LOCAL) break;
      return;
    }
    await reader.take(HEADER);
    const name = nameOf(await reader.take(header.nameLength), header.flags);
    const extra = await reader.take(header.extraLength);
    const entry = { ...header, name, length: header.length === UNKNOWN ? longLength(extra) : header.length };
    const bytes = entryBytes(reader, entry, allowance);
    if (!name.endsWith('/')) yield { name, bytes };
    // What nobody read is passed over; what cannot be read shows where somebody does.
    await drained(bytes);
  }
  throw new Unreadable('the zip breaks off', 'What stands before is read. Download it again.');
}

async function* entryBytes(reader: ByteReader, entry: Header, allowance: Allowance): AsyncGenerator<Buffer> {
  const { method, flags, length } = entry;
  const isEncrypted = (flags & FLAG.encrypted) !== 0;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) {
    for await (const _ of reader.portion(length ?? 0));
    const reason = isEncrypted ? 'it is encrypted' : `it is packed by method ${method}`;
    throw new Unreadable(reason, 'It is passed over. Unpack it with another program.');
  }
  const bytes = method === DEFLATED ? inflatedEntry(reader, length, allowance) : storedEntry(reader, length);
  yield* verified(bytes, () => (length === null ? descriptorSum(reader) : entry.checksum));
}

/** Deflate that is known to be so long stays within it, damaged or not. */
async function* inflatedEntry(reader: ByteReader, length: number | null, allowance: Allowance): AsyncGenerator<Buffer> {
  if (length === null) return yield* inflated(reader, allowance);
  const rest = reader.portion(length);
  try {
    yield* inflated(new ByteReader(rest), allowance, length);
  } finally {
    for await (const _ of rest);
  }
}

/** What is stored as it is: so long, or up to a descriptor that names the length that it stands at. */
async function* storedEntry(reader: ByteReader, length: number | null): AsyncGenerator<Buffer> {
  if (length !== null) return yield* reader.exactly(length);
  for (let passed = 0; ; ) {
    const seen = await reader.peek(PIECE);
    if (seen.length < 16) throw new Unreadable('the entry breaks off', DAMAGED);
    const found = seen.indexOf(DESCRIPTOR, 0, 'latin1');
    const before = found < 0 ? seen.length - 3 : found;
    if (before > 0) yield await reader.take(before);
    passed += before;
    if (found < 0) continue;
    const descriptor = await reader.peek(16);
    if (descriptor.length === 16 && descriptor.readUInt32LE(8) === passed % 2 ** 32) return;
    yield await reader.take(4);
    passed += 4;
  }
}

/** The checksum behind an entry; its mark may be missing. */
async function descriptorSum(reader: ByteReader): Promise<number> {
  const bytes = await reader.peek(8);
  const isMarked = bytes.toString('latin1', 0, 4) === DESCRIPTOR;
  return bytes.length < 8 ? Number.NaN : bytes.readUInt32LE(isMarked ? 4 : 0);
}

function headerOf(bytes: Buffer): (Omit<Header, 'name'> & { nameLength: number; extraLength: number }) | null {
  if (bytes.length < HEADER) return null;
  const flags = bytes.readUInt16LE(6);
  const length = bytes.readUInt32LE(18);
  return {
    flags,
    method: bytes.readUInt16LE(8),
    checksum: bytes.readUInt32LE(14),
    length: flags & FLAG.lengthBehind && (length === 0 || length === UNKNOWN) ? null : length,
    nameLength: bytes.readUInt16LE(26),
    extraLength: bytes.readUInt16LE(28),
  };
}

/** The packed length of an entry beyond four gigabytes: the second number of the extra field 1. */
function longLength(extra: Buffer): number {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length) return Number(extra.readBigUInt64LE(at + 12));
  }
  return UNKNOWN;
}

/** Names are UTF-8 where the header says so or they are valid as such; else they come from a Japanese Windows. */
function nameOf(bytes: Buffer, flags: number): string {
  if (flags & FLAG.utf8) return bytes.toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
