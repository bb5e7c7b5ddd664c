/** Files that are written whole or not at all. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { UsageError } from './exit.js';

const WHY: Readonly<Record<string, readonly [reason: string, advice: string]>> = {
  ENOENT: ['its folder is not there', 'Make the folder, or name another file.'],
  ENOTDIR: ['its folder is not there', 'Make the folder, or name another file.'],
  EISDIR: ['it is a folder', 'Name a file.'],
  EACCES: ['it may not be written', 'Check who may write to its folder.'],
  EROFS: ['it may not be written', 'The disk is mounted read-only: name a file elsewhere.'],
  ENOSPC: ['the disk is full', 'Make room, and give the command again.'],
};

/**
 * Writes a file under another name beside it, and gives it its name when it is whole. A name that ends in .gz is compressed.
 * @throws UsageError where it cannot be written
 */
export async function writeFile(file: string, chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  const target = createWriteStream(unfinished);
  const bytes = Readable.from(chunks, { objectMode: true });
  try {
    await (file.endsWith('.gz') ? pipeline(bytes, createGzip(), target) : pipeline(bytes, target));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const [reason, advice] = (error instanceof Error && 'code' in error && WHY[String(error.code)]) || [];
    throw reason === undefined ? error : new UsageError(`${file}: ${reason}. ${advice}`);
  }
}
