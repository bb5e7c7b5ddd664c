/**
 * What more documents than any one machine here can hold would need, worked out on paper: from the figures below, which were measured
 * (docs/scale.md says how), by multiplying. Where a thing grows otherwise than with the documents, it says so.
 */
import { count } from './table.mjs';

/** Of a document of 300 characters; one of more is taken to cost as much more. */
const MEASURED = {
  /** Processor milliseconds of a worker: reading, linking, asking the server. */
  worker: 1.4,
  /** Processor milliseconds of the server. */
  server: 0.55,
  /** Bytes of the database. */
  disk: 9_000,
  /** Assumed, not measured: milliseconds in which one writer keeps all others from ending, from the tallies to the commit. */
  shared: 4,
};
/** Documents of a transaction. */
const BATCH = 50;
/** What a machine is taken to be. */
const MACHINE = { cores: 16, disk: 4e12 };
/** Part of a core that may be busy if a queue is to stay short. */
const BUSY = 0.7;

const WANTED = [
  ['a country, a day', 50_000, 86_400],
  ["the world's news, a day", 2_000_000, 86_400],
  ['an archive, in a month', 1_000_000_000, 30 * 86_400],
];

/** An article of the news, in documents of 300 characters. */
const ARTICLE = 5;

/** Machines for so many articles in so many seconds. */
function needed(documents, seconds) {
  const cores = (each) => (documents * ARTICLE * each) / 1000 / seconds / BUSY;
  const disk = documents * ARTICLE * MEASURED.disk;
  /** Part of the time in which a writer is in the part that only one can be in. */
  const shared = ((documents / BATCH) * (MEASURED.shared / 1000)) / seconds;
  const servers = Math.max(Math.ceil(cores(MEASURED.server) / MACHINE.cores), Math.ceil(disk / MACHINE.disk));
  return { workers: cores(MEASURED.worker), server: cores(MEASURED.server), disk, shared, servers };
}

export function scaleModel() {
  const rows = WANTED.map(([what, documents, seconds]) => {
    const { workers, server, disk, shared, servers } = needed(documents, seconds);
    return [
      what,
      `${count(documents)} articles`,
      `${workers.toFixed(1)} cores of workers, ${server.toFixed(1)} of the server, ${(disk / 1e9).toFixed(1)} GB on ${servers} machine${servers > 1 ? 's' : ''}; the shared part busy ${(100 * shared).toFixed(1)}% of the time`,
    ];
  });
  return Promise.resolve({ title: 'On paper: what more documents need, from what was measured', rows });
}
