// A process that reads its share of the bench's documents and keeps them: postgres-writer.mjs RECORD WHICH OF ROUNDS
import { read } from '../dist/reading/index.js';
import { openRecord } from '../dist/store/index.js';
import { documentsAtHand } from './corpus.mjs';
import { documentsByDay, roundsFrom } from './texts.mjs';

/** Documents kept at a time, as a worker does. */
const BATCH = 50;

const [record, which, of, rounds] = process.argv.slice(2);
const store = await openRecord(record, { create: true });
let at = 0;
let batch = [];
for (const document of documentsByDay(await documentsAtHand(), roundsFrom(0, Number(rounds)))) {
  if (Math.floor(at++ / BATCH) % Number(of) !== Number(which)) continue;
  batch.push({ document, reports: read(document) });
  if (batch.length === BATCH) {
    await store.add(batch);
    batch = [];
  }
}
await store.add(batch);
await store.close();
