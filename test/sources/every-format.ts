/** The same words in every format that is read: each tells of one meeting, of Japan and Britain on 2023-01-11. */
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { across, pdf } from './pdf/make.js';

const words = '岸田総理大臣は、ロンドンにおいて、スナク首相と日英首脳会談を行いました。';
const day = '2023年1月11日';
const html = `<html lang="ja"><head><meta charset="utf-8"><meta property="article:published_time" content="2023-01-11T21:00:00Z"></head><body><article><p>${day}</p><p>${words}</p></article></body></html>`;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const json = (value: object) => bytes(JSON.stringify(value));
const iso = '2023-01-11T12:00:00Z';
const author = { did: 'did:plc:a', handle: 'pm.example.org', displayName: '例示官邸広報' };
const tweets = bytes(
  `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { id_str: '1', created_at: 'Wed Jan 11 12:00:00 +0000 2023', full_text: words } }])}`,
);
const outbox = json({
  orderedItems: [
    {
      type: 'Create',
      object: {
        id: 'https://s.example.org/1',
        type: 'Note',
        to: 'as:Public',
        published: iso,
        content: `<p>${words}</p>`,
      },
    },
  ],
});
const head =
  'From: =?UTF-8?B?5L6L?= <a@example.org>\r\nSubject: x\r\nDate: Wed, 11 Jan 2023 12:00:00 +0000\r\nMIME-Version: 1.0\r\n';
const mail = `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`;
const http = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`);
const warc = gzipSync(
  Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: ${http.length}\r\n\r\n`,
    ),
    http,
    Buffer.from('\r\n\r\n'),
  ]),
);
const tar = await packTar([{ header: { name: 'outbox.json', size: outbox.length }, body: outbox }]);

/** Files by their names. */
export const FORMATS: Readonly<Record<string, Uint8Array>> = {
  'feed.rss': bytes(
    `<rss><channel><title>例</title><item><title>会談</title><pubDate>Wed, 11 Jan 2023 12:00:00 GMT</pubDate><description>${words}</description></item></channel></rss>`,
  ),
  'feed.atom': bytes(
    `<feed><title>例</title><entry><title>会談</title><published>${iso}</published><content>${words}</content></entry></feed>`,
  ),
  'feed.rdf': bytes(
    `<rdf:RDF><channel><title>例</title></channel><item><title>会談</title><dc:date>${iso}</dc:date><description>${words}</description></item></rdf:RDF>`,
  ),
  'feed.json': json({
    version: 'https://jsonfeed.org/version/1.1',
    title: '例',
    items: [{ id: '1', content_text: words, date_published: iso }],
  }),
  'x-api.json': json({
    data: [{ id: '1', author_id: '1', created_at: iso, text: words }],
    includes: { users: [{ id: '1', name: '例', username: 'example' }] },
  }),
  'tweets.js': tweets,
  'x.zip': zipSync({ 'data/tweets.js': tweets }),
  'statuses.json': json([{ id: '1', created_at: iso, content: `<p>${words}</p>`, account: { acct: 'a' } }]),
  'mastodon.tar.gz': gzipSync(tar),
  'bluesky.json': json({
    feed: [{ post: { uri: 'at://did:plc:a/app.bsky.feed.post/1', author, record: { text: words, createdAt: iso } } }],
  }),
  'site.warc.gz': warc,
  'site.wacz': zipSync({ 'archive/data.warc.gz': warc }, { level: 0 }),
  'pages.zip': zipSync({ 'a.html': bytes(html) }),
  'page.txt.gz': gzipSync(`${day}\n${words}`),
  'news.eml': bytes(mail),
  'news.mbox': bytes(`From a@example.org Wed Jan 11 12:00:00 2023\n${mail}`),
  'page.mht': bytes(
    `${head.replace(/^From: [^\r]*/, 'From: <Saved by Blink>')}Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--\r\n`,
  ),
  'release.pdf': new Uint8Array(pdf('90ms-RKSJ-H', [across([day, words.slice(0, 20), words.slice(20)], 'SJIS')])),
};
