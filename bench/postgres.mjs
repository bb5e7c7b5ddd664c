/** A record in PostgreSQL: one writer against two, against one file; questions to it; the room it takes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openRecord } from '../dist/store/index.js';
import { count, times } from './table.mjs';
import { documentsByDay, roundsFrom } from './texts.mjs';

const WRITER = join(import.meta.dirname, 'postgres-writer.mjs');
const WORDS = ['会談', '首相 会談', '覚書', '電話 会談', '外相', '防衛相 協力', '共同訓練', '大統領', '抗議', '尖閣'];

/** Seconds until so many processes have read and kept all the documents between them. */
async function filled(record, writers, rounds) {
  const begun = performance.now();
  const children = Array.from({ length: writers }, (_, at) =>
    spawn(process.execPath, [WRITER, record, String(at), String(writers), String(rounds)], { stdio: 'inherit' }),
  );
  for (const child of children) {
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`a writer ended with ${code}`);
  }
  return (performance.now() - begun) / 1000;
}

const asked = async (record, questions, ask) => {
  const taken = [];
  for (const question of questions) {
    const begun = performance.now();
    await ask(question);
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  return taken;
};

/** The schema is this program's own, and the database was empty: nothing of anybody else's goes. */
const emptied = (client) => client.query('drop schema if exists kaidan cascade');

export async function postgres({ documents, address, stored }) {
  if (!address)
    return {
      title: 'A record in PostgreSQL',
      rows: [['not measured', '', 'name an empty database: --postgres postgres://…']],
    };
  const rounds = Math.max(1, Math.round(stored / documents.length));
  const number = [...documentsByDay(documents, roundsFrom(0, rounds))].length;
  const client = new pg.Client(address);
  await client.connect();
  const { rows: tables } = await client.query("select 1 from pg_namespace where nspname = 'kaidan'");
  if (tables.length > 0) throw new Error('The database for the bench holds a record already.');
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-bench-'));
  try {
    const file = join(folder, 'record.db');
    const alone = await filled(file, 1, rounds);
    const one = await filled(address, 1, rounds);
    await emptied(client);
    const two = await filled(address, 2, rounds);
    await client.query('analyze');
    const record = await openRecord(address);
    const stats = await record.stats();
    const searches = await asked(record, WORDS, (words) => record.search({ words, order: 'best', limit: 20 }));
    const lists = await asked(
      record,
      [{}, { countries: ['JPN', 'CHN'] }, { types: ['ACCUSE'] }, { text: '会談', countries: ['USA'] }],
      (filter) => record.events({ ...filter, order: 'newest', limit: 20 }),
    );
    const faults = await record.check();
    await record.close();
    const { rows } = await client.query(
      `select relname, pg_total_relation_size(oid)::float8 as bytes from pg_class
       where relnamespace = 'kaidan'::regnamespace and relkind = 'r' order by bytes desc limit 4`,
    );
    const { rows: sums } = await client.query(
      `select sum(octet_length(text) + coalesce(octet_length(title), 0))::float8 as text,
         (select sum(pg_total_relation_size(oid))::float8 from pg_class
          where relnamespace = 'kaidan'::regnamespace and relkind = 'r') as all from kaidan.documents`,
    );
    const rate = (seconds) => `${count(number / seconds)} documents/s`;
    return {
      title: `A record in PostgreSQL: ${count(stats.documents)} documents, ${count(stats.reports)} reports, ${count(stats.events)} events`,
      rows: [
        [
          'one writer, one file',
          rate(alone),
          'SQLite: reading, linking, keeping; by the clock, with the start of the process',
        ],
        ['one writer', rate(one), `${times(alone / one)} the rate of the file`],
        ['two writers', rate(two), `${times(one / two)} the rate of one`],
        [
          'search, the best 20',
          `${searches[searches.length >> 1].toFixed(1)} ms`,
          `middle of ${searches.length}; worst ${searches.at(-1).toFixed(1)} ms`,
        ],
        [
          'events by filters',
          `${lists[lists.length >> 1].toFixed(1)} ms`,
          `middle of ${lists.length}; worst ${lists.at(-1).toFixed(1)} ms`,
        ],
        [
          'room',
          times(sums[0].all / sums[0].text),
          `of the bytes of titles and texts; ${rows.map(({ relname, bytes }) => `${relname} ${times(bytes / sums[0].text)}`).join(', ')}`,
        ],
        ['faults found', count(faults.length), faults.slice(0, 3).join('; ')],
      ],
    };
  } finally {
    await emptied(client);
    await client.end();
    rmSync(folder, { recursive: true });
  }
}
