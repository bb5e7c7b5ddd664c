/** Documents to rows and back. */
import { type KaidanDocument, stableId } from '../../record/index.js';
import { idOf, restored, storable, storedId, textOf } from '../storable.js';
import type { Terms } from '../terms.js';
import type { DocumentRow } from './tables.js';
import { among, type Work } from './work.js';

const text = (value: string | null): string | null => (value === null ? null : storable(value));
export const back = (value: string | null): string | null => (value === null ? null : restored(value));

/** What all versions of a document share, as 52 bits; two that share it by chance are told apart by their addresses. */
const lineageOf = ({ publisher, account, url }: KaidanDocument): number | null =>
  url === null ? null : numbered(publisher, account ?? '', url);

/** A number that all versions of a document have, also where it has no address and so only one. */
export const versionsNumber = (document: KaidanDocument): number => lineageOf(document) ?? numbered(document.id);

/** Words as a number of 52 bits. */
export const numbered = (...words: readonly string[]): number =>
  Number.parseInt(stableId('', ...words).slice(1, 14), 16);

export function rowOf(document: KaidanDocument, key: number, taken: number, terms: Terms): DocumentRow {
  const { kind, language, links, hashtags, foundIn } = document;
  const bare = links.length === 0 && hashtags.length === 0 && foundIn === null;
  return {
    key,
    id: storedId(document.id),
    form: terms.numberOf(JSON.stringify([kind, language])),
    publisher: storable(document.publisher),
    account: text(document.account),
    url: text(document.url),
    published: text(document.published),
    title: text(document.title),
    text: storable(document.text),
    rest: bare ? null : JSON.stringify([links, hashtags, foundIn]),
    lineage: lineageOf(document),
    taken,
    superseded: 0,
  };
}

export function documentOf(row: DocumentRow, terms: Terms): KaidanDocument {
  const [kind, language] = JSON.parse(terms.valueOf(row.form)) as [KaidanDocument['kind'], string];
  const [links, hashtags, foundIn] = row.rest
    ? (JSON.parse(row.rest) as [string[], string[], KaidanDocument['foundIn']])
    : [[], [], null];
  return {
    id: idOf(row.id),
    kind,
    publisher: restored(row.publisher),
    account: back(row.account),
    url: back(row.url),
    published: back(row.published),
    language,
    title: back(row.title),
    text: textOf(row.text),
    links,
    hashtags,
    foundIn,
  };
}

/** Those of the documents that the record has, in its order. */
export async function documentsById(work: Work, ids: Iterable<string>) {
  const { db, engine, terms } = work;
  const keys = await engine.keysOf(db, 'documents', [...ids].map(storedId));
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where(among(work, 'key', keys.values()))
    .orderBy('key')
    .execute();
  return rows.map((row) => ({ key: row.key, document: documentOf(row, terms) }));
}
