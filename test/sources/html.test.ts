import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const embed = (text: string, host = 'twitter.com') =>
  `<blockquote class="twitter-tweet"><p lang="ja" dir="ltr">${text}</p>&mdash; 外務省 (@MofaJapan_jp) ` +
  `<a href="https://${host}/MofaJapan_jp/status/12?ref_src=twsrc%5Etfw">2022年5月1日</a></blockquote>\n`;

describe('an HTML page with embedded posts', () => {
  it.each(['twitter.com', 'x.com'])('gives a document a post of %s, with its address', async (host) => {
    const page = `<html><body>${embed('会談&amp;署名<br>を行いました。<a href="https://t.co/a">https://t.co/a</a>', host)}</body></html>`;
    const { documents } = await read(page);
    expect(documents).toMatchObject([
      {
        kind: 'post',
        text: '会談&署名\nを行いました。https://t.co/a',
        url: `https://${host}/MofaJapan_jp/status/12`,
        account: '@MofaJapan_jp',
        published: '2022-05-01',
      },
    ]);
    const { start, end } = documents[0]?.foundIn ?? { start: 0, end: 0 };
    expect(page.slice(start, end)).toMatch(/^会談&amp;署名<br>[\s\S]*2022年5月1日$/);
  });

  it('takes an embed whole, however long, and nothing before it', async () => {
    const long = '会'.repeat(300);
    const { documents } = await read(
      `<div>${embed('一つ目です。')}<p>記事です。</p>${embed(`${long}<br><br>続き`)}</div>`,
    );
    expect(documents.map((document) => document.text)).toEqual(['一つ目です。\n記事です。', `${long}\n続き`]);
  });

  it.each(['entry-content hatenablog-entry', 'skin-entryBody', 'articleText'])(
    'joins the text of a blog (%s), not what surrounds it',
    async (name) => {
      const page = `<html><body><nav>目次</nav><div class="${name}">${embed('会談しました。')}<p>記事です。</p><p>#EU</p></div><div class="sidebar">最近の記事</div><div>関連する記事</div></body></html>`;
      const { documents } = await read(page);
      expect(documents).toMatchObject([{ text: '会談しました。\n記事です。', foundIn: { tags: ['EU'] } }]);
    },
  );

  it('finds attribution lines outside of embeds by the rule of plain text', async () => {
    const { documents } = await read('<div><p>会談しました。</p><p>— 外務省 (@MofaJapan_jp) 2022年5月1日</p></div>');
    expect(documents).toMatchObject([{ text: '会談しました。', published: '2022-05-01' }]);
  });

  it('reads a page that breaks off as far as it goes', async () => {
    const page = `<html><body>${embed('一つ目です。')}${embed('二つ目です。')}`;
    const { documents } = await read(page.slice(0, page.lastIndexOf('2022年5月1日') - 5));
    expect(documents[0]?.text).toContain('一つ目です。');
  });
});

describe('an article page', () => {
  it('is told apart from what surrounds it', async () => {
    const { documents, complaints } = await read(readFileSync('examples/article.html'), { name: 'article.html' });
    expect(complaints).toEqual([]);
    expect(documents).toMatchObject([
      {
        kind: 'article',
        publisher: '公共放送ニュース',
        title: '日中首脳がバンコクで会談',
        published: '2022-11-17T23:30:00+09:00',
        url: 'https://example.org/news/china',
      },
    ]);
    expect(documents[0]?.text).toContain('およそ45分間会談しました');
    expect(documents[0]?.text).not.toContain('一覧');
  });

  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2022-05-01T10:00:00+09:00","publisher":{"name":"例社"}}</script>',
      '2022-05-01T10:00:00+09:00',
      '例社',
    ],
    ['time', '<time datetime="2022-05-01">5月1日</time>', '2022-05-01', 'example.org'],
    ['the body', '<p>令和4年5月1日</p>', '2022-05-01', 'example.org'],
    ['broken JSON-LD', '<script type="application/ld+json">{"@type</script>', null, 'example.org'],
  ])('is dated by %s', async (_, head, published, publisher) => {
    const page = `<html lang="ja"><body>${head}<p>${'本日、会談を行いました。'.repeat(20)}</p></body></html>`;
    const { documents } = await read(page, { url: 'https://example.org/a' });
    expect(documents).toMatchObject([{ published, publisher }]);
  });
});

it('reads the example with embeds', async () => {
  const { documents, complaints } = await read(readFileSync('examples/collected-page.html'), {
    name: 'collected-page.html',
  });
  expect(complaints).toEqual([]);
  expect(documents.map(({ kind, publisher }) => `${kind} ${publisher}`)).toEqual([
    'post 例示官邸広報',
    'article 公共放送ニュース',
    'post 例示外務広報',
  ]);
  expect(documents[1]?.foundIn?.tags).toEqual(['イギリス', '円滑化協定']);
});

it.each([
  ['ja', '2022-04-30T20:00:00Z', '2022-05-01T05:00:00+09:00'],
  ['ja', '2022-05-01T05:00:00', '2022-05-01T05:00:00+09:00'],
  ['en', '2022-04-30T20:00:00Z', '2022-04-30T20:00:00Z'],
])('a page in %s is dated by the clock of its place: %s', async (lang, written, published) => {
  const page = `<html lang="${lang}"><head><meta property="article:published_time" content="${written}"></head><body><p>会談</p></body></html>`;
  expect((await read(page)).documents[0]?.published).toBe(published);
});
