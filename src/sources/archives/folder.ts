/** A folder of saved pages: its files, as those of an archive, in the order of their names. Links to elsewhere are not followed. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { KaidanDocument } from '../../record/schema.js';
import type { Context } from '../source.js';
import { Unreadable } from '../unreadable.js';
import { collectionDocuments, type Entry } from './collection.js';

const MAX_DEPTH = 32;

export async function* folderDocuments(path: string, context: Context): AsyncGenerator<KaidanDocument> {
  const input = { name: path, within: path.endsWith('/') ? path : `${path}/` };
  yield* collectionDocuments(filesIn(input.within, '', 0, context), input, context);
}

async function* filesIn(root: string, below: string, depth: number, context: Context): AsyncGenerator<Entry> {
  const found = await readdir(`${root}${below}`, { withFileTypes: true });
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${below}${entry.name}`;
    if (entry.isDirectory() && depth < MAX_DEPTH) yield* filesIn(root, `${name}/`, depth + 1, context);
    if (entry.isFile()) yield { name, bytes: context.allowance.counting(bytesOf(`${root}${name}`)) };
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
