// The Chromium of the system, for tests and pictures; none is downloaded by a package.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Where it is. It is installed where that is allowed and it is missing. */
export function executable() {
  const found = onPath();
  if (found) return found;
  if (process.getuid?.() === 0) execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  const installed = onPath();
  if (!installed)
    throw new Error(`The site is tested in Chromium. Install it, so that one of ${NAMES.join(', ')} is on the PATH.`);
  return installed;
}

/** It asks nobody for anything by itself. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
