/** What may go wrong, and how it is set right again. */
import { setTimeout } from 'node:timers/promises';

const SECOND = 1000;

/**
 * @param leader the name of the server that leads the stream
 * @param cut milliseconds for which a worker is cut off
 */
export const faultsOf = ({ servers, cluster, line, crew, leader, cut }) => ({
  worker: ({ which }) => crew.kill(which),
  async leader({ length }) {
    await servers.kill(await leader());
    await setTimeout((5 + 10 * length) * SECOND);
    await servers.start();
  },
  async record({ length }) {
    await cluster.kill();
    await setTimeout(5 * length * SECOND);
    await cluster.start();
  },
  async cut() {
    line.cut();
    await setTimeout(cut);
    line.heal();
  },
});
