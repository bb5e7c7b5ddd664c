import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FollowedSource } from '../../src/store/index.js';
import { article, rss, Site, status, WORDS } from '../work/site.js';
import { type Run, run } from './run.js';

let site: Site;
let folder: string;
let record: string;
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

const asked = (words: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
  run(words, { env: { LANG: 'en_US.UTF-8', KAIDAN_ALLOW_PRIVATE: '1', KAIDAN_RECORD: record, ...env } });
/** A command about sources, in a record of its own where `fresh` is told. */
function sources(...words: string[]): Promise<Run> {
  return asked(['sources', ...words]);
}
const begin = (): void => {
  record = join(folder, `${++records}.db`);
  site.pages.set('/feed.xml', rss(['/a.html', '/b.html']));
  site.pages.set('/a.html', article(WORDS));
  site.pages.set('/b.html', status(404));
};

describe('sources', () => {
  test('are added, listed, watched and removed', async () => {
    begin();
    const feed = `${site.base}/feed.xml`;
    const added = await sources(
      'add',
      `${feed}#top`,
      '--name',
      '例示省',
      '--every',
      '30m',
      '--language',
      'ja',
      '--pause',
      '0',
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain(`例示省 (feed, ${feed}) is followed`);
    expect((await sources()).out).toMatch(
      /^… 例示省 {2}feed {2}http.*\n {2}0 documents, 0 events; last read –, next due –\n$/,
    );

    const watched = await asked(['watch', '--once', '--pause', '0']);
    expect(watched).toMatchObject({ code: 0, out: '例示省: 2 documents; 1 events new or changed\n' });
    expect(watched.err).toMatch(/b\.html: .*status 404\. It is given up; what the source tells of it is taken\.\n$/);
    expect((await sources('list')).out).toMatch(
      /^✓ 例示省.*\n {2}2 documents, 1 events; last read \d{4}-.*Z, next due \d{4}-/,
    );
    const [kept] = JSON.parse((await sources('--format', 'json')).out) as FollowedSource[];
    expect(kept).toMatchObject({ name: '例示省', every: 1800, language: 'ja', failures: 0, brought: { documents: 2 } });
    expect(await asked(['watch', '--once'])).toMatchObject({ code: 0, out: '', err: '' });

    expect(await sources('add', feed, '--kind', 'feed')).toMatchObject({
      code: 3,
      err: expect.stringContaining('followed already'),
    });
    expect((await sources('remove', '例示省')).code).toBe(0);
    expect(await sources()).toMatchObject({ code: 3, err: expect.stringContaining('no source is followed') });
    expect(await asked(['watch', '--once'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('no source is followed'),
    });
  });

  test('that fail say why', async () => {
    begin();
    site.pages.set('/feed.xml', status(500));
    await sources('add', `${site.base}/feed.xml`, '--kind', 'feed', '--name', '例示省');
    const watched = await asked(['watch', '--once', '--pause', '0']);
    expect(watched).toMatchObject({ code: 1, out: '' });
    expect(watched.err).toMatch(/^kaidan: 例示省: .*feed\.xml answers with status 500\.\n$/);
    expect((await sources()).out).toMatch(/^✗ 例示省[\s\S]*failed 1 times in a row: .*status 500\n$/);
    expect((await asked(['sources'], { LANG: 'ja_JP.UTF-8' })).out).toContain('1 回続けて失敗');
  });

  test('are checked without keeping anything', async () => {
    begin();
    const checked = await sources('check', `${site.base}/feed.xml`, '--pause', '0');
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain(`2023-01-11  日英首脳会談  ${site.base}/a.html\n`);
    expect(checked.out).toContain('feed: 2 items; for 2 of them their pages would be read.');
    expect([existsSync(record), site.times('/a.html')]).toEqual([false, 0]);
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /');
    expect(await sources('check', `${site.base}/feed.xml`, '--kind', 'feed')).toMatchObject({
      code: 3,
      err: expect.stringContaining('robots.txt'),
    });
  });

  test('of public bodies need only be named', async () => {
    begin();
    const { out } = await sources('ready');
    expect(out).toContain('外務省 報道発表  list  ja  https://www.mofa.go.jp/mofaj/press/release/\n');
    expect(await sources('add', '--ready', '外務省 報道発表')).toMatchObject({ code: 0, err: '' });
    expect((await sources()).out).toContain('外務省 報道発表');
    expect(await sources('add', '--ready', '例示省')).toMatchObject({ code: 2 });
  });

  test.each<[string, string[], number, RegExp]>([
    ['no address', ['add'], 2, /give the address/],
    ['no address of the web', ['add', 'feed.xml'], 2, /no address of the web/],
    ['a file', ['add', 'file:///etc/passwd'], 2, /no address of the web/],
    ['a password', ['add', 'https://user:hush@example.org/feed'], 2, /holds a secret \(name:password\)/],
    ['a token', ['add', 'https://example.org/feed?access_token=hush'], 2, /holds a secret \(access_token\)/],
    ['a kind that there is not', ['add', 'https://example.org/', '--kind', 'gopher'], 2, /Allowed choices/],
    ['a list without links', ['add', 'https://example.org/', '--kind', 'list'], 2, /Say which of its links/],
    ['links of a feed', ['add', 'https://example.org/', '--kind', 'feed', '--links', '/*'], 2, /for list pages/],
    ['too often', ['add', 'https://example.org/', '--every', '5s'], 2, /from a minute on/],
    ['no contact', ['check', 'https://example.org/', '--contact', 'a b\r\nx: y'], 2, /--contact takes/],
    ['no pause', ['check', 'https://example.org/', '--pause', '-1'], 2, /--pause takes seconds/],
    ['nobody', ['check', '例示省'], 4, /there is no such record/],
  ])('are refused with a reason: %s', async (_, words, code, reason) => {
    record = join(folder, 'none.db');
    const refused = await sources(...words);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toMatch(reason);
    expect(refused.err).not.toContain('hush');
    expect(existsSync(record)).toBe(false);
  });

  test('inside the network are not read unless that is allowed', async () => {
    begin();
    const { code, err } = await asked(['sources', 'add', `${site.base}/feed.xml`], { KAIDAN_ALLOW_PRIVATE: '' });
    expect([code, site.asked]).toEqual([3, []]);
    expect(err).toContain('inside this network');
  });
});

describe('watch', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('ends after the document at hand (%s)', async (signal) => {
    begin();
    await sources('add', `${site.base}/feed.xml`, '--kind', 'feed');
    site.pages.set('/a.html', (_, response) => {
      response.end(article(WORDS));
      process.emit(signal);
    });
    expect(await asked(['watch', '--pause', '0', '--quiet'])).toMatchObject({ code: 0, out: '', err: '' });
    expect(site.times('/b.html')).toBe(0);
    expect(process.listenerCount(signal)).toBe(0);
  });

  test('tells who asks', async () => {
    begin();
    site.agents.clear();
    await sources('add', `${site.base}/feed.xml`, '--pause', '0', '--contact', 'mail@example.org');
    expect([...site.agents]).toMatchObject([expect.stringMatching(/^kaidan\/\d+\.\d+\.\d+ \(\+mail@example\.org\)$/)]);
  });
});
