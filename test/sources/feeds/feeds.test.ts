import { describe, expect, it } from 'vitest';
import { KaidanDocument } from '../../../src/record/schema.js';
import { read } from '../read.js';

const rss = (items: string, head = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>` +
  `<title>例示外務広報</title><link>https://example.org/</link><language>ja</language>${head}${items}</channel></rss>`;
const item = (title: string, more = '') =>
  `<item><title>${title}</title><link>https://example.org/${title}</link><pubDate>Wed, 24 Nov 2021 18:00:00 GMT</pubDate>${more}</item>`;

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>例示広報</title>
<entry><title type="html">日英&amp;lt;外相&amp;gt;会談</title><link rel="self" href="https://example.org/self"/><link href="/a?b=1&amp;c=2"/>
<published>2021-11-24T10:05:00.123Z</published><updated>2021-12-01T00:00:00Z</updated><summary>要旨</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>会談しました。</p><p>合意しました。</p></div></content>
<source><title>転載元</title></source></entry></feed>`;
const RDF = `<?xml version="1.0" encoding="Shift_JIS"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://example.org/"><title>例示省</title></channel>
<item rdf:about="https://example.org/1"><title>日仏会談</title><link>https://example.org/1</link><dc:date>2022-01-07</dc:date></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: '例示広報',
  language: 'ja-JP',
  items: [
    {
      id: '1',
      url: 'https://example.org/1',
      content_html: '<p>会談しました。</p>',
      date_published: '2021-11-24T18:00:00Z',
    },
    { id: '2', title: '題' },
    { id: '3' },
  ],
});

describe('a feed', () => {
  it.each([
    [
      'RSS',
      rss(item('会談', '<description>日本と英国が会談しました。</description>')),
      '日本と英国が会談しました。',
      '会談',
      '2021-11-25T03:00:00+09:00',
      'https://example.org/%E4%BC%9A%E8%AB%87',
      '例示外務広報',
    ],
    [
      'Atom',
      ATOM,
      '会談しました。\n合意しました。',
      '日英<外相>会談',
      '2021-11-24T19:05:00+09:00',
      'https://example.org/a?b=1&c=2',
      '転載元',
    ],
    ['RDF', RDF, '日仏会談', '日仏会談', '2022-01-07', 'https://example.org/1', '例示省'],
    ['JSON Feed', JSON_FEED, '会談しました。', null, '2021-11-25T03:00:00+09:00', 'https://example.org/1', '例示広報'],
  ])('gives a document for an item: %s', async (_, text, words, title, published, url, publisher) => {
    const { documents } = await read(text, { name: 'feed', url: 'https://example.org/feed' });
    expect(documents[0]).toMatchObject({
      text: words,
      title,
      published,
      url,
      publisher,
      kind: title === null ? 'post' : 'article',
    });
    for (const document of documents) expect(KaidanDocument.parse(document)).toEqual(document);
  });

  it('prefers the whole text to the summary, escaped, in CDATA or as it is', async () => {
    const forms = ['&lt;p&gt;全文&amp;amp;後&lt;/p&gt;', '<![CDATA[<p>全文&amp;後</p>]]>', '<p>全文&amp;amp;後</p>'];
    for (const form of forms.slice(0, 2)) {
      const { documents } = await read(
        rss(item('題', `<description>要旨</description><content:encoded>${form}</content:encoded>`)),
      );
      expect(documents[0]?.text).toBe('全文&後');
    }
    expect((await read(rss(item('題', '<description>前<b>中</b>後</description>')))).documents[0]?.text).toBe('前中後');
  });

  it('stands where it is found: offsets and lines', async () => {
    const text = rss(`\n${item('一')}\n<item></item>\n${item('三').replace('Wed, 24 Nov 2021 18:00:00 GMT', '昨日')}`);
    const { documents, complaints } = await read(text, { name: 'feed.xml' });
    expect(documents.map(({ foundIn }) => text.slice(foundIn?.start, foundIn?.end))).toEqual([
      item('一'),
      expect.stringMatching(/^<item><title>三[\s\S]*<\/item>/),
    ]);
    expect(complaints.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'the item of the feed has neither title nor text'],
      [4, "the item's date cannot be read: 昨日"],
    ]);
    expect(documents[1]?.published).toBeNull();
  });

  it.each([
    ['a text that is cut off', `${rss(item('一') + item('二')).slice(0, -60)}`],
    [
      'a CDATA section that is never closed',
      rss(`<item><title>零</title><description><![CDATA[壊</description></item>${item('一')}${item('二')}`),
    ],
    ['tags that are never closed', rss(`<item><title>零<b><i></item>${item('一')}${item('二')}`)],
    [
      'an entity that nobody knows',
      rss(`<item><title>零&nonsense;&#xffffffff;</title></item>${item('一')}${item('二')}`),
    ],
  ])('loses no good item to %s', async (_, text) => {
    const titles = (await read(text)).documents.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['一', '二']));
  });

  it('has no item: that is told', async () => {
    const { documents, complaints } = await read(rss(''));
    expect([documents, complaints.map(({ reason }) => reason)]).toEqual([[], ['there is no item in the feed']]);
  });

  it('leaves declared entities alone: no file is opened, nothing grows', async () => {
    const laughs = Array.from({ length: 10 }, (__, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const text = rss(item('&l10;&file;')).replace(
      '<rss',
      `<!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/hostname">${laughs}]><rss`,
    );
    const { documents } = await read(text);
    expect(documents.map(({ title }) => title)).toEqual(['&l10;&file;']);
  });

  it('is not taken for a text where it is other XML', async () => {
    const { documents, complaints } = await read('<?xml version="1.0"?><settings><a>1</a></settings>');
    expect([documents, complaints]).toMatchObject([[], [{ reason: 'it is XML, but no feed, sitemap or page' }]]);
  });
});
