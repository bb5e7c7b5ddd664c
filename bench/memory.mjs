/** How much memory a long stream takes, and whether a longer one takes more. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { someOf } from './corpus.mjs';
import { KAIDAN } from './start.mjs';
import { count, megabytes, times } from './table.mjs';

const USAGE = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;

/** Seconds after which a run is given up. */
const PATIENCE = 900;

async function writeStream(file, documents, wanted) {
  const lines = function* () {
    for (const document of someOf(documents, wanted)) yield `${JSON.stringify(document)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** Peak bytes and seconds of one run of the command line over a file; no peak where it was not done in time. */
async function run(file) {
  const begun = performance.now();
  const args = ['--import', USAGE, KAIDAN, 'read', '--format', 'ndjson', file];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    timeout: PATIENCE * 1000,
  });
  const [[code, signal], complaints, usage] = await Promise.all([
    once(child, 'exit'),
    text(child.stderr),
    text(child.stdio[3]),
  ]);
  const seconds = (performance.now() - begun) / 1000;
  if (signal && seconds >= PATIENCE) return { peak: null, seconds };
  if (code !== 0) throw new Error(`kaidan read ended with ${code ?? signal}: ${complaints.slice(0, 500)}`);
  return { peak: JSON.parse(usage).maxRSS * 1024, seconds };
}

const rowOf = ({ size, peak, seconds }) =>
  peak === null
    ? [`${count(size)} documents`, '-', `not done after ${count(seconds)} s`]
    : [`${count(size)} documents`, megabytes(peak), `${seconds.toFixed(1)} s, ${count(size / seconds)} documents/s`];

export async function memory({ documents, stream }) {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-bench-'));
  try {
    const runs = [];
    for (const size of [stream / 10, stream]) {
      const file = join(folder, `${size}.ndjson`);
      await writeStream(file, documents, size);
      runs.push({ size, ...(await run(file)) });
      rmSync(file);
    }
    const [short, long] = runs;
    const growth = short.peak && long.peak ? [['for 10 times the stream', times(long.peak / short.peak)]] : [];
    return { title: 'Peak memory of a stream through the command line', rows: [...runs.map(rowOf), ...growth] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
