/** A thread that reads documents for `threads.ts`. It is given the folder of the user's own knowledge, where there is one. */
import { parentPort, workerData } from 'node:worker_threads';
import { knowledgeIn } from '../../knowledge/index.js';
import { createReader } from '../../reading/index.js';
import type { KaidanDocument } from '../../record/index.js';
import { attempts } from './attempt.js';

const read = createReader(knowledgeIn(workerData as string | undefined));

parentPort?.on('message', (documents: readonly KaidanDocument[]) => {
  parentPort?.postMessage(attempts(read, documents));
});
