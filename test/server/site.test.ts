import { parse } from 'papaparse';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../../src/site/index.js';
import { anEvent, served, tokenFor } from './served.js';

describe('the site', () => {
  const lists = PAGES.filter(({ path }) => !path.includes(':'));

  test.each(lists.map(({ path }) => path))('%s is answered in both languages and as data', async (path) => {
    const { ask, faults } = await served();
    for (const [address, lang] of [[path, 'ja'] as const, [`/en${path}`, 'en'] as const]) {
      const page = await ask(address);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toContain(`<html lang="${lang}">`);
    }
    const data = await ask(`${path === '/' ? '/index' : path}.json`);
    expect(data.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const page = PAGES.find((each) => each.path === path);
    expect(page?.schema.safeParse(await data.json())).toMatchObject({ success: true });
    expect(faults).toEqual([]);
  });

  test('lists are handed out as files', async () => {
    const { ask, store } = await served();
    const { events } = await store.stats();
    const csv = await ask('/index.csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const text = await csv.text();
    expect(parse(text, { header: true, skipEmptyLines: true }).data).toHaveLength(events);
    const calendar = await (await ask('/index.ics?country=IND')).text();
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    const feed = await (await ask('/en/index.atom')).text();
    expect(feed).toContain('xml:lang="en"');
    expect(feed.match(/<entry>/g)).toHaveLength(events);
  });

  test('that are only asked about are not written', async () => {
    const { ask } = await served();
    for (let times = 0; times < 20; times++) expect((await ask('/index.csv', { method: 'HEAD' })).status).toBe(200);
    expect((await ask('/index.csv')).status).toBe(200);
  });

  test('is given again only when it has changed', async () => {
    const { ask, store } = await served();
    const etag = (await ask('/')).headers.get('etag') ?? '';
    const again = (headers: Record<string, string>) => ask('/', { headers });
    expect((await again({ 'If-None-Match': `"other", ${etag}` })).status).toBe(304);
    expect((await again({ 'If-None-Match': '"other"' })).status).toBe(200);
    const { event, report } = await anEvent(store);
    const signature = { at: '2026-11-23T00:00:00Z', who: '例示 花子', why: '別の件' };
    await store.correct({ kind: 'split', event: event.id, report: report.id, ...signature });
    expect((await again({ 'If-None-Match': etag })).status).toBe(200);
  });

  test('asks the record once for what many want at once', async () => {
    const { ask, store } = await served();
    let asked = 0;
    const events = store.events.bind(store);
    store.events = (query) => {
      asked += 1;
      return events(query);
    };
    const pages = await Promise.all(Array.from({ length: 20 }, async () => (await ask('/')).text()));
    expect(new Set(pages).size).toBe(1);
    expect(asked).toBe(1);
  });

  test('tells the writer from the reader', async () => {
    const { ask, store } = await served();
    const token = await tokenFor(store, '例示 花子');
    expect(await (await ask('/login', { headers: { Cookie: `kaidan=${token}` } })).text()).toContain('例示 花子');
    expect(await (await ask('/login', { headers: { Cookie: 'kaidan=other' } })).text()).not.toContain('例示 花子');
  });

  test.each([
    ['/nothing', 404],
    ['/event/evt-0', 404],
    ['/event/%E3%81', 404],
    ['/assets/other.css', 404],
    ['/nothing.csv', 404],
    ['/?type=NONE', 400],
    ['/index.csv?from=yesterday', 400],
    ['/?after=!', 400],
  ])('%s is refused to people and programs', async (path, status) => {
    const { ask, faults } = await served();
    const page = await ask(path, { headers: { Accept: 'text/html' } });
    expect(page.status).toBe(status);
    expect(await page.text()).toContain('<main');
    const problem = await ask(path);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
    expect(await problem.json()).toMatchObject({ status, detail: expect.stringMatching(/\S/) });
    expect(faults).toEqual([]);
  });

  test('files of the site are kept for ever', async () => {
    const { ask } = await served();
    const [, style] = /href="(assets\/[^"]+\.css)"/.exec(await (await ask('/')).text()) ?? [];
    const file = await ask(`/${style}`);
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });

  test('a fault is told to whoever runs the server, and to nobody else', async () => {
    const { ask, store, faults } = await served();
    store.events = () => Promise.reject(new Error('secret path'));
    const answer = await ask('/');
    expect([answer.status, (await answer.text()).includes('secret')]).toEqual([500, false]);
    expect(faults).toEqual([new Error('secret path')]);
  });
});
