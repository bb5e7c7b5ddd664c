/** Workers, programs of their own. One that ends is replaced, as whoever runs them in earnest would have it done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { KAIDAN } from '../start.mjs';

const REST = 1000;
/** By then a process that began has come so far that it ends as it is asked to; before, a signal ends it as any other. */
const UNDER_WAY = 10_000;
/** The exit code of a worker that found no queue or no record when it began. */
const FOUND_NOBODY = 4;

/**
 * @param places for each worker the address of the queue and of the record
 * @param tell told what a worker said that ended by itself
 */
export function crewAt(places, tell) {
  const workers = places.map(() => null);
  const begun = places.map(() => 0);
  const count = { killed: 0, foundNobody: 0, failed: 0 };
  let isOver = false;
  const start = (at) => {
    const { queue, record } = places[at];
    const words = [KAIDAN, 'worker', '--queue', queue, '--record', record, '--quiet'];
    const worker = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    workers[at] = worker;
    begun[at] = performance.now();
    let said = '';
    worker.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    worker.once('close', async (code) => {
      if (isOver) return;
      if (!worker.killed) {
        count[code === FOUND_NOBODY ? 'foundNobody' : 'failed'] += 1;
        tell(`a worker ended with ${code}: ${said.trim()}`);
        await setTimeout(REST);
      }
      if (!isOver) start(at);
    });
  };
  for (const at of places.keys()) start(at);
  const running = () =>
    workers.filter(({ exitCode, signalCode, killed }) => exitCode === null && signalCode === null && !killed);
  return {
    count,
    /** Ends one of those that run, at once; where none does, the next that begins. @param which from 0 to 1 */
    async kill(which) {
      while (running().length === 0) await setTimeout(REST / 10);
      const all = running();
      all[Math.floor(which * all.length)].kill('SIGKILL');
      count.killed += 1;
    },
    /** Ends all, each after what it has in hand. @returns the exit codes */
    async end() {
      while (running().length < places.length) await setTimeout(REST / 10);
      isOver = true;
      await setTimeout(Math.max(0, UNDER_WAY - (performance.now() - Math.max(...begun))));
      const exits = running().map(async (worker) => {
        const exit = once(worker, 'exit');
        worker.kill('SIGTERM');
        return (await exit)[0];
      });
      return Promise.all(exits);
    },
    /** Ends all at once. */
    remove() {
      isOver = true;
      for (const worker of running()) worker.kill('SIGKILL');
    },
  };
}
