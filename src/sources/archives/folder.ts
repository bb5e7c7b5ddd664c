/** A folder of saved pages: its files, as those of an archive, in the order of their names. Links to elsewhere are not followed. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { KaidanDocument } from '../../record/schema.js';
import type { Context } from '../source.js';
import { Unreadable } from '../unreadable.js';
import { collectionDocuments, type Entry, isRead } from './collection.js';

const MAX_DEPTH = 32;

export async function* folderDocuments(path: string, context: Context): AsyncGenerator<KaidanDocument> {
  const input = { name: path, within: path.endsWith('/') ? path : `${path}/` };
  yield* collectionDocuments(filesIn(input.within, context), input, context);
}

/** The bytes of its files that are read; of what cannot be looked at, none. */
export async function bytesIn(path: string): Promise<number> {
  const root = path.endsWith('/') ? path : `${path}/`;
  let bytes = 0;
  for await (const name of namesIn(root, '', 0)) {
    if (isRead(name))
      bytes += await stat(`${root}${name}`).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}

async function* filesIn(root: string, { allowance }: Context): AsyncGenerator<Entry> {
  for await (const name of namesIn(root, '', 0)) yield { name, bytes: allowance.counting(bytesOf(`${root}${name}`)) };
}

async function* namesIn(root: string, below: string, depth: number): AsyncGenerator<string> {
  const found = await readdir(`${root}${below}`, { withFileTypes: true });
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${below}${entry.name}`;
    if (entry.isDirectory() && depth < MAX_DEPTH) yield* namesIn(root, `${name}/`, depth + 1);
    if (entry.isFile()) yield name;
  }
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (error) {
    const reason = `it cannot be opened (${error instanceof Error ? error.message : String(error)})`;
    throw new Unreadable(reason, 'Check who may read the file.');
  }
}
