// The Chromium of the system, for tests and pictures; none is downloaded by a package.
import { installMissing, pathOf } from './debian.mjs';

/** Where it is. It is installed where that is allowed and it is missing. */
export function executable() {
  installMissing(['chromium']);
  const found = pathOf('chromium');
  if (!found) throw new Error('Chromium is needed for this: apt-get install chromium');
  return found;
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
