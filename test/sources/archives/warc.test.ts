import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, deflateRawSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { pathOf } from '../../../scripts/debian.mjs';
import { read } from '../read.js';

const page = (text: string) =>
  `<html lang="ja"><head><title>${text}</title></head><body><article><p>2022年5月1日</p><p>${text.repeat(20)}</p></article></body></html>`;

interface Answer {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly status?: string;
  readonly headers?: Record<string, string>;
  readonly type?: 'response' | 'request' | 'resource' | 'revisit' | 'metadata';
}

/** A record as warcio writes it. */
async function record(
  { url, body, status = 'HTTP/1.1 200 OK', headers = {}, type = 'response' }: Answer,
  gzip: boolean,
) {
  async function* content() {
    yield Buffer.from(body);
  }
  const http =
    type === 'response' ? { statusline: status, httpHeaders: { 'Content-Type': 'text/html', ...headers } } : {};
  const made = WARCRecord.create(
    {
      url,
      date: '2022-05-01T00:00:00Z',
      type,
      warcVersion: 'WARC/1.1',
      warcHeaders: { 'Content-Type': 'text/html' },
      ...http,
    },
    content(),
  );
  return WARCSerializer.serialize(made, { gzip });
}
const warc = async (answers: readonly Answer[], gzip = false) =>
  Buffer.concat(await Promise.all(answers.map((answer) => record(answer, gzip))));
