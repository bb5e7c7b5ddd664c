import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import Encoding from 'encoding-japanese';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Unanswered } from '../../src/work/index.js';
import { Followed } from './follow.js';
import { article, type Page, rss, Site, status, WORDS } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterEach(() => site.clear());
afterAll(() => site.close());

/** A feed, and the pages that it leads to. */
function served(
  pages: Readonly<Record<string, Page>>,
  links = Object.keys(pages).filter((path) => path.endsWith('.html')),
): string {
  site.pages.set('/feed.xml', rss(links));
  for (const [path, page] of Object.entries(pages)) site.pages.set(path, page);
  return `${site.base}/feed.xml`;
}
const LINES: Record<string, string> = {
  '/a.html': article(WORDS),
  '/b.html': article('林外務大臣は、東京において、トラス英外相と会談しました。', '2022年5月5日'),
};

describe('what is new', () => {
  it('is taken in once, and its page fetched once', async () => {
    const feed = await Followed.begin({ address: served(LINES) });
    const { results, complaints } = await feed.run();
    expect(complaints).toEqual([]);
    expect(results.get(`${site.base}/feed.xml`)).toMatchObject({ brought: { documents: 2, reports: 2, events: 2 } });
    expect((await feed.record.following.list())[0]?.brought).toEqual({ documents: 2, reports: 2, events: 2 });
    site.pages.set('/c.html', article(WORDS, '2023年1月12日'));
    site.pages.set('/feed.xml', rss(['/c.html', '/a.html', '/b.html']));
    expect([...(await feed.later()).results.values()]).toMatchObject([{ brought: { documents: 1 } }]);
    expect([site.times('/a.html'), site.times('/c.html'), await feed.documents()]).toEqual([1, 1, 3]);
  });

  it('is asked for by ETag and by date', async () => {
    const asked: unknown[] = [];
    const versions: Page = (request, response) => {
      asked.push([request.headers['if-none-match'], request.headers['if-modified-since']]);
      const headers = { etag: '"one"', 'last-modified': 'Mon, 23 Nov 2026 00:00:00 GMT' };
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304, headers).end();
      else response.writeHead(200, headers).end(rss(['/a.html']));
    };
    const address = served(LINES);
    site.pages.set('/feed.xml', versions);
    const feed = await Followed.begin({ address });
    await feed.run();
    expect([...(await feed.later()).results.values()]).toMatchObject([{ brought: { documents: 0 } }]);
    expect(asked).toEqual([
      [undefined, undefined],
      ['"one"', 'Mon, 23 Nov 2026 00:00:00 GMT'],
    ]);
    expect(await feed.health()).toMatchObject({ reason: null, failures: 0, minutes: 63 });
  });

  it('is read from the feed where that tells it whole', async () => {
    site.pages.set('/feed.xml', rss(['/a.html'], `${WORDS}${'両首脳は、協力を進めることを確認しました。'.repeat(20)}`));
    const feed = await Followed.begin({ address: `${site.base}/feed.xml` });
    await feed.run();
    expect([site.times('/a.html'), await feed.documents()]).toEqual([0, 1]);
  });

  it('has the publisher and day of its source where its page tells none', async () => {
    const feed = await Followed.begin({ address: served({ '/a.html': `<p>${WORDS}</p>` }) });
    await feed.run();
    const found = await feed.record.search({ words: 'スナク', order: 'newest', limit: 5 });
    expect(found.items.map(({ document }) => document)).toMatchObject([
      { publisher: '例示省', published: expect.stringMatching(/^2023-01-11/), url: `${site.base}/a.html` },
    ]);
  });

  it.each<[string, Page]>([
    ['gzip', (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(article(WORDS)))],
    ['br', (_, response) => response.setHeader('content-encoding', 'br').end(brotliCompressSync(article(WORDS)))],
    ['deflate', (_, response) => response.setHeader('content-encoding', 'deflate').end(deflateSync(article(WORDS)))],
    ['a wrong content type', (_, response) => response.setHeader('content-type', 'image/png').end(article(WORDS))],
    ['a redirect', (_, response) => response.writeHead(302, { location: '/elsewhere.html' }).end()],
    ...(['SJIS', 'EUCJP', 'JIS'] as const).map((charset): [string, Page] => [
      charset,
      Uint8Array.from(
        Encoding.convert(Encoding.stringToCode(article(WORDS).replace('<meta charset="utf-8">', '')), charset),
      ),
    ]),
  ])('is read whatever way it comes: %s', async (_, page) => {
    const feed = await Followed.begin({ address: served({ '/a.html': page }) });
    site.pages.set('/elsewhere.html', article(WORDS));
    const { results } = await feed.run();
    expect([...results.values()]).toMatchObject([{ brought: { documents: 1, events: 1 } }]);
  });
});

