/** From the command to its end: one page, a process of its own each time. */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { PAGES } from './corpus.mjs';
import { inTurns } from './measure.mjs';
import { milliseconds } from './table.mjs';

export const KAIDAN = join(import.meta.dirname, '../bin/kaidan.js');
const RUNS = 5;

function node(...args) {
  const { error, status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error || status !== 0) throw error ?? new Error(`node ${args.join(' ')}: ${stderr}`);
}

export async function start() {
  const pages = PAGES.map((page) => [basename(page), () => node(KAIDAN, 'read', page)]);
  const contenders = { 'node alone': () => node('-e', '0'), ...Object.fromEntries(pages) };
  const seconds = await inTurns(contenders, RUNS);
  return {
    title: `Start to end, wall time of a command, median of ${RUNS}`,
    rows: Object.entries(seconds).map(([name, value]) =>
      name === 'node alone'
        ? ['an empty program', milliseconds(value), 'Node.js itself']
        : ['kaidan read', milliseconds(value), name],
    ),
  };
}