const at = (name: string, more: Partial<Answer> = {}): Answer => ({
  url: `https://example.org/${name}`,
  body: page(name),
  ...more,
});
const urls = ({ documents }: Awaited<ReturnType<typeof read>>) => documents.map(({ url }) => url?.split('/').at(-1));
const chunked = (bytes: Uint8Array, size: number) => {
  const parts: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += size) {
    const part = bytes.subarray(from, from + size);
    parts.push(Buffer.from(`${part.length.toString(16)};a=b\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
};

describe('a WARC made by warcio', () => {
  const mixed = [
    at('a'),
    at('b', { type: 'request', body: '' }),
    at('c', { status: 'HTTP/1.1 404 Not Found' }),
    at('d', { headers: { 'Content-Type': 'image/png' } }),
    at('e', {
      headers: { 'Content-Type': 'text/html; charset=Shift_JIS' },
      body: Buffer.from('3c68746d6c3e3c703e93fa967b82cc89ef926b', 'hex'),
    }),
    at('robots.txt', { headers: { 'Content-Type': 'text/plain' } }),
    at('f', { type: 'resource' }),
    { url: 'urn:x', body: page('g'), type: 'resource' as const },
  ];

  it.each([
    ['plain', false],
    ['gzip', true],
  ])('gives its pages: %s', async (_, gzip) => {
    const found = await read(await warc(mixed, gzip), { name: gzip ? 'crawl.warc.gz' : 'crawl.warc' });
    expect([urls(found), found.complaints]).toEqual([['a', 'e', 'f'], []]);
    expect(found.documents[1]?.text).toBe('日本の会談');
    expect(found.documents[0]).toMatchObject({ title: 'a', published: '2022-05-01', publisher: 'example.org' });
  });

  it('packed as one in gzip, or in a WACZ', async () => {
    const bytes = await warc(mixed);
    expect(urls(await read(gzipSync(bytes)))).toEqual(['a', 'e', 'f']);
    const wacz = zipSync(
      {
        'pages/pages.jsonl': Buffer.from('{"format":"json-pages-1.0"}\n'),
        'archive/data.warc.gz': await warc(mixed, true),
        'indexes/index.cdx': Buffer.from('x'),
        'datapackage.json': Buffer.from('{}'),
      },
      { level: 0 },
    );
    const found = await read(wacz, { name: 'crawl.wacz' });
    expect([urls(found), found.complaints]).toEqual([['a', 'e', 'f'], []]);
  });

  const html = Buffer.from(page('会談'));
  it.each<[string, Record<string, string>, Uint8Array]>([
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(html)],
    ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync(html)],
    ['deflate without its head', { 'Content-Encoding': 'deflate' }, deflateRawSync(html)],
    ['br', { 'Content-Encoding': 'br' }, brotliCompressSync(html)],
    ['chunks', { 'Transfer-Encoding': 'chunked' }, chunked(html, 100)],
    ['chunks of gzip', { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }, chunked(gzipSync(html), 7)],
    ['a coding that was undone already', { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' }, html],
    ['br that was undone already', { 'Content-Encoding': 'br' }, html],
  ])('as it was sent: %s', async (_, headers, body) => {
    const found = await read(await warc([at('a', { headers, body }), at('b')]));
    expect(urls(found)).toEqual(['a', 'b']);
    expect(found.documents[0]?.title).toBe('会談');
  });

  it.each<[string, Record<string, string>, Uint8Array]>([
    [
      'damaged gzip',
      { 'Content-Encoding': 'gzip' },
      Buffer.concat([gzipSync(html).subarray(0, 20), Buffer.alloc(99, 0xff)]),
    ],
    ['a coding that nobody knows', { 'Content-Encoding': 'zstd' }, Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ])('what cannot be read is told: %s', async (_, headers, body) => {
    const found = await read(await warc([at('a', { headers, body }), at('b')]), { name: 'x.warc' });
    expect(urls(found)).toContain('b');
    expect(found.complaints[0]).toMatchObject({
      file: 'x.warc#https://example.org/a',
      reason: expect.stringMatching(/coding/),
    });
  });
});

describe('a WARC that is damaged', () => {
  const three = [at('a'), at('b'), at('c')];
  it('costs the record: gzip', async () => {
    const bytes = await warc(three, true);
    const second = bytes.indexOf(Buffer.from([0x1f, 0x8b, 8]), 10);
    for (const place of [second + 2, second + 15, second + 120]) {
      const found = await read(
        Buffer.concat([bytes.subarray(0, place), Buffer.alloc(20, 0xff), bytes.subarray(place + 20)]),
      );
      expect(urls(found)).toEqual(expect.arrayContaining(['a', 'c']));
      expect(found.complaints.length).toBeGreaterThan(0);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['a length that is none', (text) => text.replace(/Content-Length: \d+(?=[\s\S]*<title>b)/, 'Content-Length: much')],
    [
      'a head that is none',
      (text) => {
        const second = text.indexOf('WARC/1.1', 10);
        return `${text.slice(0, second)}WORC${text.slice(second + 4)}`;
      },
    ],
    ['lines between', (text) => text.replaceAll('\r\n\r\nWARC/', '\r\n\r\nstrange\r\nWARC/')],
  ])('costs the record: %s', async (_, damage) => {
    const bytes = Buffer.from(damage((await warc(three)).toString()));
    const found = await read(bytes);
    expect(urls(found)).toContain('c');
    expect(found.complaints.length).toBeGreaterThan(0);
  });

  it('that is cut off is read as far as it goes', async () => {
    for (const gzip of [true, false]) {
      const found = await read((await warc(three, gzip)).subarray(0, -120));
      expect(urls(found)).toEqual(expect.arrayContaining(['a', 'b']));
      expect(found.complaints.length).toBeGreaterThan(0);
    }
  });
});

function needWget(): void {
  if (!pathOf('wget')) throw new Error('GNU Wget is needed for this test: apt-get install wget');
}

describe('a WARC made by wget', () => {
  beforeAll(needWget);

  it('gives the pages of the site', async () => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (request.url === '/') response.end(`${page('一覧')}<a href="/a.html">a</a><a href="/gone.html">b</a>`);
      else if (request.url === '/a.html') response.end(page('日英首脳が会談しました。'));
      else response.writeHead(404).end('not here');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const folder = mkdtempSync(join(tmpdir(), 'kaidan-wget-'));
    try {
      const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const run = promisify(execFile)(
        'wget',
        ['--no-config', '-q', '-r', '-l1', '--warc-file=site', '-P', 'pages', site],
        { cwd: folder },
      );
      // wget ends with an error where a page was not found.
      await run.catch(() => {});
      const bytes = readFileSync(join(folder, 'site.warc.gz'));
      for (const form of [bytes, gunzipSync(bytes)]) {
        const found = await read(form, { name: 'site.warc.gz' });
        expect(found.complaints).toEqual([]);
        expect(found.documents.map(({ title }) => title)).toEqual(['一覧', '日英首脳が会談しました。']);
      }
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
