/**
 * A text's UTF-16 units side by side in an array. A loop over them takes half the time of one over the text, which asks at each
 * character how the text is kept.
 */

/** Longer texts get an array of their own, so that none of them holds memory for good. */
const ROOM = 1 << 16;
const shared = new Uint16Array(ROOM);
const sharedBytes = Buffer.from(shared.buffer);
/** Whether this machine keeps the lower byte of a unit first, as UTF-16LE does. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The units of a text, with room behind them: good until those of another text are asked for. */
export function unitsOf(text: string): Uint16Array {
  const units = text.length > ROOM ? new Uint16Array(text.length) : shared;
  const bytes = bytesOf(units);
  bytes.write(text, 'utf16le');
  if (!IS_LITTLE_ENDIAN) bytes.swap16();
  return units;
}

/** The text that the first units make. */
export function textOf(units: Uint16Array, length: number): string {
  const bytes = bytesOf(units);
  if (!IS_LITTLE_ENDIAN) bytes.swap16();
  return bytes.toString('utf16le', 0, length * 2);
}

const bytesOf = (units: Uint16Array): Buffer => (units === shared ? sharedBytes : Buffer.from(units.buffer));
