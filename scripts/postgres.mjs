// A throw-away PostgreSQL server for tests and measurements: Debian's program, a folder of its own, a free port on loopback.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { freePorts } from './ports.mjs';

const DEBIAN = '/usr/lib/postgresql';
/** A test's data may be lost with the machine, which saves most of the time. */
const QUICK = ['listen_addresses=127.0.0.1', 'fsync=off', 'full_page_writes=off', 'shared_buffers=64MB'];

/** @param settings lines of `postgresql.conf`, beside those that make it quick and private */
export async function startCluster(settings = []) {
  const programs = installed();
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-pg-'));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const [port] = await freePorts(1);
  as(user, join(programs, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'kaidan', '-E', 'UTF8', '--locale=C', '-N']);
  const options = [...QUICK, ...settings, `port=${port}`, `unix_socket_directories=${folder}`].flatMap((each) => [
    '-c',
    each,
  ]);
  let server = null;
  let databases = 0;

  const at = (database) => `postgres://kaidan@127.0.0.1:${port}/${database}`;

  const ended = async (signal) => {
    const running = server;
    server = null;
    if (!running) return;
    const exit = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await exit;
  };

  const start = async () => {
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
    pid: () => server?.pid ?? null,
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

export async function run(address, statements) {
  const client = new pg.Client(address);
  await client.connect();
  try {
    const answers = [await client.query(statements)].flat();
    return answers.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

/** The folder of the newest version's programs. */
function installed() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (!found) throw new Error('PostgreSQL is needed for this: apt-get install postgresql');
  return found;
}

/** The server refuses to run as root: then it runs as the user that Debian made for it. */
function serverUser() {
  if (process.getuid?.() !== 0) return null;
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

const wrapped = (user, command, args) =>
  user
    ? ['setpriv', [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', command, ...args]]
    : [command, [...args]];

function as(user, command, args) {
  const done = spawnSync(...wrapped(user, command, args), { cwd: tmpdir(), encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr}`);
}
