/** Documents coded by hand, from a folder that holds one JSON file for each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @throws Error where the folder holds no document, or a file is not one */
export function codedDocuments(folder) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no hand-coded documents (*.json)`);
  return names.map((name) => codedDocument(join(folder, name)));
}

function codedDocument(file) {
  let entry;
  try {
    entry = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
  if (typeof entry?.id !== 'string' || typeof entry.document?.text !== 'string' || !Array.isArray(entry.events)) {
    throw new Error(`${file}: "id", "document" with its "text", and "events" are needed`);
  }
  return entry;
}

/** The document of a hand-coded entry as the reader takes it. */
export function documentOf({ id, document }) {
  const unknown = { account: null, url: null, published: null, title: null, links: [], hashtags: [], foundIn: null };
  return { kind: 'page', publisher: '', language: 'ja', ...unknown, ...document, id };
}
