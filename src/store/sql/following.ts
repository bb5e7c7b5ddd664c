/** Followed sources, and the pages that were fetched on their account. */
import { type Selectable, sql } from 'kysely';
import type { Brought, FollowedSource, Following, SourceKind, SourceToFollow, Visit } from '../following.js';
import type { SourceRow } from './tables.js';
import { among, type Work } from './work.js';

/** Runs a task in a transaction of its own. */
export type Transaction = <T>(task: (work: Work) => Promise<T>) => Promise<T>;

export class SqlFollowing implements Following {
  constructor(
    private readonly read: Transaction,
    private readonly write: Transaction,
  ) {}

  add(source: SourceToFollow): Promise<boolean> {
    return this.write((work) => follow(work, source));
  }

  remove(address: string): Promise<boolean> {
    return this.write(async ({ db }) => {
      const result = await db.deleteFrom('sources').where('address', '=', address).executeTakeFirst();
      return result.numDeletedRows === 1n;
    });
  }

  list(): Promise<readonly FollowedSource[]> {
    return this.read(async ({ db }) =>
      (await db.selectFrom('sources').selectAll().orderBy('key').execute()).map(sourceOf),
    );
  }

  credit(address: string, { documents, reports, events }: Brought): Promise<void> {
    return this.write(async ({ db }) => {
      await sql`update sources set documents = documents + ${documents}, reports = reports + ${reports},
        events = events + ${events} where address = ${address}`.execute(db);
    });
  }

  visited(address: string, { at, due, outcome }: Visit): Promise<void> {
    return this.write(async ({ db }) => {
      const change =
        outcome.kind === 'succeeded'
          ? { succeeded: at, reason: null, failures: sql<number>`0`, ...outcome.version }
          : { failed: at, reason: outcome.reason, failures: sql<number>`failures + 1` };
      await db
        .updateTable('sources')
        .set({ due, ...change })
        .where('address', '=', address)
        .execute();
    });
  }

  unsettled(pages: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.read(async (work) => {
      const rows = await work.db
        .selectFrom('source_pages')
        .selectAll()
        .where(among(work, 'address', pages))
        .execute();
      const known = new Map(rows.map((row) => [row.address, row]));
      const open = [...new Set(pages)].filter((page) => known.get(page)?.settled !== 1);
      return new Map(open.map((page) => [page, known.get(page)?.tries ?? 0]));
    });
  }

  tried(page: string, settled: boolean): Promise<void> {
    return this.write(async ({ db }) => {
      await sql`insert into source_pages (address, tries, settled) values (${page}, 1, ${settled ? 1 : 0})
        on conflict (address) do update set tries = source_pages.tries + 1, settled = excluded.settled`.execute(db);
    });
  }
}

/** @returns false where a source of this address is followed already */
export async function follow({ db }: Work, { links, ...source }: SourceToFollow): Promise<boolean> {
  const row = { ...source, links: JSON.stringify(links), failures: 0, documents: 0, reports: 0, events: 0 };
  const result = await db
    .insertInto('sources')
    .values({ ...row, ...UNVISITED })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

const UNVISITED = { etag: null, modified: null, succeeded: null, failed: null, reason: null, due: null };

function sourceOf({
  key: _,
  kind,
  links,
  etag,
  modified,
  documents,
  reports,
  events,
  ...row
}: Selectable<SourceRow>): FollowedSource {
  return {
    ...row,
    kind: kind as SourceKind,
    links: JSON.parse(links) as string[],
    version: { etag, modified },
    brought: { documents, reports, events },
  };
}
