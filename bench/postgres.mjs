/** A record in PostgreSQL: questions to it, and the room it takes. */
import { read } from '../dist/reading/index.js';
import { openRecord } from '../dist/store/index.js';
import { run, startCluster } from '../scripts/postgres.mjs';
import { count, times } from './table.mjs';
import { documentsByDay, roundsFrom } from './texts.mjs';
import { LASTING } from './workers.mjs';

const BATCH = 100;
const WORDS = ['会談', '首相 会談', '覚書', '電話 会談', '外相', '防衛相 協力', '共同訓練', '大統領', '抗議', '尖閣'];
const FILTERS = [{}, { countries: ['JPN', 'CHN'] }, { types: ['ACCUSE'] }, { text: '会談', countries: ['USA'] }];

/** The documents read and kept, a batch at a time, as a worker does. */
async function fill(record, documents) {
  let batch = [];
  for (const document of documents) {
    batch.push({ document, reports: read(document) });
    if (batch.length < BATCH) continue;
    await record.add(batch);
    batch = [];
  }
  await record.add(batch);
}

const asked = async (questions, ask) => {
  const taken = [];
  // The first of all questions finds nothing in memory: each is asked twice, and the second time counts.
  for (const question of questions) await ask(question);
  for (const question of questions) {
    const begun = performance.now();
    await ask(question);
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  return taken;
};

/** The middle of the times, and the worst. */
const timesOf = (what, taken) => [
  what,
  `${taken[taken.length >> 1].toFixed(1)} ms`,
  `middle of ${taken.length}; worst ${taken.at(-1).toFixed(1)} ms`,
];

export async function postgres({ documents, stored }) {
  const rounds = Math.max(1, Math.round(stored / documents.length));
  const cluster = await startCluster(LASTING);
  try {
    const address = await cluster.fresh();
    const record = await openRecord(address, { create: true });
    await fill(record, documentsByDay(documents, roundsFrom(0, rounds)));
    const stats = await record.stats();
    const searches = await asked(WORDS, (words) => record.search({ words, order: 'best', limit: 20 }));
    const lists = await asked(FILTERS, (filter) => record.events({ ...filter, order: 'newest', limit: 20 }));
    const faults = await record.check();
    await record.close();
    const rows = await run(
      address,
      `select relname, pg_total_relation_size(oid)::float8 as bytes from pg_class
       where relnamespace = 'kaidan'::regnamespace and relkind = 'r' order by bytes desc limit 4`,
    );
    const [sum] = await run(
      address,
      `select sum(octet_length(text) + coalesce(octet_length(title), 0))::float8 as text,
         (select sum(pg_total_relation_size(oid))::float8 from pg_class
          where relnamespace = 'kaidan'::regnamespace and relkind = 'r') as all from kaidan.documents`,
    );
    return {
      title: `A record in PostgreSQL: ${count(stats.documents)} documents, ${count(stats.reports)} reports, ${count(stats.events)} events`,
      rows: [
        timesOf('search, the best 20', searches),
        timesOf('events by filters', lists),
        [
          'room',
          times(sum.all / sum.text),
          `of the bytes of titles and texts; ${rows.map(({ relname, bytes }) => `${relname} ${times(bytes / sum.text)}`).join(', ')}`,
        ],
        ['faults found', count(faults.length), faults.slice(0, 3).join('; ')],
      ],
    };
  } finally {
    await cluster.remove();
  }
}
