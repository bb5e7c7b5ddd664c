import { convert } from 'encoding-japanese';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../read.js';

const jis = (text: string) => Buffer.from(convert(Buffer.from(text), { from: 'UTF8', to: 'JIS', type: 'array' }));
const word = (text: string) => `=?ISO-2022-JP?B?${jis(text).toString('base64')}?=`;
const mail = (fields: string, body: string | Uint8Array = '') =>
  Buffer.concat([
    Buffer.from(
      `From: ${word('例示外務広報')} <news@example.org>\r\nSubject: ${word('日英外相会談')}\r\nDate: Wed, 24 Nov 2021 18:00:00 +0000\r\nMIME-Version: 1.0\r\n${fields}\r\n\r\n`,
    ),
    Buffer.from(body),
  ]);
const both = (text: string, html: string, more = '') =>
  mail(
    'Content-Type: multipart/mixed; boundary=b',
    `--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n` +
      `--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--c--\r\n${more}--b--\r\n`,
  );

describe('a mail', () => {
  it.each([
    [
      'its text, in JIS',
      mail('Content-Type: text/plain; charset=ISO-2022-JP', jis('会談しました。\r\n合意しました。')),
      '会談しました。\n合意しました。',
    ],
    [
      'quoted-printable HTML',
      mail(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable',
        '<p>=E4=BC=9A=E8=AB=87</p><p>x=3Dy</p>',
      ),
      '会談\nx=y',
    ],
    ['the text beside the HTML', both('会談しました。', '<p>会談しました。</p>'), '会談しました。'],
    [
      'the HTML where the text is a hint',
      both('HTMLです', `<p>${'会談しました。'.repeat(9)}</p>`),
      '会談しました。'.repeat(9),
    ],
    ['its subject where that is all', mail('Content-Type: text/plain'), '日英外相会談'],
  ])('is a document: %s', async (_, bytes, text) => {
    const { documents, complaints } = await read(bytes, { name: 'news.eml' });
    expect(complaints).toEqual([]);
    expect(documents).toMatchObject([
      {
        text,
        title: '日英外相会談',
        publisher: '例示外務広報',
        published: '2021-11-25T03:00:00+09:00',
        kind: 'article',
      },
    ]);
  });

  it('has what is attached read as files are', async () => {
    const part = (type: string, name: string, body: string) =>
      `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body, 'latin1').toString('base64')}\r\n`;
    const zip = Buffer.from(zipSync({ 'a.txt': Buffer.from('別添の資料です。') })).toString('latin1');
    const forwarded = `--b\r\nContent-Type: message/rfc822\r\n\r\n${mail('Content-Type: text/plain; charset=utf-8', '転送された文です。').toString('latin1')}\r\n`;
    const bytes = both(
      '本文です。',
      '<p>本文です。</p>',
      part('image/png', 'a.png', 'x') + part('application/zip', 'a.zip', zip),
    );
    expect(
      (await read(bytes, { name: 'news.eml' })).documents.map(({ text, foundIn }) => [text, foundIn?.page]),
    ).toEqual([
      ['本文です。', 'news.eml'],
      ['別添の資料です。', 'news.eml#/a.zip#/a.txt'],
    ]);
    const other = Buffer.from(
      both('本文です。', '')
        .toString('latin1')
        .replace('--b--', () => `${forwarded}--b--`),
      'latin1',
    );
    expect((await read(other)).documents.map(({ text }) => text)).toEqual(['本文です。', '転送された文です。']);
  });

  it('that a browser saved a page in is read as the page', async () => {
    const page = `<html lang="ja"><head><title>会談の記事</title></head><body><article><p>2022年5月1日</p><p>${'会談しました。'.repeat(30)}</p></article></body></html>`;
    const bytes = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/news\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://example.org/news\r\n\r\n${page}\r\n--b--\r\n`;
    const { documents } = await read(bytes, { name: 'page.mht' });
    expect(documents).toMatchObject([
      { url: 'https://example.org/news', title: '会談の記事', published: '2022-05-01', publisher: 'example.org' },
    ]);
  });

  it('is not seen in a text that happens to hold a colon', async () => {
    const { documents } = await read('会談: 日本と英国\n\n本文です。Subject: x');
    expect(documents).toMatchObject([{ kind: 'page' }]);
  });

  it('of more parts than anybody sends is refused', async () => {
    const { complaints } = await read(
      mail('Content-Type: multipart/mixed; boundary=b', '--b\r\n\r\nx\r\n'.repeat(10_001)),
    );
    expect(complaints).toMatchObject([{ reason: 'the mail has more than 10000 parts' }]);
  });

  it('nested too deep is refused', async () => {
    let bytes = 'Content-Type: text/plain\r\n\r\nx';
    for (let depth = 0; depth < 100; depth += 1)
      bytes = `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${bytes}\r\n--b${depth}--`;
    const { complaints } = await read(`From: a@example.org\r\nSubject: x\r\n${bytes}`);
    expect(complaints).toMatchObject([{ reason: expect.stringMatching(/the mail cannot be read/) }]);
  });
});

describe('an mbox', () => {
  const line = 'From news@example.org Wed Nov 24 18:00:00 2021\n';
  const plain = (text: string) =>
    mail('Content-Type: text/plain; charset=utf-8', text).toString().replaceAll('\r\n', '\n');
  const box = `${line}${plain('一。\n\n>From 東京\nFrom 大阪')}\n\n${line}${plain('二。')}\n\n${line}garbage\n\n${line}${plain('三。')}`;

  it('gives a document for each mail, in pieces of any size', async () => {
    async function* pieces(size: number) {
      const bytes = Buffer.from(box);
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    for (const size of [7, 600, 100_000]) {
      const { documents } = await read(pieces(size), { name: 'news.mbox' });
      expect(documents.map(({ text, foundIn }) => [text, foundIn?.page])).toEqual([
        ['一。\n\nFrom 東京\nFrom 大阪', 'news.mbox#/1.eml'],
        ['二。', 'news.mbox#/2.eml'],
        ['garbage', 'news.mbox#/3.eml'],
        ['三。', 'news.mbox#/4.eml'],
      ]);
    }
  });
});
