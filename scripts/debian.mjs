// Programs that tests, pictures and measurements drive: Debian's packages, for npm brings none of them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Each package by a path that shows that it is there, or by names that its program has on the PATH. */
const SHOWN_BY = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  'nats-server': ['nats-server'],
  postgresql: ['/usr/lib/postgresql'],
  wget: ['wget'],
};

/** Where the program of a package is; undefined where it is not installed. */
export function pathOf(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return SHOWN_BY[name]
    .flatMap((file) => (file.startsWith('/') ? [file] : folders.map((folder) => join(folder, file))))
    .find(existsSync);
}

/** Installs what is missing, where that is allowed: by root, on a system that has apt-get. Whoever needs a program says so if it is not there then. */
export function installMissing(names = Object.keys(SHOWN_BY)) {
  const missing = names.filter((name) => !pathOf(name));
  if (missing.length === 0 || process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...missing]])
    spawnSync('apt-get', ['-q', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
