/** Readers of a server: how long each waits for the first byte, and how much there is to read. */
import { Agent, get } from 'node:http';
import { childOf } from './child.mjs';

/** A server in a process of its own. */
export async function serverOf(kind, file) {
  const { ready, ask, end } = await childOf('site-server.mjs', [kind, file]);
  return {
    port: ready.port,
    /** Processor seconds of the server so far. */
    used: async () => (await ask()).used,
    end,
  };
}

/** One page read to its end. @returns milliseconds to the first byte, and the bytes of the whole */
export function read(port, path, agent) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const request = get({ port, path, agent, host: '127.0.0.1', headers: { Accept: 'text/html' } }, (response) => {
      const first = performance.now() - begun;
      let bytes = 0;
      response.on('data', (chunk) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200
          ? resolve({ first, bytes })
          : reject(new Error(`${path} was answered with ${response.statusCode}`)),
      );
    });
    // A connection that was kept may be closed while the next request is on its way: it is asked anew, as browsers do.
    request.on('error', (error) => (request.reusedSocket ? resolve(read(port, path, agent)) : reject(error)));
  });
}

/**
 * So many readers at once, each of whom reads a page, stays on it for about `pause` milliseconds, and goes on to another.
 * @returns what each reading of a page came to, and how many were read in a second
 */
export async function readBy(count, port, paths, { seconds, pause }) {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const end = performance.now() + seconds * 1000;
  const all = [];
  let at = 0;
  const reader = async () => {
    await stay(pause * Math.random());
    while (performance.now() < end) {
      all.push(await read(port, paths[at++ % paths.length], agent));
      await stay(pause * (0.5 + Math.random()));
    }
  };
  await Promise.all(Array.from({ length: count }, reader));
  agent.destroy();
  return { all, perSecond: all.length / seconds };
}

const stay = (milliseconds) => (milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : null);
