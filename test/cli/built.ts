/** The program as a user runs it. `npm test` has built it; a test that runs alone builds it where it is missing. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

export const BIN = new URL('bin/kaidan.js', root).pathname;

export function built(): void {
  if (!existsSync(new URL('dist/cli/main.js', root))) execFileSync('npm', ['run', 'build'], { cwd: root });
}
