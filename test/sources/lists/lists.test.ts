import { describe, expect, it } from 'vitest';
import { listedPages } from '../../../src/sources/lists/list-page.js';
import { isListed, type ListRule, listRules, ruleFor } from '../../../src/sources/lists/rules.js';
import { read } from '../read.js';

const rule = (more: Partial<ListRule> = {}): ListRule => ({
  id: 'example',
  publisher: '例示省',
  address: 'https://example.org/press/',
  links: ['/press/*/r*.html'],
  dates: 'above',
  reason: 'for the test',
  ...more,
});
const entries = (html: string, more: Partial<ListRule> = {}) =>
  listedPages(html, rule(more), 'https://example.org/press/index.html').map(({ title, published }) => [
    title,
    published,
  ]);
const link = (title: string, name = title) => `<a href="/press/2022/r${name}.html">${title}</a>`;

describe('a list page', () => {
  it.each<[string, string, [string, string | null][]]>([
    [
      'the day above',
      `<dl><dt>令和4年5月1日</dt><dd><ul><li>${link('一')}</li><li>${link('二')}</li></ul></dd><dt>2022年5月2日</dt><dd>${link('三')}</dd></dl>`,
      [
        ['一', '2022-05-01'],
        ['二', '2022-05-01'],
        ['三', '2022-05-02'],
      ],
    ],
    [
      'the day in the line',
      `<ul><li><span>2022/05/01</span> ${link('一')}</li><li>${link('二')}（令和4年5月2日）</li></ul>`,
      [
        ['一', '2022-05-01'],
        ['二', '2022-05-02'],
      ],
    ],
    [
      'the year once',
      `<h2>令和４年</h2><p>５月１日 ${link('一')}</p><p>5月2日 ${link('二')}</p>`,
      [
        ['一', '2022-05-01'],
        ['二', '2022-05-02'],
      ],
    ],
    ['a table', `<table><tr><td>2022.5.1</td><td>${link('一')}</td></tr></table>`, [['一', '2022-05-01']]],
    ['no day', link('一'), [['一', null]]],
    [
      'other links, links twice, links without words',
      `<a href="/about.html">省</a>${link('一')}${link('また', '一')}${link('', '二')}<a href="https://elsewhere.example.org/press/2022/r1.html">他</a>`,
      [['一', null]],
    ],
    [
      'a page that breaks off',
      `<ul><li>2022年5月1日 ${link('一')}<li><a href="/press/2022/r2.html">二`,
      [
        ['一', '2022-05-01'],
        ['二', '2022-05-01'],
      ],
    ],
  ])('gives what its rule names: %s', (_, html, found) => {
    expect(entries(html)).toEqual(found);
  });

  it('whose rule looks at the line alone leaves other days alone', () => {
    expect(entries(`<p>更新: 2022年5月1日</p><p>${link('一')}</p>`, { dates: 'line' })).toEqual([['一', null]]);
  });

  it.each([
    ['/press/2022/r1.html', true],
    ['/press/r.html', false],
    ['/press/2022/r1.pdf', false],
    ['/press/r1.html', false],
  ])('lists paths by its patterns: %s', (path, is) => {
    expect(isListed(path, rule())).toBe(is);
  });

  it('is known by its address, and what it leads to is not it', () => {
    const [first] = listRules();
    expect(ruleFor(`${first?.address}index.html`)).toBe(first);
    expect(ruleFor(`${first?.address}press4_009999.html`)).toBeNull();
    expect(ruleFor('https://example.org/')).toBeNull();
    expect(ruleFor('nonsense')).toBeNull();
  });

  it.each(listRules())(
    '$id: its patterns lie on its host, and it says why it is there',
    ({ address, links, publisher, reason }) => {
      expect(new URL(address).protocol).toBe('https:');
      expect(links.every((pattern) => pattern.startsWith('/') && pattern.includes('*'))).toBe(true);
      expect(publisher !== '' && reason !== '').toBe(true);
    },
  );

  it('is read as headlines, each a document', async () => {
    const url = 'https://www.mofa.go.jp/mofaj/press/release/index.html';
    const page =
      '<html><body><dl><dt>令和4年5月1日</dt><dd><a href="press4_009999.html">日英外相会談</a></dd></dl></body></html>';
    const { documents } = await read(page, { url });
    expect(documents).toMatchObject([
      {
        kind: 'release',
        publisher: '外務省',
        title: '日英外相会談',
        text: '日英外相会談',
        published: '2022-05-01',
        url: 'https://www.mofa.go.jp/mofaj/press/release/press4_009999.html',
      },
    ]);
    expect((await read('<html><body></body></html>', { url })).complaints).toMatchObject([
      { reason: 'no entry of the list mofa-press is found' },
    ]);
  });
});

describe('a sitemap', () => {
  const map = (root: string, inner: string) =>
    `<?xml version="1.0"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</${root}>`;
  it('of news gives headlines', async () => {
    const news =
      '<news:news><news:publication><news:name>公共放送ニュース</news:name></news:publication><news:publication_date>2022-04-30T20:00:00Z</news:publication_date><news:title>日英首脳が会談</news:title></news:news>';
    const text = map(
      'urlset',
      `<url><loc>https://example.org/a?b=1&amp;c=2</loc>${news}</url><url><loc>https://example.org/b</loc></url>`,
    );
    const { documents } = await read(text);
    expect(documents).toMatchObject([
      {
        text: '日英首脳が会談',
        publisher: '公共放送ニュース',
        published: '2022-05-01T05:00:00+09:00',
        url: 'https://example.org/a?b=1&c=2',
      },
    ]);
  });

  it.each(['urlset', 'sitemapindex'])('that only names addresses holds no text: %s', async (root) => {
    const name = root === 'urlset' ? 'url' : 'sitemap';
    const { documents, complaints } = await read(
      map(
        root,
        `<${name}><loc>https://example.org/a</loc><lastmod>2022-05-01</lastmod></${name}><${name}><loc>javascript:0</loc></${name}>`,
      ),
    );
    expect([documents, complaints]).toMatchObject([[], [{ reason: 'the sitemap names 1 pages and holds no text' }]]);
  });
});