describe('what goes wrong', () => {
  it.each<[string, Page, RegExp, number]>([
    ['429', status(429, { 'retry-after': '7200' }), /status 429 and asks to be left alone/, 120],
    ['503', status(503, { 'retry-after': 'Mon, 23 Nov 2026 05:00:00 GMT' }), /status 503 and asks/, 300],
    ['500', status(500), /status 500/, 0.75],
    ['404', status(404), /status 404/, 0.75],
    ['a slow body', (_, response) => void response.writeHead(200).write('<rss>'), /did not answer in time/, 0.75],
    ['a page instead of a feed', article(WORDS), /is no feed, but a page/, 0.75],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), /is no feed/, 0.75],
    ['a circle', status(302, { location: '/feed.xml' }), /redirects more than 5 times/, 0.75],
    ['another protocol', status(302, { location: 'file:///etc/passwd' }), /neither http nor https/, 0.75],
  ])('is kept with its reason, and the source left alone for a while: %s', async (_, page, reason, minutes) => {
    site.pages.set('/feed.xml', page);
    const feed = await Followed.begin({ address: `${site.base}/feed.xml` });
    const { results } = await feed.run({}, { timeoutMs: 300 });
    expect([...results.values()]).toEqual([expect.any(Unanswered)]);
    expect(await feed.health()).toEqual({ reason: expect.stringMatching(reason), failures: 1, minutes });
    expect(await feed.documents()).toBe(0);
    const asked = site.asked.length;
    await feed.run();
    expect(site.asked).toHaveLength(asked);
  });

  it('makes the waits longer and longer, up to a day, and is forgotten after a success', async () => {
    site.pages.set('/feed.xml', status(500));
    const feed = await Followed.begin({ address: `${site.base}/feed.xml` });
    const minutes: number[] = [];
    for (let run = 0; run < 13; run += 1) {
      await feed.later();
      minutes.push((await feed.health()).minutes);
    }
    expect(minutes.slice(0, 4)).toEqual([0.75, 1.5, 3, 6]);
    expect(minutes.at(-1)).toBe(18 * 60);
    served(LINES);
    await feed.later();
    expect(await feed.health()).toMatchObject({ reason: null, failures: 0 });
  });

  it('with one source does not stop the others', async () => {
    const good = served(LINES);
    const bad = ['/gone', '/slow'].map((path) => ({ address: `${site.base}${path}` }));
    site.pages.set('/slow', () => {});
    const feeds = await Followed.begin(...bad, { address: 'http://nowhere.invalid/feed' }, { address: good });
    const { results } = await feeds.run({}, { timeoutMs: 300 });
    expect([...results.values()].filter((result) => result instanceof Unanswered)).toHaveLength(3);
    expect(results.get(good)).toMatchObject({ brought: { documents: 2 } });
  });

  it('with a page is tried again; then what the feed tells of it is taken', async () => {
    const feed = await Followed.begin({ address: served({ ...LINES, '/b.html': status(500) }) });
    expect((await feed.run()).complaints).toMatchObject([
      expect.stringMatching(/b\.html.*500.*tried again at the next/),
    ]);
    await feed.later();
    expect(await feed.documents()).toBe(1);
    expect((await feed.later()).complaints).toMatchObject([expect.stringMatching(/given up; what the source tells/)]);
    expect([await feed.documents(), site.times('/a.html')]).toEqual([2, 1]);
    await feed.later();
    expect(site.times('/b.html')).toBe(3);
  });

  it('with a page that is not there is final', async () => {
    const feed = await Followed.begin({ address: served({ ...LINES, '/b.html': status(410) }) });
    await feed.run();
    await feed.later();
    expect([await feed.documents(), site.times('/b.html')]).toEqual([2, 1]);
  });

  it('with a page that is a picture leaves what the feed tells of it', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]);
    const feed = await Followed.begin({ address: served({ '/a.html': picture }) });
    expect((await feed.run()).complaints).toMatchObject([expect.stringMatching(/a\.html: this is a binary file/)]);
    expect(await feed.documents()).toBe(1);
  });

  it('with a host that wants its rest does not count against its pages', async () => {
    const rest = status(429, { 'retry-after': '60' });
    const feed = await Followed.begin({ address: served({ '/a.html': rest, '/b.html': rest }) });
    const { complaints } = await feed.run();
    expect(complaints[0]).toMatch(/asks to be left alone. Its pages are read later/);
    expect([site.times('/a.html'), site.times('/b.html')]).toEqual([1, 0]);
    served(LINES);
    await feed.later();
    expect(await feed.documents()).toBe(2);
  });

  it('with the record ends the run', async () => {
    const feed = await Followed.begin({ address: served(LINES) });
    const told = async () => {
      throw new Error('nobody listens');
    };
    await expect(feed.run({ told, once: false })).rejects.toThrow('nobody listens');
  });
});

