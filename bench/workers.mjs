/** Documents from a queue into PostgreSQL: one worker, two, and one process with a file; and what the limit is. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { CLOCK } from '../dist/work/index.js';
import { openQueue, Publisher } from '../dist/work/queue/index.js';
import { startServers } from '../scripts/nats.mjs';
import { startCluster } from '../scripts/postgres.mjs';
import { usedBy, usedByAll } from './processor.mjs';
import { count, times } from './table.mjs';
import { documentsByDay, roundsFrom } from './texts.mjs';

const WORKER = join(import.meta.dirname, 'worker.mjs');
/** What was committed is on the disk, as with any server that keeps a record; and there is room for locks, as in deploy/compose.yaml. */
export const LASTING = ['fsync=on', 'full_page_writes=on', 'shared_buffers=256MB', 'max_locks_per_transaction=1024'];
const LOOK = 20;

/** Runs workers from when all are ready until all have ended. @returns the sums of what they took, and the seconds by the clock */
async function run(all, servers) {
  const children = all.map((words) => fork(WORKER, words));
  await Promise.all(children.map((child) => once(child, 'message')));
  const before = { ofAll: usedByAll(), ofServers: servers.map(usedBy), begun: performance.now() };
  const ends = children.map((child) => {
    const end = once(child, 'exit');
    const said = once(child, 'message');
    child.send('go');
    return said.then(async ([spent]) => ({ spent, seconds: (performance.now() - before.begun) / 1000, end }));
  });
  const done = await Promise.all(ends);
  const seconds = Math.max(...done.map((each) => each.seconds));
  const used = servers.map((pids, at) => usedBy(pids) - before.ofServers[at]);
  const ofAll = usedByAll() - before.ofAll;
  for (const child of children) child.send('end');
  await Promise.all(done.map(({ end }) => end));
  const sum = (name) => done.reduce((all, { spent }) => all + spent[name], 0);
  const worker = sum('processor');
  const others = ofAll - worker - used.reduce((a, b) => a + b, 0);
  const shares = Object.fromEntries(['taking', 'reading', 'keeping'].map((name) => [name, sum(name)]));
  return { documents: sum('documents'), seconds, worker, used, others: others / seconds, shares };
}

/** What transactions wait for, looked at again and again until `stop` is called. */
async function watched(address) {
  const client = new pg.Client(address);
  await client.connect();
  const seen = new Map();
  let over = false;
  const looking = (async () => {
    while (!over) {
      const { rows } = await client.query(
        `select case wait_event_type when 'Client' then 'waits for the worker'
           else coalesce(wait_event_type || ' ' || wait_event, 'at work') end as what from pg_stat_activity
         where application_name = 'kaidan' and state <> 'idle'`,
      );
      for (const { what } of rows) seen.set(what, (seen.get(what) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    await client.end();
  })();
  return async () => {
    over = true;
    await looking;
    return seen;
  };
}

async function filled(address, documents) {
  const queue = await openQueue(address);
  const publisher = new Publisher(queue, { clock: CLOCK, signal: new AbortController().signal, stalled: () => {} });
  for (const document of documents) await publisher.publish(document);
  await publisher.finish();
  await queue.close();
}

export async function workers({ documents, stored, turns }) {
  const rounds = Math.max(1, Math.round(stored / documents.length));
  const number = documents.length * rounds;
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-bench-'));
  const [database, queues] = [await startCluster(LASTING), await startServers(1)];
  const servers = [[database.pid()], queues.pids()];
  const withQueue = async (howMany) => {
    const [record, queue] = [await database.fresh(), queues.fresh()];
    await filled(queue, documentsByDay(documents, roundsFrom(0, rounds)));
    const stop = await watched(record);
    const result = await run(
      Array.from({ length: howMany }, () => [record, queue]),
      servers,
    );
    return { ...result, waits: await stop() };
  };
  const contenders = {
    file: (turn) => run([[join(folder, `${turn}.db`), '-', String(rounds)]], []),
    // What the machine has to give: two that share nothing but its cores.
    files: (turn) =>
      run(
        [Math.ceil(rounds / 2), Math.floor(rounds / 2)].map((part, at) => [
          join(folder, `${turn}-${at}.db`),
          '-',
          String(part),
        ]),
        [],
      ),
    one: () => withQueue(1),
    two: () => withQueue(2),
  };
  try {
    const best = {};
    for (let turn = 0; turn < turns; turn++) {
      for (const [name, contend] of Object.entries(contenders)) {
        const result = await contend(turn);
        if (result.documents !== number) throw new Error(`${result.documents} documents were kept, not ${number}`);
        if (!best[name] || result.seconds < best[name].seconds) best[name] = result;
      }
    }
    return { title: `Documents into a record: ${count(number)}, the best of ${turns} turns each`, rows: rowsOf(best) };
  } finally {
    await database.remove();
    await queues.remove();
    rmSync(folder, { recursive: true });
  }
}

const percent = (part, whole) => `${Math.round((100 * part) / whole)}%`;

function rowsOf({ file, files, one, two }) {
  const rate = ({ documents, seconds }) => `${count(documents / seconds)} documents/s`;
  const beside = ({ others }) => `other programs took ${others.toFixed(1)} of ${cpus().length} cores`;
  const thousand = ({ documents }, seconds) => `${((1000 * seconds) / documents).toFixed(2)} s`;
  const costs = (name, result) => [
    `${name}: processor, 1,000 documents`,
    thousand(result, result.worker + result.used.reduce((a, b) => a + b, 0)),
    [
      ['workers', result.worker],
      ['PostgreSQL', result.used[0]],
      ['NATS', result.used[1]],
    ]
      .map(([what, seconds]) => `${what} ${thousand(result, seconds)}`)
      .join(', '),
  ];
  const share = (name, { shares, waits }) => {
    const whole = shares.taking + shares.reading + shares.keeping;
    const looks = [...waits.values()].reduce((a, b) => a + b, 0);
    const seen = [...waits].sort(([, a], [, b]) => b - a).map(([what, number]) => `${what} ${percent(number, looks)}`);
    return [
      `${name}: of its time, keeping`,
      percent(shares.keeping, whole),
      `reading ${percent(shares.reading, whole)}, queue ${percent(shares.taking, whole)}; in the server: ${seen.join(', ')}`,
    ];
  };
  return [
    [
      'one process, one file',
      rate(file),
      `SQLite; ${thousand(file, file.worker)} of processor for 1,000; ${beside(file)}`,
    ],
    [
      'two processes, a file each',
      rate(files),
      `${times(file.seconds / files.seconds)} the rate of one, sharing nothing but the cores; ${beside(files)}`,
    ],
    ['one worker', rate(one), `${times(file.seconds / one.seconds)} the rate of the file; ${beside(one)}`],
    ['two workers', rate(two), `${times(one.seconds / two.seconds)} the rate of one; ${beside(two)}`],
    costs('one worker', one),
    costs('two workers', two),
    share('one worker', one),
    share('two workers', two),
  ];
}
