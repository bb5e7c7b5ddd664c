/** A way to servers that can be cut: what is sent meanwhile is lost, in both directions, and nobody is told. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { Transform } from 'node:stream';

/** @param ports what it leads to; `ports` of what it gives are the way there, in the same order */
export async function lineTo(ports) {
  let isCut = false;
  /** Whose way was cut: they find out when it is whole again. */
  const broken = new Set();
  const open = new Set();
  const gate = () =>
    new Transform({
      transform: (chunk, _encoding, done) => (isCut ? done() : done(null, chunk)),
    });
  const joined = (near, port) => {
    const far = connect(port, '127.0.0.1');
    const end = () => {
      if (isCut) return broken.add(end);
      near.destroy();
      far.destroy();
    };
    if (isCut) broken.add(end);
    open.add(end);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      from.on('error', () => {}).on('close', end);
      from.pipe(gate(), { end: false }).pipe(to, { end: false });
      from.on('end', end);
    }
    near.once('close', () => open.delete(end));
  };
  const servers = ports.map((port) => createServer((near) => joined(near, port)).listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  return {
    ports: servers.map((server) => server.address().port),
    cut() {
      isCut = true;
      for (const end of open) broken.add(end);
    },
    heal() {
      isCut = false;
      for (const end of broken) end();
      broken.clear();
    },
    close() {
      isCut = false;
      for (const end of [...open, ...broken]) end();
      for (const server of servers) server.close();
    },
  };
}
