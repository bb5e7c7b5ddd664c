/**
 * Text as databases can keep it. None keeps U+0000 or half a surrogate pair; both come in hostile pages, and a document may not change.
 * They are written with U+001A before them, and so is U+001A itself.
 */

const ESCAPED = /[\0\x1a\p{Cs}]/gu;
/** What may have to be: whole pairs too, for unit by unit nearly every text is known to have none much faster. */
const ANY_ESCAPED = /[\0\x1a\ud800-\udfff]/;

export const storable = (text: string): string =>
  ANY_ESCAPED.test(text)
    ? text.replace(ESCAPED, (unit) => `\x1a${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    : text;

export const restored = (text: string): string =>
  text.includes('\x1a')
    ? text.replace(/\x1a([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** A long text as a database keeps it: as text, or as its UTF-16 units, which for Japanese take a third less room; it gives them back as a buffer. */
export type KeptText = string | ArrayBuffer;

/** The shorter of both, for a database that keeps bytes as they are. */
export function shorter(text: string): string | Uint8Array {
  const units = Buffer.from(text, 'utf16le');
  return units.length < Buffer.byteLength(text) ? units : text;
}

export const textOf = (kept: KeptText): string =>
  restored(typeof kept === 'string' ? kept : Buffer.from(kept).toString('utf16le'));

/** An id as it is kept: ours, of eighty bits in hexadecimal, by the bits; any other as it is, after an equals sign. */
export function storedId(id: string): string {
  const hex = /^(?:doc|evt)-([0-9a-f]{20})$/.exec(id)?.[1];
  return hex === undefined ? `=${storable(id)}` : `${id[0]}${Buffer.from(hex, 'hex').toString('base64url')}`;
}

export function idOf(stored: string): string {
  if (stored.startsWith('=')) return restored(stored.slice(1));
  return `${stored.startsWith('d') ? 'doc' : 'evt'}-${Buffer.from(stored.slice(1), 'base64url').toString('hex')}`;
}
