/** Whether a record stays whole when the process that adds to it is killed, at random moments, again and again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { read } from '../dist/reading/index.js';
import { openRecord } from '../dist/store/index.js';
import { KAIDAN } from './start.mjs';
import { count } from './table.mjs';
import { documentsByDay, roundsFrom } from './texts.mjs';

/** Rounds of documents that one record is to hold: some seconds of adding. */
const ROUNDS_EACH = 10;

const adding = (record, posts) =>
  spawn(process.execPath, [KAIDAN, 'add', '--quiet', '--record', record, posts], { stdio: 'ignore' });

/** Milliseconds that a run takes that nobody kills. */
async function undisturbed(record, posts) {
  const begun = performance.now();
  const [code] = await once(adding(record, posts), 'exit');
  if (code !== 0) throw new Error(`kaidan add ended with ${code}`);
  return performance.now() - begun;
}

/** What is wrong with a record, a line each. */
async function faults(file, wanted) {
  const record = await openRecord(file);
  const found = [...(await record.check())];
  const stats = await record.stats();
  for (const [what, number] of Object.entries(wanted ?? {})) {
    if (stats[what] !== number) found.push(`${stats[what]} ${what}, not ${number}`);
  }
  await record.close();
  return found;
}

export async function kills({ documents, kills: wished }) {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-bench-'));
  const posts = join(folder, 'posts.ndjson');
  const texts = [...documentsByDay(documents, roundsFrom(0, ROUNDS_EACH))];
  writeFileSync(posts, texts.map((document) => `${JSON.stringify(document)}\n`).join(''));
  const wanted = {
    documents: texts.length,
    reports: texts.reduce((sum, document) => sum + read(document).length, 0),
  };
  const wrong = [];
  let killed = 0;
  let records = 0;
  try {
    // How long a run takes here and now, so that kills fall into all of it.
    const length = await undisturbed(join(folder, 'whole.db'), posts);
    while (killed < wished) {
      const file = join(folder, `${++records}.db`);
      for (let ended = false; !ended; ) {
        const child = adding(file, posts);
        const over = once(child, 'exit');
        const patience = Math.random() * 1.1 * length;
        const [code, signal] = (await Promise.race([over, setTimeout(patience, null)])) ?? [];
        ended = code !== undefined;
        if (ended && code !== 0) wrong.push(`adding ended with ${code ?? signal}`);
        if (!ended) {
          child.kill('SIGKILL');
          await over;
          killed++;
          if (existsSync(file)) wrong.push(...(await faults(file)));
        }
      }
      wrong.push(...(await faults(file, wanted)));
      for (const name of readdirSync(folder)) if (name.startsWith(`${records}.db`)) rmSync(join(folder, name));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return {
    title: `kaidan add of ${count(texts.length)} documents, killed and given again until it was done`,
    rows: [
      ['killed', count(killed), `${count(records)} records in all`],
      [
        'faults found',
        count(wrong.length),
        wrong.slice(0, 3).join('; ') || 'every document and report once, every check clean',
      ],
    ],
  };
}
