/** How a run ends. The README lists these; keep both the same. */
export const EXIT = {
  ok: 0,
  /** Something could not be read; the rest was printed. Of a check: something was found. */
  partly: 1,
  usage: 2,
  /** Nothing could be read. */
  nothing: 3,
  /** The record or the queue could not be used. */
  record: 4,
  /** A fault of the program itself, or of writing what it prints. */
  fault: 70,
} as const;

/** A command that was given wrongly, in words for the one who gave it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
