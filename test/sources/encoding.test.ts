import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../src/sources/encoding.js';
import type { Complaint } from '../../src/sources/index.js';
import { read } from './read.js';

// The dash is U+2015: these encodings have it in the place of U+2014.
const TEXT = '岸田総理大臣は、東京でモディ首相と会談しました。\n― 外務省 (@MofaJapan_jp) 2022年3月19日\n';

function decode(bytes: Uint8Array, charset?: string) {
  const complaints: Complaint[] = [];
  const decoded = decodePage({ name: 'page', bytes, ...(charset ? { charset } : {}) }, (complaint) =>
    complaints.push(complaint),
  );
  return { decoded, complaints };
}

function encoded(text: string, to: 'SJIS' | 'EUCJP' | 'JIS'): Uint8Array {
  return Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to }));
}

describe('encodings', () => {
  it.each([
    ['SJIS', 'shift_jis'],
    ['EUCJP', 'euc-jp'],
    ['JIS', 'iso-2022-jp'],
  ] as const)('recognises %s', (to, charset) => {
    expect(decode(encoded(TEXT, to))).toEqual({ decoded: { text: TEXT, charset }, complaints: [] });
  });

  it.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ])('recognises %s', (charset, bytes) => {
    expect(decode(bytes)).toEqual({ decoded: { text: TEXT, charset }, complaints: [] });
  });

  it('is not misled by a page or a server that names the wrong one', () => {
    const page = `<meta charset="shift_jis">${TEXT}`;
    expect(decode(Buffer.from(page), 'euc-jp').decoded).toEqual({ text: page, charset: 'utf-8' });
    expect(decode(encoded(TEXT, 'SJIS'), 'utf-8').decoded).toEqual({ text: TEXT, charset: 'shift_jis' });
  });

  it('follows what the server names where the bytes allow it', () => {
    expect(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'iso-8859-1').decoded?.text).toBe('café');
  });

  it('reads on over what cannot be decoded, and says in which line it begins', () => {
    const { decoded, complaints } = decode(
      Buffer.concat([Buffer.from(TEXT), Uint8Array.of(0xff, 0xfe), Buffer.from(TEXT)]),
    );
    expect(decoded?.text).toBe(`${TEXT}\ufffd\ufffd${TEXT}`);
    expect(complaints).toMatchObject([{ line: 3, reason: expect.stringContaining('2 characters') }]);
  });

  it('drops what nobody sees, line ends apart', () => {
    const { decoded } = decode(Buffer.from('会\u200b談\0\r\n\u202e岸\u2066田\u0007\rA\u{1f468}\u200d\u{1f469}'));
    expect(decoded?.text).toBe('会談\n岸田\nA\u{1f468}\u200d\u{1f469}');
  });

  it.each([
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0')],
    ['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)],
  ])('refuses %s', async (_, bytes) => {
    const { documents, complaints } = await read(bytes);
    expect(documents).toEqual([]);
    expect(complaints).toMatchObject([{ file: 'page.txt', reason: expect.stringContaining('binary') }]);
  });

  it.each(['', ' \n\n', '\ufeff'])('says that %j is empty', async (text) => {
    expect(await read(Buffer.from(text))).toMatchObject({
      documents: [],
      complaints: [{ reason: expect.stringContaining('no text') }],
    });
  });
});
