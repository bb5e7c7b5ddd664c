import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Allowance } from '../../../src/sources/allowance.js';
import { ByteReader } from '../../../src/sources/archives/byte-reader.js';
import { inflated } from '../../../src/sources/archives/inflate.js';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('deflate', () => {
  const text = Buffer.from('会談しました。'.repeat(20_000));
  const packed = deflateRawSync(text);

  it.each([1, 7, 100, packed.length, packed.length + 1, 1_000_000])(
    'ends where it ends, in pieces of %i bytes',
    async (size) => {
      const reader = new ByteReader(pieces(Buffer.concat([packed, Buffer.from('rest')]), size));
      const parts: Buffer[] = [];
      for await (const part of inflated(reader, new Allowance())) parts.push(part);
      expect(Buffer.concat(parts).equals(text)).toBe(true);
      expect((await reader.take(10)).toString()).toBe('rest');
    },
  );

  it.each([
    ['breaks off', packed.subarray(0, -10)],
    ['is damaged', Buffer.concat([packed.subarray(0, 20), Buffer.alloc(500, 0xff)])],
  ])('that %s is refused', async (_, bytes) => {
    const all = async () => {
      for await (const part of inflated(new ByteReader(pieces(bytes, 50)), new Allowance()))
        expect(part.length).toBeGreaterThan(0);
    };
    await expect(all()).rejects.toMatchObject({ name: 'Unreadable' });
  });
});
