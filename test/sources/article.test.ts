/** The article of pages of every usual shape: what the page's own mark-up shows is what Readability, which weighs a tree of the page, finds. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../src/sources/html-page.js';
import { mainLines } from '../../src/sources/main-block.js';
import { read } from './read.js';

const TEXT = [
  '11月17日、バンコクを訪問中の岸田文雄内閣総理大臣は、習近平中国国家主席との間で日中首脳会談を行いました。',
  '会談は現地時間午後8時50分頃から約45分間行われ、両首脳は建設的かつ安定的な関係の構築という方向性を改めて確認しました。',
  '両首脳は、あらゆるレベルで緊密に意思疎通を行っていくことで一致しました。',
];
const paragraphs = TEXT.map((line) => `<p>${line}</p>`).join('\n');
const items = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<li><a href="/${at}.html">${name}${at}に関するお知らせの一覧</a></li>`,
  ).join('');
const page = (body: string, title = '日中首脳会談') =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title><style>p { margin: 0 }</style></head><body>${body}</body></html>`;

/** Pages that show plainly where their article stands. */
const PLAIN: Readonly<Record<string, string>> = {
  'a release of a ministry': page(
    `<div id="wrapper"><div id="head"><p class="skip"><a href="#c">本文へ</a></p><div id="global-menu"><ul>${items('会見', 30)}</ul></div></div>
    <div id="topicpath"><a href="/">トップページ</a> &gt; <a href="/press/">報道発表</a></div>
    <div id="main"><div id="maincontents"><h1 class="title1">日中首脳会談</h1><p class="rightalign">令和4年11月17日</p>${paragraphs}
    <div class="link"><ul><li><a href="/cn/">中華人民共和国</a></li></ul></div></div><div id="side"><ul>${items('地域', 20)}</ul></div></div>
    <div id="footer"><p>郵便番号100-0000 東京都千代田区例示1丁目 電話(代表)03-0000-0000</p></div></div>`,
  ),
  'an article of a broadcaster': page(
    `<header><nav><ul>${items('分野', 12)}</ul></nav></header><main><article class="module--detail"><header><h1>日中首脳会談</h1>
    <time datetime="2022-11-17T23:30:00+09:00">2022年11月17日 23時30分</time></header><div class="body">${paragraphs}</div></article>
    <section class="related"><h2>関連ニュース</h2><ul>${items('関連', 8)}</ul></section></main><footer><small>無断転載を禁じます</small></footer>`,
  ),
  'a text that the page names, below its lead': page(
    `<div id="page"><article><h1>日中首脳会談</h1><p class="lead">${TEXT[0]}</p><div class="photo"><img src="a.jpg"></div>
    <div class="article-body">${TEXT.slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}</div></article><div class="ranking"><ol>${items('順位', 10)}</ol></div></div>`,
  ),
  'a blog': page(
    `<div id="container"><div id="blog-title"><h1><a href="/">外交の覚え書き</a></h1></div><div id="main"><div class="entry"><h2><a href="/e/1">日中首脳会談</a></h2>
    <div class="entry-content">${paragraphs}</div><div class="entry-footer"><a href="/tag">会談</a></div></div></div>
    <div class="sidebar"><h3>最近の記事</h3><ul>${items('記事', 15)}</ul></div></div>`,
  ),
  'a page with a main part': page(
    `<nav><ul>${items('案内', 9)}</ul></nav><main><h1>日中首脳会談</h1>${paragraphs}</main><aside><p>${TEXT[0]?.repeat(3)}</p></aside>`,
  ),
  'a layout of tables': page(
    `<table><tr><td width="180"><ul>${items('見出し', 12)}</ul></td><td><table><tr><td><b>日中首脳会談</b><br>${TEXT.join('<br><br>')}</td></tr></table></td></tr></table>`,
  ),
  'a letter in an envelope': page(`<div><div><div><section>${paragraphs}</section></div></div></div>`),
};

/** Pages where it has to be weighed. */
const WEIGHED: Readonly<Record<string, string>> = {
  'as much beside the article as in it': page(
    `<article>${paragraphs}</article><div class="box"><p>${TEXT.join('</p><p>').replaceAll('会談', '協議')}</p><p>${TEXT[1]}</p></div>`,
  ),
  'a text within what is called a menu': page(`<div class="menu-open"><div class="content">${paragraphs}</div></div>`),
  'more links than text': page(`<div><p>${TEXT[0]}</p><ul>${items('会談', 40)}</ul></div>`),
  'hardly a word': page('<div><p>準備中です。</p></div>'),
};

const linesOf = (html: string) => htmlPage(html, () => {});
const told = (lines: readonly { text: string }[] | undefined) =>
  (lines ?? []).map(({ text }) => text).filter((text) => text.length > 30);
function weighed(html: string) {
  const { document } = parseHTML(html);
  return linesOf(new Readability(document, { charThreshold: 100 }).parse()?.content ?? '').lines;
}

describe('an article that the page shows plainly', () => {
  it.each(Object.entries(PLAIN))('%s', async (_, html) => {
    const lines = mainLines(linesOf(html));
    expect(told(lines ?? undefined)).toEqual(TEXT);
    const { documents, complaints } = await read(html, { name: 'page.html' });
    expect(complaints).toEqual([]);
    expect(documents).toMatchObject([{ title: '日中首脳会談' }]);
    expect(documents[0]?.text).not.toMatch(/お知らせの一覧|電話|無断転載/);
  });

  it.each(Object.entries(PLAIN))('is what Readability finds: %s', (_, html) => {
    // What stands between the heading and the text that a page names, Readability leaves out.
    const found = told(weighed(html));
    expect(found.length).toBeGreaterThanOrEqual(TEXT.length - 1);
    expect(told(mainLines(linesOf(html)) ?? undefined).slice(-found.length)).toEqual(found);
  });
});

describe('an article that has to be weighed', () => {
  it.each(Object.entries(WEIGHED))('%s', async (_, html) => {
    expect(mainLines(linesOf(html))).toBeNull();
    const { documents } = await read(html, { name: 'page.html' });
    expect(documents).toHaveLength(1);
  });

  it('within what is called a menu is found', async () => {
    const { documents } = await read(WEIGHED['a text within what is called a menu'] ?? '', { name: 'page.html' });
    expect(documents[0]?.text).toBe(TEXT.join('\n'));
  });
});

it.each(['<div hidden>', '<div style="display: none">', '<div aria-hidden="true">', '<div role="dialog">'])(
  'what is not shown is not read: %s',
  async (tag) => {
    const html = page(`${tag}<p>広告を表示しています。</p></div><article>${paragraphs}</article>`);
    expect((await read(html)).documents[0]?.text).toBe(TEXT.join('\n'));
  },
);
