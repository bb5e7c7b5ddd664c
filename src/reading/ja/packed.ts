/** Numbers side by side as text (base64 of their bytes, in the order of this machine), to be kept and taken up again without a loop. */

export const packed = (numbers: Int32Array | Uint16Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');

/** The bytes, at the start of a buffer of their own: numbers of any width may be seen in them. */
export function unpacked(text: string): ArrayBuffer {
  const bytes = Buffer.from(text, 'base64');
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
