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

const PEAK = pathToFileURL(join(import.meta.dirname, 'peak.mjs')).href;

async function writeStream(file, documents, wanted) {
  const lines = function* () {
    for (const document of someOf(documents, wanted)) yield `${JSON.stringify(document)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** Peak bytes and seconds of one run of the command line over a file. */
async function run(file) {
  const begun = performance.now();
  const args = ['--import', PEAK, KAIDAN, 'read', '--format', 'ndjson', file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const [[code], complaints, peak] = await Promise.all([once(child, 'exit'), text(child.stderr), text(child.stdio[3])]);
  if (code !== 0) throw new Error(`kaidan read ended with ${code}: ${complaints.slice(0, 500)}`);
  return { peak: Number(peak) * 1024, seconds: (performance.now() - begun) / 1000 };
}

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
    return {
      title: 'Peak memory of a stream through the command line',
      rows: [
        ...runs.map(({ size, peak, seconds }) => [
          `${count(size)} documents`,
          megabytes(peak),
          `${seconds.toFixed(1)} s, ${count(size / seconds)} documents/s`,
        ]),
        ['memory, 10 times the stream', times(runs[1].peak / runs[0].peak)],
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
