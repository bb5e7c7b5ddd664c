// Throw-away NATS servers for tests and measurements: Debian's program, folders of their own, free ports on loopback; one, or three as a
// cluster.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathOf } from './debian.mjs';
import { freePorts } from './ports.mjs';

/** @param settings lines of the configuration, beside those that make up a server with JetStream */
export async function startServers(count, settings = []) {
  const program = installed();
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-nats-'));
  const ports = await freePorts(count * 2);
  const servers = ports.slice(0, count).map((port, at) => {
    const name = `n${at + 1}`;
    const config = join(folder, `${name}.conf`);
    const routes = ports.slice(count).map((route) => `nats://127.0.0.1:${route}`);
    // Nobody is told of the other servers: who has to come through a proxy does not get past it.
    const cluster = `cluster { name: test, listen: "127.0.0.1:${ports[count + at]}", routes: [${routes.join(', ')}], no_advertise: true }`;
    const lines = [
      `server_name: ${name}`,
      `listen: "127.0.0.1:${port}"`,
      `jetstream { store_dir: "${join(folder, name)}", max_file_store: 2GB, max_memory_store: 64MB }`,
      ...(count === 1 ? [] : [cluster]),
      ...settings,
    ];
    writeFileSync(config, lines.join('\n'));
    return { name, port, config, running: null };
  });
  const ended = async (server, signal) => {
    const { running } = server;
    server.running = null;
    if (!running) return;
    const exit = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await exit;
  };
  const start = async () => {
    for (const server of servers) server.running ??= spawn(program, ['-c', server.config], { stdio: 'ignore' });
    for (const { port } of servers) await answers(port);
  };
  await start();
  let queues = 0;
  return {
    start,
    pids: () => servers.flatMap(({ running }) => running?.pid ?? []),
    fresh: () => `nats://${servers.map(({ port }) => `127.0.0.1:${port}`).join(',')}/queue${++queues}`,
    async kill(name) {
      await Promise.all(
        servers.filter((each) => name === undefined || each.name === name).map((each) => ended(each, 'SIGKILL')),
      );
    },
    async remove() {
      await Promise.all(servers.map((each) => ended(each, 'SIGKILL')));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function installed() {
  const found = pathOf('nats-server');
  if (!found) throw new Error('NATS is needed for this: apt-get install nats-server');
  return found;
}

async function answers(port) {
  for (let tries = 0; tries < 600; tries++) {
    const isThere = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      const end = (found) => {
        socket.destroy();
        resolve(found);
      };
      socket.setTimeout(1000, () => end(false));
      socket.once('data', () => end(true)).once('error', () => end(false));
    });
    if (isThere) return;
    await setTimeout(50);
  }
  throw new Error('NATS does not come up');
}
