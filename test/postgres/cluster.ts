/** A throw-away PostgreSQL cluster for tests: Debian's program, a folder of its own, a free port on loopback. */
import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

export interface Cluster {
  /** The address of a database that nobody has used. */
  fresh(): Promise<string>;
  /** Ends the server at once, as when its machine fails. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends the server and takes its folder away. */
  remove(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** @param settings lines of `postgresql.conf`, beside those that make it quick and private */
export async function startCluster(settings: readonly string[] = []): Promise<Cluster> {
  const programs = installed();
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-pg-'));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  as(user, join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'kaidan', '-E', 'UTF8', '--locale=C', '-N']);
  const options = [...QUICK, ...settings, `port=${port}`, `unix_socket_directories=${folder}`].flatMap((each) => [
    '-c',
    each,
  ]);
  let server: ReturnType<typeof spawn> | null = null;
  let databases = 0;

  const at = (database: string): string => `postgres://kaidan@127.0.0.1:${port}/${database}`;

  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    const running = server;
    server = null;
    if (!running) return;
    const exit = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await exit;
  };

  const start = async (): Promise<void> => {
    const [command, args] = wrapped(user, join(programs, 'postgres'), ['-D', data, ...options]);
    server = spawn(command, args, { cwd: folder, stdio: 'ignore' });
    for (let tries = 0; ; tries++) {
      const ready = spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'kaidan']);
      if (ready.status === 0) return;
      if (tries === 600) throw new Error('PostgreSQL does not come up');
      await setTimeout(50);
    }
  };
  await start();

  return {
    start,
    fresh: async () => {
      const name = `record${++databases}`;
      await run(at('postgres'), `create database ${name}`);
      return at(name);
    },
    // SIGQUIT: the server drops everything where it is, and recovers when it comes back.
    kill: () => ended('SIGQUIT'),
    remove: async () => {
      await ended('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs statements in a database, as its owner. @returns the rows of the last */
export async function run(address: string, statements: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const answers = [await client.query(statements)].flat();
    return answers.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

/** A test's data may be lost with the machine, which saves most of the time. */
const QUICK = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'shared_buffers=64MB'];

/** The folder of the newest version's programs. */
function installed(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (!found) throw new Error('PostgreSQL is needed for this test: apt-get install postgresql');
  return found;
}

interface User {
  readonly uid: number;
  readonly gid: number;
}

/** The server refuses to run as root: then it runs as the user that Debian made for it. */
function serverUser(): User | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

const wrapped = (user: User | null, command: string, args: readonly string[]): [string, string[]] =>
  user
    ? ['setpriv', [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', command, ...args]]
    : [command, [...args]];

function as(user: User | null, command: string, args: readonly string[]): void {
  const done: SpawnSyncReturns<string> = spawnSync(...wrapped(user, command, args), {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
