/**
 * Documents through three servers of a queue and four workers into one record, while workers, servers and ways fail; then the same documents
 * by one quiet process into a file. Both records have to hold the same.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AckPolicy } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import { openRecord } from '../../dist/store/index.js';
import { openQueue, stateOf } from '../../dist/work/queue/index.js';
import { startServers } from '../../scripts/nats.mjs';
import { startCluster } from '../../scripts/postgres.mjs';
import { crewAt } from './crew.mjs';
import { differences, digestOf } from './digest.mjs';
import { faultsOf } from './faults.mjs';
import { lineTo } from './line.mjs';
import { planOf } from './plan.mjs';
import { add, writtenParts } from './supply.mjs';

const WORKERS = 4;
const LOOK = 250;
/** Where nothing moves for so long, nothing will. */
const STILL = 10 * 60_000;

export async function chaosRun(wish) {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-chaos-'));
  const servers = await startServers(3);
  const cluster = await startCluster();
  try {
    const parts = await writtenParts(folder, wish.documents, wish.count);
    const record = await cluster.fresh();
    const begun = performance.now();
    const counts = await disturbed({ ...wish, servers, cluster, record, parts });
    const seconds = (performance.now() - begun) / 1000;
    wish.tell(`all is done after ${Math.round(seconds)} s; the same by one process`);
    const quiet = join(folder, 'quiet.db');
    await add('--record', quiet, ...parts.map(({ file }) => file));
    const [here, there] = [await digestOf(record), await digestOf(quiet)];
    return { ...counts, seconds, stats: here.stats, differences: differences(here, there) };
  } finally {
    await servers.remove();
    await cluster.remove();
    rmSync(folder, { recursive: true });
  }
}

/** Everything that a disturbed run needs is there, and goes in the end. */
async function disturbed(wish) {
  const { servers, cluster, record, silence, cut } = wish;
  const address = servers.fresh();
  const ports = Array.from(`${address} ${record}`.matchAll(/:(\d+)/g), ([, port]) => Number(port));
  const line = await lineTo(ports);
  const through = (to) => ports.reduce((text, port, at) => text.replace(`:${port}`, `:${line.ports[at]}`), to);
  const queue = await openQueue(address);
  const { name } = queue.address;
  const workers = {
    durable_name: 'workers',
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(silence),
    max_deliver: -1,
  };
  await queue.streams.consumers.add(name, workers);
  const store = await openRecord(record, { create: true });
  const place = { queue: address, record };
  const crew = crewAt(
    [{ queue: through(address), record: through(record) }, ...Array(WORKERS - 1).fill(place)],
    wish.tell,
  );
  const leader = async () => (await queue.streams.streams.info(name)).cluster?.leader;
  const under = [];
  try {
    await watched({
      ...wish,
      address,
      queue,
      store,
      under,
      faults: faultsOf({ servers, cluster, line, crew, leader, cut }),
    });
    const { delivered } = await queue.streams.consumers.info(name, workers.durable_name);
    return {
      ...crew.count,
      setAside: (await stateOf(queue)).setAside,
      again: delivered.consumer_seq - delivered.stream_seq,
      exits: await crew.end(),
    };
  } finally {
    crew.remove();
    await Promise.all(under);
    line.close();
    await store.close();
    await queue.close();
  }
}

/** Brings documents and faults as the work goes on, until all is done. `under` holds what is under way. */
async function watched({ address, queue, store, faults, under, parts, count, seed, kills, tell }) {
  const plan = planOf({ seed, kills });
  const supply = [...parts];
  let failure = null;
  let adding = Promise.resolve();
  const underWay = (task) =>
    under.push(
      task.catch((error) => {
        failure ??= error;
      }),
    );
  let [last, moved] = ['', performance.now()];
  for (;;) {
    const [kept, left] = await Promise.all([keptIn(store), leftIn(queue)]);
    const now = JSON.stringify([kept, left]);
    if (now !== last) [last, moved] = [now, performance.now()];
    if (performance.now() - moved > STILL) failure = new Error(`nothing moves: ${kept} documents kept, ${left} left`);
    if (failure) throw failure;
    if (supply[0] && kept >= supply[0].comesAt) {
      const { file } = supply.shift();
      adding = adding.then(() => add('--queue', address, file));
      underWay(adding);
    }
    while (plan[0] && kept >= plan[0].at * count) {
      const fault = plan.shift();
      tell(`${kept} documents are kept: ${fault.kind}`);
      underWay(setTimeout(fault.rest).then(() => faults[fault.kind](fault)));
    }
    if (supply.length + plan.length === 0 && kept >= count && left === 0) break;
    await setTimeout(LOOK);
  }
  await Promise.all(under);
  if (failure) throw failure;
}

/** Null where the record is away. */
const keptIn = (store) =>
  store.stats().then(
    ({ documents }) => documents,
    () => null,
  );

const leftIn = (queue) =>
  stateOf(queue).then(
    ({ waiting, inHand }) => waiting + inHand,
    () => null,
  );
