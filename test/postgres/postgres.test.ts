import { afterAll, beforeAll } from 'vitest';
import { type Cluster, run, startCluster } from '../../scripts/postgres.mjs';
import { openRecord, type RecordStore } from '../../src/store/index.js';
import { conformance, namedBy } from '../store/conformance.js';

let cluster: Cluster;
/** A database for each record would cost more than all the rest; more of them than a test has records at once will do. */
const databases: string[] = [];
beforeAll(async () => {
  cluster = await startCluster();
  for (let count = 0; count < 4; count++) databases.push(await cluster.fresh());
});
afterAll(() => cluster.remove());

const EMPTY = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'kaidan' and tablename <> 'version' loop
    execute 'delete from kaidan.' || name;
  end loop;
end $$`;

let made = 0;
const open = (): Promise<RecordStore> =>
  openRecord(databases[made % databases.length] ?? '', { create: true, namedBy });

conformance(
  'PostgreSQL',
  async () => {
    made += 1;
    await run(databases[made % databases.length] ?? '', EMPTY);
    return open();
  },
  open,
);
