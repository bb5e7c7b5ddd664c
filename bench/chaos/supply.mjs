/** The documents of a run, in files, and how they come into a queue: by and by, and some of them twice. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { KAIDAN } from '../start.mjs';

const PARTS = 5;
/** Of each part so much comes again with the next. */
const AGAIN = 0.1;
/** A part comes when of the part before only so much is not kept yet. */
const LEFT = 0.5;

/** @returns files with the documents in parts, each with how many documents are kept when it comes */
export async function writtenParts(folder, documents, count) {
  const size = count / PARTS;
  const parts = Array.from({ length: PARTS }, (_, at) => ({
    file: join(folder, `part${at + 1}.ndjson`),
    from: Math.floor((at - AGAIN) * size),
    end: Math.floor((at + 1) * size),
    comesAt: at === 0 ? 0 : (at - LEFT) * size,
  }));
  const streams = parts.map(({ file }) => createWriteStream(file));
  let at = 0;
  for (const document of documents) {
    const line = `${JSON.stringify(document)}\n`;
    for (const [which, { from, end }] of parts.entries())
      if (at >= from && at < end && !streams[which].write(line)) await once(streams[which], 'drain');
    if (++at === count) break;
  }
  if (at < count) throw new Error(`there are ${at} documents, not ${count}`);
  await Promise.all(streams.map((stream) => once(stream.end(), 'finish')));
  return parts;
}

/** Runs `kaidan add`. */
export async function add(...words) {
  const adding = spawn(process.execPath, [KAIDAN, 'add', '--quiet', ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  adding.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const [code] = await once(adding, 'close');
  if (code !== 0) throw new Error(`kaidan add ended with ${code}: ${said}`);
}
