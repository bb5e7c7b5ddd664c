/** Every kind of source and archive, from the command line to events in the record. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { KaidanEvent } from '../../src/record/index.js';
import { type Run, run } from '../cli/run.js';
import { FORMATS } from '../sources/every-format.js';
import { article, ISO, rss, Site, WORDS } from './site.js';

let site: Site;
let folder: string;
let records = 0;
beforeAll(async () => {
  site = await Site.open();
  folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
});
afterEach(() => site.clear());
afterAll(() => {
  site.close();
  rmSync(folder, { recursive: true });
});

const command = (record: string, words: readonly string[]): Promise<Run> =>
  run([...words, '--record', record], { env: { LANG: 'en_US.UTF-8', KAIDAN_ALLOW_PRIVATE: '1' } });

/** The record holds the one event that every source and archive here tells of. */
async function taken(record: string): Promise<void> {
  const listed = await command(record, ['events', '--format', 'json']);
  const events = JSON.parse(listed.out) as KaidanEvent[];
  expect(events).toMatchObject([{ type: 'CONSULT', date: { value: '2023-01-11' } }]);
  expect(events[0]?.countries).toEqual(expect.arrayContaining(['GBR', 'JPN']));
}

describe('a followed source', () => {
  const author = { did: 'did:plc:a', handle: 'pm.example.org', displayName: '例示官邸広報' };
  const status = { id: '9', created_at: ISO, content: `<p>${WORDS}</p>`, account: { id: '1', acct: 'pm' } };
  const post = { uri: 'at://did:plc:a/app.bsky.feed.post/1', author, record: { text: WORDS, createdAt: ISO } };
  const served: Readonly<Record<string, { add: string[]; pages: Record<string, string> }>> = {
    feed: { add: ['/feed.xml'], pages: { '/feed.xml': rss(['/a.html']), '/a.html': article(WORDS) } },
    'list page': {
      add: ['/press/', '--kind', 'list', '--name', '例示省', '--links', '/press/*.html'],
      pages: {
        '/press/': '<html><body><h3>令和5年1月11日</h3><ul><li><a href="a.html">日英首脳会談</a></ul></body></html>',
        '/press/a.html': article(WORDS),
      },
    },
    sitemap: {
      add: ['/sitemap.xml'],
      pages: { '/sitemap.xml': '<urlset><url><loc>BASE/a.html</loc></url></urlset>', '/a.html': article(WORDS) },
    },
    page: { add: ['/a.html'], pages: { '/a.html': article(WORDS) } },
    Mastodon: {
      add: ['/@pm'],
      pages: {
        '/api/v1/accounts/lookup?acct=pm': '{"id":"1"}',
        '/api/v1/accounts/1/statuses': JSON.stringify([status]),
      },
    },
    Bluesky: {
      add: ['/profile/pm.example.org', '--kind', 'bluesky'],
      pages: { '/xrpc/app.bsky.feed.getAuthorFeed': JSON.stringify({ feed: [{ post }] }) },
    },
  };

  it.each(Object.keys(served))('%s', async (name) => {
    const { add, pages } = served[name] as (typeof served)[string];
    for (const [path, text] of Object.entries(pages)) site.pages.set(path, text.replaceAll('BASE', site.base));
    const record = join(folder, `${++records}.db`);
    const [path, ...options] = add;
    expect(await command(record, ['sources', 'add', `${site.base}${path}`, ...options, '--pause', '0'])).toMatchObject({
      code: 0,
      err: '',
    });
    const watched = await command(record, ['watch', '--once', '--pause', '0']);
    expect(watched).toMatchObject({ code: 0, err: '' });
    expect(watched.out).toContain('1 documents; 1 events');
    await taken(record);
  });
});

describe('a file', () => {
  it.each(Object.keys(FORMATS))('%s', async (name) => {
    const record = join(folder, `${++records}.db`);
    writeFileSync(join(folder, name), FORMATS[name] ?? '');
    expect(await command(record, ['add', join(folder, name)])).toMatchObject({ code: 0, err: '' });
    await taken(record);
  });

  it('a folder of saved pages', async () => {
    const record = join(folder, `${++records}.db`);
    const saved = join(folder, 'saved');
    mkdirSync(join(saved, 'deeper'), { recursive: true });
    writeFileSync(join(saved, 'deeper', 'a.html'), article(WORDS));
    expect(await command(record, ['add', saved])).toMatchObject({ code: 0, err: '' });
    await taken(record);
  });
});
