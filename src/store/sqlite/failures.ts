/** What SQLite says when it fails, in words for the one who keeps the record. */
import { RecordError } from '../errors.js';

const BUSY = /^SQLITE_(?:BUSY|LOCKED)/;

const WHY: readonly [code: RegExp, reason: string, advice: string][] = [
  [/^SQLITE_NOTADB/, 'it is not a record', 'Name another file with --record.'],
  [/^SQLITE_CORRUPT/, 'the file is damaged', 'Restore it from a copy, or read the documents again into a new record.'],
  [/^SQLITE_FULL/, 'the disk is full', 'Make room and give the command again; what was kept before is safe.'],
  [BUSY, 'another process has been writing to it for long', 'Wait until that is done, and give the command again.'],
  [
    /^SQLITE_(?:READONLY|PERM|AUTH)/,
    'it may not be written to',
    'Check who may write to the file and to its folder, and whether the disk is mounted read-only.',
  ],
  [/^SQLITE_CANTOPEN/, 'it cannot be opened', 'Check that its folder is there, and that you may write to the folder.'],
  [
    /^SQLITE_IOERR/,
    'the disk failed while it was read or written',
    'Check the disk and the room on it; what was kept before is safe.',
  ],
];

/** @returns the error as a `RecordError` where it is one of the database's failures, else as it is */
export function failureOf(file: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  const found = code === null ? undefined : WHY.find(([pattern]) => pattern.test(code));
  return found ? new RecordError(file, found[1], found[2], { cause: error }) : error;
}

/** Whether another process is at it. */
export const isBusy = (error: unknown): boolean => error instanceof Error && BUSY.test(codeOf(error) ?? '');

function codeOf(error: Error): string | null {
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  // A file that cannot be opened is told in words only.
  return error.message.startsWith('ConnectionFailed') ? 'SQLITE_CANTOPEN' : null;
}

/** @throws RecordError in the place of a failure of the database */
export function guarded<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw failureOf(file, error);
  }
}
