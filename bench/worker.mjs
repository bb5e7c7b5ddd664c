// A process that reads and keeps documents, until there are no more: worker.mjs RECORD QUEUE, or worker.mjs RECORD - ROUNDS without a queue.
// It begins when it is told to, and then says what it took.
import { once } from 'node:events';

import { shippedKnowledge } from '../dist/knowledge/index.js';
import { createReader } from '../dist/reading/index.js';
import { openRecord } from '../dist/store/index.js';
import { CLOCK } from '../dist/work/index.js';
import { openQueue, RESTS, work } from '../dist/work/queue/index.js';
import { settle } from '../dist/work/queue/settled.js';
import { documentsAtHand } from './corpus.mjs';
import { documentsByDay, roundsFrom } from './texts.mjs';

/** Documents kept at a time, as a worker does. */
const BATCH = 100;

const [address, queueAddress, rounds] = process.argv.slice(2);
const record = await openRecord(address, { create: true });
const read = createReader(shippedKnowledge());
const spent = { documents: 0, taking: 0, reading: 0, keeping: 0 };
const keep = ({ documents, reading, keeping }) => {
  spent.documents += documents;
  spent.reading += reading;
  spent.keeping += keeping;
};

async function fromQueue() {
  const queue = await openQueue(queueAddress);
  const told = {
    kept: keep,
    taking(ms) {
      spent.taking += ms;
    },
    failed: (document, reason) => console.error(`${document}: ${reason}`),
    away: (what, reason) => reason && console.error(`the ${what} is away: ${reason}`),
  };
  const signal = new AbortController().signal;
  return {
    run: () => work({ queue, record, read, clock: CLOCK, signal, once: true, rests: RESTS, told }),
    end: () => queue.close(),
  };
}

async function alone() {
  const documents = [...documentsByDay(await documentsAtHand(), roundsFrom(0, Number(rounds)))];
  const run = async () => {
    for (let at = 0; at < documents.length; at += BATCH) {
      const items = documents.slice(at, at + BATCH).map((document) => ({ document, task: 'add' }));
      keep((await settle(items, { record, read })).sum);
    }
  };
  return { run, end: async () => {} };
}

const { run, end } = await (queueAddress === '-' ? alone() : fromQueue());
process.send('ready');
await once(process, 'message');
const begun = process.cpuUsage();
await run();
const { user, system } = process.cpuUsage(begun);
process.send({ ...spent, processor: (user + system) / 1e6 });
// What the servers did for it is counted while its connections are there.
await once(process, 'message');
await end();
await record.close();
process.disconnect();