describe('manners', () => {
  it('robots.txt is obeyed, for the source and for its pages', async () => {
    const feed = await Followed.begin({ address: served(LINES) });
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /a.html\n');
    const { complaints } = await feed.run();
    expect(complaints).toMatchObject([
      expect.stringMatching(/robots\.txt of .* does not allow \/a\.html. It is given up/),
    ]);
    expect([site.times('/a.html'), site.times('/b.html'), site.times('/robots.txt')]).toEqual([0, 1, 1]);
    site.pages.set('/robots.txt', 'User-agent: kaidan\nDisallow: /\n');
    await feed.later();
    expect((await feed.health()).reason).toMatch(/does not allow \/feed\.xml/);
    expect(site.times('/feed.xml')).toBe(1);
  });

  it('nothing is read while robots.txt cannot be', async () => {
    const feed = await Followed.begin({ address: served(LINES) });
    site.pages.set('/robots.txt', status(500));
    await feed.run();
    expect((await feed.health()).reason).toMatch(/robots\.txt answers with status 500/);
    expect(site.times('/feed.xml')).toBe(0);
    site.pages.delete('/robots.txt');
    await feed.later();
    expect(await feed.documents()).toBe(2);
  });

  it('a host is asked slowly, and as slowly as it asks for', async () => {
    const feed = await Followed.begin({ address: served(LINES) });
    await feed.run({}, { pauseMs: 2000 });
    expect(feed.clock.naps).toEqual([2000, 2000, 2000]);
    const slow = await Followed.begin({ address: served(LINES) });
    site.pages.set('/robots.txt', 'User-agent: *\nCrawl-delay: 10\n');
    await slow.run({}, { pauseMs: 2000 });
    expect(slow.clock.naps).toEqual([2000, 10_000, 10_000]);
  });

  it('who asks is told', async () => {
    site.agents.clear();
    const feed = await Followed.begin({ address: served(LINES) });
    await feed.run({}, { agent: 'kaidan/0.1.0 (+mail@example.org)' });
    expect([...site.agents]).toEqual(['kaidan/0.1.0 (+mail@example.org)']);
  });

  it('no secret of an address is kept or told', async () => {
    const moved = status(302, { location: '/login.html?token=hush&page=1' });
    const feed = await Followed.begin({
      address: served({ '/a.html': moved, '/b.html': status(302, { location: '/gone?sid=hush' }) }),
    });
    site.pages.set('/login.html', article(WORDS));
    const { complaints } = await feed.run();
    const found = await feed.record.search({ words: 'スナク', order: 'newest', limit: 5 });
    expect(found.items[0]?.document.url).toBe(`${site.base}/login.html?page=1`);
    expect(site.asked).toContain('/login.html?token=hush&page=1');
    expect(JSON.stringify([complaints, found])).not.toContain('hush');
  });
});

describe('a run', () => {
  it('that is ended goes on where it was', async () => {
    const ended = new AbortController();
    const pages = Object.fromEntries(
      ['/a.html', '/b.html', '/c.html'].map((path, at) => [path, article(WORDS, `2023年1月1${at}日`)]),
    );
    const address = served(pages);
    site.pages.set('/b.html', (_, response) => {
      ended.abort();
      response.end(pages['/b.html']);
    });
    const feed = await Followed.begin({ address });
    expect([...(await feed.run({ signal: ended.signal })).results]).toEqual([]);
    expect(await feed.documents()).toBe(1);
    served(pages);
    await feed.run();
    expect([await feed.documents(), site.times('/a.html'), site.times('/c.html')]).toEqual([3, 1, 1]);
  });

  it('goes on until it is ended, and sees what was added meanwhile', async () => {
    const address = served(LINES);
    const feed = await Followed.begin({ address, every: 600 });
    const ended = new AbortController();
    const visits: string[] = [];
    const told = async (source: { address: string }): Promise<void> => {
      visits.push(new URL(source.address).pathname);
      if (visits.length === 2)
        await feed.record.following.add({
          address: `${site.base}/a.html`,
          kind: 'page',
          name: 'a',
          language: null,
          every: 600,
          links: [],
        });
      if (visits.includes('/a.html')) ended.abort();
    };
    await feed.run({ told, once: false, signal: ended.signal });
    expect(visits.slice(0, 2)).toEqual(['/feed.xml', '/feed.xml']);
    expect(visits).toContain('/a.html');
  });
});
