/** A crawl taken into a record, beside the same documents as text alone: what finding the text in the pages of an archive costs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { readDocuments } from '../dist/sources/index.js';
import { someOf } from './corpus.mjs';
import { KAIDAN } from './start.mjs';
import { count, megabytes, times } from './table.mjs';

const USAGE = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;
/** What surrounds an article on a page of a ministry, and the pictures that a crawl brings along. */
const MENU = Array.from({ length: 60 }, (_, at) => `<li><a href="/menu/${at}/">お知らせ ${at}</a></li>`).join('\n');
const PICTURE = Buffer.alloc(20_000, 0x5a);

const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function pageOf({ publisher, published, title, text: words }) {
  const paragraphs = words.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${escaped(title ?? words.slice(0, 20))}</title>
<meta property="og:site_name" content="${escaped(publisher)}"><meta property="article:published_time" content="${published ?? ''}">
<style>${'.menu li { display: inline-block; margin: 0 1em; }\n'.repeat(40)}</style><script>${'window.counted = (window.counted || 0) + 1;\n'.repeat(60)}</script></head>
<body><nav><ul>${MENU}</ul></nav><main><article>${paragraphs.join('\n')}</article></main><footer><ul>${MENU}</ul></footer></body></html>`;
}

function recordOf(address, type, body) {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length + body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, body, Buffer.from('\r\n\r\n')]);
}

function* crawl(documents, bytes) {
  let at = 0;
  let length = 0;
  for (const document of someOf(documents, Number.POSITIVE_INFINITY)) {
    if (length >= bytes) return;
    at += 1;
    for (const record of [
      recordOf(`https://example.org/${at}.html`, 'text/html; charset=utf-8', Buffer.from(pageOf(document))),
      recordOf(`https://example.org/${at}.png`, 'image/png', PICTURE),
    ]) {
      length += record.length;
      yield record;
    }
  }
}

/** The documents of the archive as lines of JSON. */
async function* linesOf(archive) {
  for await (const document of readDocuments({ name: archive, bytes: createReadStream(archive) }))
    yield `${JSON.stringify(document)}\n`;
}

/** Peak bytes and processor seconds of `kaidan add`. */
async function added(file, record) {
  const child = spawn(process.execPath, ['--import', USAGE, KAIDAN, 'add', '--record', record, file], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [[code, signal], complaints, usage] = await Promise.all([
    once(child, 'exit'),
    text(child.stderr),
    text(child.stdio[3]),
  ]);
  if (code !== 0) throw new Error(`kaidan add ended with ${code ?? signal}: ${complaints.slice(0, 500)}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(usage);
  return { peak: maxRSS * 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 };
}

export async function archive({ documents, megabytes: wanted }) {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-bench-'));
  try {
    const [warc, lines] = [join(folder, 'crawl.warc'), join(folder, 'documents.ndjson')];
    await pipeline(Readable.from(crawl(documents, wanted * 1e6)), createWriteStream(warc));
    let pages = 0;
    const counted = async function* () {
      for await (const line of linesOf(warc)) {
        pages += 1;
        yield line;
      }
    };
    await pipeline(Readable.from(counted()), createWriteStream(lines));
    const whole = await added(warc, join(folder, 'crawl.db'));
    const alone = await added(lines, join(folder, 'documents.db'));
    const rows = [
      ['archive', megabytes(statSync(warc).size), `${count(pages)} pages and as many pictures`],
      ...[
        ['kaidan add, peak memory', whole],
        ['the same documents as NDJSON', alone],
      ].map(([what, { peak, seconds }]) => [
        what,
        megabytes(peak),
        `${seconds.toFixed(1)} processor seconds, ${count(pages / seconds)} documents/s`,
      ]),
      ['time, to that of the text alone', times(whole.seconds / alone.seconds)],
    ];
    return { title: 'A crawl (WARC) taken into a record', rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
