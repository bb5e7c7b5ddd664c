/** The pages that a user names: files, folders, addresses, standard input. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Complaint, StreamInput } from '../sources/index.js';
import { UsageError } from './exit.js';
import type { Io } from './io.js';

export interface Page {
  readonly name: string;
  /** Bytes; null where they are not known before reading. */
  size(): Promise<number | null>;
  open(): Promise<StreamInput | Folder>;
}

/** A folder of saved pages. */
export interface Folder {
  readonly folder: string;
}

const WHY: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOENT: ['there is no such file', 'Check the name, or give an address that begins with http:// or https://.'],
  EACCES: ['it may not be read', 'Check who may read the file.'],
  EMFILE: ['too many files are open', 'Give fewer pages at once.'],
};

/**
 * The pages behind the names, none of them read yet; `-`, or no name and a pipe, is standard input.
 * @throws UsageError where nothing is named and nothing is piped in
 */
export function pagesOf(names: readonly string[], io: Io): Page[] {
  if (names.length === 0 && io.stdin.isTTY) {
    throw new UsageError('no page is given. Name a file or an address, or pipe a page in: kaidan read page.txt');
  }
  if (names.filter((name) => name === '-').length > 1)
    throw new UsageError('standard input (-) can be read only once.');
  return (names.length === 0 ? ['-'] : names).map((name) => pageOf(name, io));
}

function pageOf(name: string, io: Io): Page {
  if (name === '-')
    return { name: 'stdin', size: async () => null, open: async () => ({ name: 'stdin', bytes: io.stdin }) };
  if (/^https?:\/\//i.test(name)) {
    return {
      name,
      size: async () => null,
      open: async () =>
        (await import('../sources/index.js')).fetchPage(name, { allowPrivate: Boolean(io.env.KAIDAN_ALLOW_PRIVATE) }),
    };
  }
  return {
    name,
    size: () => sizeOf(name).catch(() => null),
    open: async () => {
      if ((await stat(name)).isDirectory()) return { folder: name };
      return { name, bytes: createReadStream(name, { highWaterMark: 256 * 1024 }) };
    },
  };
}

/** The bytes of a file or of a folder's files. */
async function sizeOf(name: string): Promise<number | null> {
  const found = await stat(name);
  if (!found.isDirectory()) return found.isFile() ? found.size : null;
  return (await import('../sources/index.js')).folderSize(name);
}

/** The bytes of all pages together; null where they are not known of one. */
export async function sizeOfAll(pages: readonly Page[]): Promise<number | null> {
  let sum = 0;
  for (const page of pages) {
    const size = await page.size();
    if (size === null) return null;
    sum += size;
  }
  return sum;
}

/** Why a page could not be read, if that is what went wrong; null for anything else. */
export function complaintOf(error: unknown, file: string): Complaint | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'FetchError') {
    return {
      file,
      line: null,
      reason: error.message,
      advice: 'Open the address in a browser, save the page, and read the file.',
    };
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  const [reason, advice] = WHY[code] ?? [error.message, 'Check the file and the disk that it is on.'];
  return { file, line: null, reason, advice };
}

/** A complaint as one line: file, line, reason, and what to do. */
export const complaintText = ({ file, line, reason, advice }: Complaint): string =>
  `${file}${line === null ? '' : `:${line}`}: ${reason}. ${advice}`;
