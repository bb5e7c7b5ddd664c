/**
 * Bytes to text. In this order: a byte order mark; valid UTF-8, which nothing else is by accident; the escape sequences of ISO-2022-JP;
 * the character set that the server or the page names; Shift_JIS or EUC-JP, whichever gives the more usual Japanese. What then remains
 * undecodable becomes U+FFFD and is complained about.
 *
 * The text is cleaned at the same time, and every offset that Kaidan gives counts in the cleaned text: line ends become `\n`; NUL and the
 * other control characters, zero-width spaces and the marks that turn the direction of writing are dropped (joiners inside emoji stay).
 */
import { isUtf8 } from 'node:buffer';
import type { Complain, PageInput } from './source.js';

const NAMED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{1,40})/i;
const HEAD = 4096;
/** Beginnings of files that are no text: PNG, JPEG, GIF, an empty zip; formats that are read were told apart before. */
const BINARY = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'PK\x05\x06'];
/** More control characters, or more undecodable ones, than this share make a file binary. */
const SPOILT_SHARE = 0.1;
/** Tab, the line ends, form feed, and the escape of ISO-2022-JP. */
const TEXT_CONTROLS = [0x09, 0x0a, 0x0c, 0x0d, 0x1b];

// Written out, not as \p{Cc} with the flag `u`: that takes four times as long.
const DROPPED =
  /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LINE_ENDS = /\r\n?|\u2028|\u2029|\f|\u0085/g;

/** The text of a page and the character set it was read in, or null where it is binary. */
export function decodePage(input: PageInput, complain: Complain): { text: string; charset: string } | null {
  if (typeof input.bytes === 'string') return { text: cleanText(input.bytes), charset: 'utf-16' };
  const bytes = input.bytes;
  const charset = charsetOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), input.charset);
  const text = charset === null ? '' : new TextDecoder(charset).decode(bytes);
  const spoilt = text.match(/\ufffd/g)?.length ?? 0;
  if (charset === null || spoilt > text.length * SPOILT_SHARE) {
    const advice = 'Give a text, a page, a feed, a mail, a PDF, or an archive of them.';
    complain({ file: input.name, line: null, reason: 'this is a binary file, not text', advice });
    return null;
  }
  if (spoilt > 0) {
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    const reason = `${spoilt} characters cannot be decoded as ${charset}`;
    complain({
      file: input.name,
      line,
      reason,
      advice: 'They are shown as U+FFFD; the rest is read. Save the page as UTF-8.',
    });
  }
  return { text: cleanText(text), charset };
}

/** A text without what no reader sees and no table matches. */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(DROPPED, '').toWellFormed();
}

function charsetOf(bytes: Buffer, server: string | undefined): string | null {
  const head = bytes.toString('latin1', 0, HEAD);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (BINARY.some((magic) => head.startsWith(magic)) || hasManyControls(bytes.subarray(0, HEAD))) return null;
  if (bytes.includes('\x1b$') && decodes(bytes, 'iso-2022-jp')) return 'iso-2022-jp';
  if (isUtf8(bytes)) return 'utf-8';
  const page = NAMED.exec(head);
  const named = [server, page?.[1] ?? page?.[2]].filter((name): name is string => name !== undefined && isKnown(name));
  return named.find((name) => decodes(bytes, name)) ?? mostJapanese(bytes) ?? named[0] ?? 'utf-8';
}

/** Shift_JIS or EUC-JP: bytes of one are often valid in the other, but then come out as half-width katakana and rare characters. */
function mostJapanese(bytes: Uint8Array): string | null {
  let best: { charset: string; usual: number } | null = null;
  for (const charset of ['shift_jis', 'euc-jp']) {
    const text = new TextDecoder(charset).decode(bytes.subarray(0, 65_536));
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    const usual = count(/[ぁ-ゖァ-ヺー、。]/g) - count(/[\uff61-\uff9f]/g) - 4 * count(/\ufffd/g);
    if (usual > (best?.usual ?? 0)) best = { charset, usual };
  }
  return best?.charset ?? null;
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== 'replacement';
  } catch {
    return false;
  }
}

function hasManyControls(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && !TEXT_CONTROLS.includes(byte)) controls += 1;
  return controls > head.length * SPOILT_SHARE;
}
