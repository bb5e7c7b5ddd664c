/** The versions of documents: which came before one, and which after. */
import { idOf, storedId, textOf } from '../storable.js';
import { bySpeaking, isVersionOf, type Version } from './speaking.js';
import { among, type Work } from './work.js';

/** Documents that have other versions, each with all of its versions, its own among them, in the order in which they come to speak. */
export type Lineages = ReadonlyMap<string, readonly string[]>;

export function earlierThan(id: string, lineages: Lineages): readonly string[] {
  const versions = lineages.get(id) ?? [id];
  return versions.slice(0, versions.indexOf(id));
}

export function laterThan(id: string, lineages: Lineages): readonly string[] {
  const versions = lineages.get(id) ?? [id];
  return versions.slice(versions.indexOf(id) + 1);
}

/** @param keys those of documents */
export async function lineagesOf(work: Work, keys: Iterable<number>): Promise<Lineages> {
  const columns = ['id', 'publisher', 'account', 'url', 'published', 'taken', 'superseded', 'key', 'lineage'] as const;
  const rows = await work.db
    .selectFrom('documents')
    .select(columns)
    .where('lineage', 'in', (query) =>
      query
        .selectFrom('documents as own')
        // Most documents are alone.
        .innerJoin('documents as other', (join) =>
          join.onRef('other.lineage', '=', 'own.lineage').onRef('other.key', '!=', 'own.key'),
        )
        .select('own.lineage')
        .where(among(work, 'own.key', keys)),
    )
    .execute();
  const lineages = new Map<string, readonly string[]>();
  for (const versions of grouped(rows)) {
    if (versions.length < 2) continue;
    const ids = versions.sort(bySpeaking).map(({ id }) => idOf(id));
    for (const id of ids) lineages.set(id, ids);
  }
  return lineages;
}

/** A lineage is a short hash of what versions have alike: documents may share one by chance, so that is looked at too. */
function grouped<Row extends Version & { readonly lineage: number | null }>(rows: readonly Row[]): Row[][] {
  const byLineage = new Map<number | null, Row[][]>();
  for (const row of rows) {
    const groups = byLineage.get(row.lineage) ?? [];
    const own = groups.find(([first]) => first && isVersionOf(first, row));
    if (own) own.push(row);
    else groups.push([row]);
    byLineage.set(row.lineage, groups);
  }
  return [...byLineage.values()].flat();
}

export async function documentKeys({ db, engine }: Work, ids: Iterable<string>): Promise<Iterable<number>> {
  return (await engine.keysOf(db, 'documents', [...new Set(ids)].map(storedId))).values();
}

/** The texts of documents, by their ids. */
export async function textsOf(work: Work, ids: Iterable<string>): Promise<Map<string, string>> {
  const rows = await work.db
    .selectFrom('documents')
    .select(['id', 'text'])
    .where(among(work, 'key', await documentKeys(work, ids)))
    .execute();
  return new Map(rows.map(({ id, text }) => [idOf(id), textOf(text)]));
}
