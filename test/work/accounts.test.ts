/** Accounts of Mastodon and Bluesky, from servers that speak the documented JSON. */
import { AtpAgent } from '@atproto/api';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Unanswered } from '../../src/work/index.js';
import { Followed } from './follow.js';
import { type Page, Site, WORDS } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterEach(() => site.clear());
afterAll(() => site.close());

const queryOf = (address: string | undefined): URLSearchParams =>
  new URL(address ?? '', 'http://example.org').searchParams;
const json = (value: unknown): string => JSON.stringify(value);
/** A minute for each post, so that no thread is too long ago. */
const time = (number: number): string => new Date(Date.UTC(2023, 0, 11, 0, number)).toISOString();

/** An account with posts 1 to `count`, newest first, as Mastodon gives them page by page. */
function mastodon(count: number, answers: Readonly<Record<number, number>> = {}): string {
  const posts = Array.from({ length: count }, (_, at) => count - at).map((number) => ({
    id: String(1000 + number),
    created_at: time(number),
    in_reply_to_id: answers[number] === undefined ? null : String(1000 + answers[number]),
    visibility: 'public',
    url: `https://social.example.org/@mofa/${1000 + number}`,
    content: `<p>${number} 件目。${WORDS}</p>`,
    account: {
      id: '7',
      acct: 'mofa',
      username: 'mofa',
      display_name: '例示外務省',
      url: 'https://social.example.org/@mofa',
    },
  }));
  site.pages.set('/api/v1/accounts/lookup?acct=mofa', json({ id: '7', acct: 'mofa' }));
  site.pages.set('/api/v1/accounts/7/statuses', (request, response) => {
    const query = queryOf(request.url);
    const before = query.get('max_id');
    const older = before === null ? posts : posts.filter(({ id }) => Number(id) < Number(before));
    response.setHeader('content-type', 'application/json').end(json(older.slice(0, Number(query.get('limit')))));
  });
  return `${site.base}/@mofa`;
}

/** The same, as an AppView of the AT protocol gives them. */
function bluesky(count: number): string {
  const author = { did: 'did:plc:example', handle: 'mofa.example.org', displayName: '例示外務省' };
  const posts = Array.from({ length: count }, (_, at) => count - at).map((number) => ({
    post: {
      uri: `at://did:plc:example/app.bsky.feed.post/p${number}`,
      cid: 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a',
      author,
      record: { $type: 'app.bsky.feed.post', text: `${number} 件目。${WORDS}`, createdAt: time(number) },
      indexedAt: time(number),
    },
  }));
  site.pages.set('/xrpc/app.bsky.feed.getAuthorFeed', (request, response) => {
    const query = queryOf(request.url);
    if (query.get('actor') !== author.handle)
      return void response.writeHead(400).end(json({ error: 'InvalidRequest' }));
    const from = Number(query.get('cursor') ?? 0);
    const to = from + Number(query.get('limit'));
    response.setHeader('content-type', 'application/json');
    response.end(json({ feed: posts.slice(from, to), ...(to < posts.length ? { cursor: String(to) } : {}) }));
  });
  return `${site.base}/profile/mofa.example.org`;
}

const KINDS = { mastodon, bluesky };
const ASKED = { mastodon: '/api/v1/accounts/7/statuses', bluesky: '/xrpc/app.bsky.feed.getAuthorFeed' };

describe.each(['mastodon', 'bluesky'] as const)('an account of %s', (kind) => {
  const pagesAsked = (): number => site.asked.filter((path) => path.startsWith(ASKED[kind])).length;

  it('is read page by page, then only as far as it is new', async () => {
    const account = await Followed.begin({ address: KINDS[kind](110), kind });
    await account.run();
    expect(await account.documents()).toBe(110);
    expect(pagesAsked()).toBe(kind === 'mastodon' ? 3 : 2);
    site.asked.length = 0;
    KINDS[kind](112);
    await account.later();
    expect([await account.documents(), pagesAsked()]).toEqual([112, 1]);
  });

  it('without posts is none the worse', async () => {
    const account = await Followed.begin({ address: KINDS[kind](0), kind });
    await account.run();
    expect(await account.health()).toMatchObject({ failures: 0 });
  });

  it.each<[string, Page, RegExp]>([
    ['a page', '<html>', /no JSON/],
    ['another shape', '"no"', /no JSON/],
  ])('that answers with %s is told', async (_, page, reason) => {
    const address = KINDS[kind](1);
    site.pages.set(ASKED[kind], page);
    const account = await Followed.begin({ address, kind });
    expect([...(await account.run()).results.values()]).toEqual([expect.any(Unanswered)]);
    expect((await account.health()).reason).toMatch(reason);
  });
});

describe('the server that speaks the AT protocol here', () => {
  it("is understood by the protocol's own library, which holds answers against its schemas, and both find the same posts", async () => {
    const address = bluesky(110);
    const { app } = new AtpAgent({ service: site.base });
    const uris: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await app.bsky.feed.getAuthorFeed({
        actor: 'mofa.example.org',
        limit: 100,
        ...(cursor ? { cursor } : {}),
      });
      uris.push(...data.feed.map(({ post }) => post.uri));
      ({ cursor } = data);
    } while (cursor);
    const account = await Followed.begin({ address, kind: 'bluesky' });
    await account.run();
    expect(uris).toHaveLength(110);
    expect(await account.documents()).toBe(uris.length);
  });

  it('would not be, had a post no hash', async () => {
    bluesky(1);
    site.pages.set(ASKED.bluesky, json({ feed: [{ post: { uri: 'at://did:plc:example/app.bsky.feed.post/p1' } }] }));
    const { app } = new AtpAgent({ service: site.base });
    await expect(app.bsky.feed.getAuthorFeed({ actor: 'mofa.example.org' })).rejects.toThrow(/cid|invalid/i);
  });
});

describe('threads', () => {
  it('are joined, also where they grow between visits', async () => {
    const account = await Followed.begin({ address: mastodon(1), kind: 'mastodon' });
    await account.run();
    mastodon(2, { 2: 1 });
    await account.later();
    const found = await account.record.search({ words: '件目', order: 'newest', limit: 5 });
    expect(found.items.map(({ document }) => document.text.match(/件目/g)?.length).sort()).toContain(2);
    const [speaking] = found.items.filter(({ events }) => events.length > 0);
    expect(speaking?.document.url).toBe('https://social.example.org/@mofa/1001');
  });
});

describe('an account that is not there', () => {
  it.each([
    ['mastodon', '/@nobody', /status 404/],
    ['mastodon', '/about', /not the address of an account/],
    ['bluesky', '/profile/nobody.example.org', /status 400/],
    ['bluesky', '/about', /not the address of an account/],
  ] as const)('is told: %s %s', async (kind, path, reason) => {
    KINDS[kind](1);
    const account = await Followed.begin({ address: `${site.base}${path}`, kind });
    await account.run();
    expect((await account.health()).reason).toMatch(reason);
  });
});
