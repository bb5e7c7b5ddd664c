/** Folders that are written whole or not at all, and take the place of the one that was written before. */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './exit.js';

export interface FolderFile {
  /** Its place in the folder. */
  readonly name: string;
  readonly chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** The file by which a folder is known that may be replaced. */
const SIGN = '.kaidan-site';
const SIGNED = 'Written by "kaidan publish", which replaces this folder whole when it is given again.\n';

/**
 * Writes a folder beside the one that is meant, and gives it its name when it is whole.
 * @returns how many files it holds
 * @throws UsageError where the folder holds something else
 */
export async function writeFolder(folder: string, files: AsyncIterable<FolderFile>): Promise<number> {
  const target = resolve(folder);
  const there = existsSync(target);
  if (there && !mayGo(target))
    throw new UsageError(
      `${folder}: it holds other files. Name a new folder, an empty one, or one that "kaidan publish" wrote.`,
    );
  const unfinished = `${target}.${process.pid}.part`;
  const before = `${target}.${process.pid}.before`;
  let count = 0;
  try {
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, SIGN), SIGNED);
    const made = new Set<string>();
    for await (const { name, chunks } of files) {
      const path = join(unfinished, name);
      const home = dirname(path);
      if (!made.has(home)) await mkdir(home, { recursive: true });
      made.add(home);
      await writeFile(path, chunks);
      count += 1;
    }
    if (there) await rename(target, before);
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(before, { recursive: true, force: true });
  }
  return count;
}

function mayGo(folder: string): boolean {
  try {
    const names = readdirSync(folder);
    return names.length === 0 || names.includes(SIGN);
  } catch {
    return false;
  }
}
