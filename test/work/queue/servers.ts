/** Throw-away NATS servers for tests: Debian's program, folders of their own, free ports on loopback; one, or three as a cluster. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathOf } from '../../../scripts/debian.mjs';

export interface Servers {
  /** The address of a queue that nobody has used. */
  fresh(): string;
  /** Ends a server at once, as when its machine fails; all of them where none is named. */
  kill(name?: string): Promise<void>;
  /** Starts again what was ended. */
  start(): Promise<void>;
  /** Ends the servers and takes their folders away. */
  remove(): Promise<void>;
}

interface Server {
  readonly name: string;
  readonly port: number;
  readonly config: string;
  running: ChildProcess | null;
}

/** @param settings lines of the configuration, beside those that make up a server with JetStream */
export async function startServers(count: 1 | 3, settings: readonly string[] = []): Promise<Servers> {
  const program = installed();
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-nats-'));
  const ports = await freePorts(count * 2);
  const servers: Server[] = ports.slice(0, count).map((port, at) => {
    const name = `n${at + 1}`;
    const config = join(folder, `${name}.conf`);
    const routes = ports.slice(count).map((route) => `nats://127.0.0.1:${route}`);
    const cluster = `cluster { name: test, listen: "127.0.0.1:${ports[count + at]}", routes: [${routes.join(', ')}] }`;
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
  const ended = async (server: Server, signal: NodeJS.Signals): Promise<void> => {
    const { running } = server;
    server.running = null;
    if (!running) return;
    const exit = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await exit;
  };
  const start = async (): Promise<void> => {
    for (const server of servers) server.running ??= spawn(program, ['-c', server.config], { stdio: 'ignore' });
    for (const { port } of servers) await answers(port);
  };
  await start();
  let queues = 0;
  return {
    start,
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

function installed(): string {
  const found = pathOf('nats-server');
  if (!found) throw new Error('NATS is needed for this test: apt-get install nats-server');
  return found;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      const end = (isThere: boolean): void => {
        socket.destroy();
        resolve(isThere);
      };
      socket.setTimeout(1000, () => end(false));
      socket.once('data', () => end(true)).once('error', () => end(false));
    });
    if (isThere) return;
    await setTimeout(50);
  }
  throw new Error('NATS does not come up');
}

/** Ports that are free, all at once. */
async function freePorts(count: number): Promise<number[]> {
  const holders = await Promise.all(
    Array.from({ length: count }, async () => {
      const holder = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => holder.once('listening', resolve));
      return holder;
    }),
  );
  const ports = holders.map((holder) => {
    const address = holder.address();
    return address && typeof address === 'object' ? address.port : 0;
  });
  await Promise.all(holders.map((holder) => new Promise((resolve) => holder.close(resolve))));
  return ports;
}
