/** Feeds, posts, mails, archives and PDF that were cut, torn and sewn up again: nothing crashes or hangs, and what is good beside it stays. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { KaidanDocument } from '../../src/record/schema.js';
import { across, pdf } from './pdf/make.js';
import { read } from './read.js';

/** With the pages of `properties.test.ts` ten thousand: 17 kinds of 570, 100 of PDF, 250 pages. */
const settings = { seed: 20211124, numRuns: 570 };
const items = ['一', '二', '三', '四', '五', '六'];
const page = (name: string) =>
  `<html lang="ja"><body><p>2022年5月1日</p><p>${`${name}番の会談をしました。`.repeat(9)}</p></body></html>`;

const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>例示広報</title>${items
  .map(
    (name) =>
      `<item><title>${name}</title><link>https://example.org/${name}</link><pubDate>Wed, 24 Nov 2021 18:00:00 GMT</pubDate><description><![CDATA[<p>${name}番の会談</p>]]></description></item>`,
  )
  .join('\n')}</channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>例示広報</title>${items
  .map(
    (name) =>
      `<entry><title>${name}</title><link href="https://example.org/"/><content type="xhtml"><div><p>${name}番の会談</p></div></content></entry>`,
  )
  .join('\n')}</feed>`;
const tweets = `window.YTD.tweets.part0 = ${JSON.stringify(
  items.map((full_text, id) => ({
    tweet: { id_str: `${id}`, created_at: 'Wed Nov 24 10:05:00 +0000 2021', full_text },
  })),
  null,
  2,
)}`;
const statuses = JSON.stringify(
  items.map((name, id) => ({
    id: `${id}`,
    created_at: '2021-11-24T10:05:00Z',
    content: `<p>${name}</p>`,
    account: { id: '1', acct: 'example', url: 'https://s.example.org/@example' },
  })),
);
const mbox = items
  .map(
    (name) =>
      `From news@example.org Wed Nov 24 18:00:00 2021\nFrom: news@example.org\nSubject: ${name}\nContent-Type: text/plain; charset=utf-8\n\n${name}番の会談\n\n`,
  )
  .join('');
const warcRecord = (name: string) => {
  const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(name)}`);
  return Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${name}\r\nContent-Length: ${http.length}\r\n\r\n`,
    ),
    http,
    Buffer.from('\r\n\r\n'),
  ]);
};
const files = Object.fromEntries(items.map((name) => [`${name}.html`, Buffer.from(page(name))]));
const tar = await packTar(
  Object.entries(files).map(([name, body]) => ({ header: { name, size: body.length }, body: new Uint8Array(body) })),
);

/** Each input, and where in it each of its items stands, with what shows that the item was read. */
const INPUTS: Readonly<Record<string, Buffer>> = {
  rss: Buffer.from(rss),
  atom: Buffer.from(atom),
  tweets: Buffer.from(tweets),
  statuses: Buffer.from(statuses),
  mbox: Buffer.from(mbox),
  warc: Buffer.concat(items.map(warcRecord)),
  'warc.gz': Buffer.concat(items.map((name) => gzipSync(warcRecord(name)))),
  zip: Buffer.from(zipSync(files)),
  'stored zip': Buffer.from(zipSync(files, { level: 0 })),
  tar: Buffer.from(tar),
  'tar.gz': gzipSync(tar),
  pdf: pdf('UniJIS-UTF16-H', [across(items), across(items)]),
};

const edit = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(40),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        '<![CDATA[',
        '</item>',
        '<item>',
        '"',
        '\\',
        '{',
        '}',
        '[',
        '\r\n\r\n',
        'PK\x03\x04',
        '\x1f\x8b\x08',
        'WARC/1.0\r\n',
        'From ',
        '--',
        '\0\0\0\0',
        '\xff\xff\xff\xff',
      )
      .map((text) => Buffer.from(text, 'latin1')),
  ),
});
const edited = (whole: Buffer, { place, removed, bytes }: { place: number; removed: number; bytes: Uint8Array }) => {
  const at = Math.floor(place * whole.length);
  return { at, bytes: Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + removed)]), end: at + removed };
};
async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

describe('whatever was done to it', () => {
  it.each(Object.keys(INPUTS))(
    'is read or refused: %s',
    async (name) => {
      const whole = INPUTS[name] ?? Buffer.alloc(0);
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
          const bytes = edits.reduce((before, change) => edited(before, change).bytes, whole);
          const { documents, complaints } = await read(pieces(bytes), { name: 'input' });
          for (const document of documents) {
            expect(KaidanDocument.parse(document)).toEqual(document);
            expect(document.text.trim()).not.toBe('');
          }
          for (const { file, reason, advice } of complaints) expect([file, reason, advice]).not.toContain('');
        }),
        { ...settings, numRuns: name === 'pdf' ? 100 : settings.numRuns },
      );
    },
    120_000,
  );
});

describe('one break', () => {
  /** How many items beside the broken one may be lost: what a format cannot mend. */
  const MENDED: Readonly<Record<string, { begins: (name: string) => Buffer; also: number }>> = {
    rss: { begins: (name) => Buffer.from(`<item><title>${name}`), also: 0 },
    atom: { begins: (name) => Buffer.from(`<entry><title>${name}`), also: 0 },
    warc: { begins: (name) => warcRecord(name), also: 1 },
    // Damaged data may happen to unpack on into the next member.
    'warc.gz': { begins: (name) => gzipSync(warcRecord(name)), also: 1 },
    mbox: {
      begins: (name) =>
        Buffer.from(`From news@example.org Wed Nov 24 18:00:00 2021\nFrom: news@example.org\nSubject: ${name}`),
      also: 1,
    },
    tweets: { begins: (name) => Buffer.from(`  {\n    "tweet": {\n      "id_str": "${items.indexOf(name)}"`), also: 1 },
  };

  it.each(Object.keys(MENDED))(
    'costs the item that it is in: %s',
    async (name) => {
      const whole = INPUTS[name] ?? Buffer.alloc(0);
      const { begins, also } = MENDED[name] ?? { begins: () => Buffer.alloc(0), also: 0 };
      const starts = items.map((item) => whole.indexOf(begins(item)));
      expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
      await fc.assert(
        fc.asyncProperty(edit, async (change) => {
          const { at, bytes, end } = edited(whole, change);
          // The first bytes say what a file is: with others it is another.
          if (at < (starts[0] ?? 0) || at < 12) return;
          const { documents } = await read(bytes, { name: `input.${name}` });
          const told = documents.map(({ text, title }) => `${title}\n${text}`).join('\n');
          const spared = items.filter(
            (_, index) => end < (starts[index] ?? 0) || at >= (starts[index + 1] ?? whole.length),
          );
          const lost = spared.filter((item) => !told.includes(item));
          expect(
            lost.length,
            `${lost.join()} lost to ${JSON.stringify(Buffer.from(change.bytes).toString('latin1'))} at ${at}`,
          ).toBeLessThanOrEqual(also);
        }),
        settings,
      );
    },
    120_000,
  );
});
