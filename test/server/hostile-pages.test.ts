/** Every page over a record of attacks: nothing of a document becomes more than text and an address. */
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { PAGES, to } from '../../src/site/index.js';
import { BREAK, hostileRecord, SCRIPT } from './hostile.js';
import { served } from './served.js';

/** What a page has that this server's own pages never have. */
function wrongIn(html: string): string[] {
  const wrong: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { rel = '', href, src } = attributes;
      const tag = `<${name} ${JSON.stringify(attributes)}>`;
      if (name === 'script' && !/^(?:\.\.\/)*assets\/site-[0-9a-f]+\.js$/.test(src ?? '')) wrong.push(tag);
      if (['img', 'iframe', 'object', 'embed', 'base', 'meta-refresh'].includes(name)) wrong.push(tag);
      if (Object.keys(attributes).some((each) => each.startsWith('on') || each === 'style' || each === 'srcdoc'))
        wrong.push(tag);
      for (const address of [href, src, attributes.action, attributes.formaction]) {
        if (address === undefined) continue;
        const { protocol, host } = new URL(address, 'http://here.invalid/a/b/c');
        const leaves = host !== 'here.invalid';
        if (!/^https?:$/.test(protocol)) wrong.push(tag);
        if (leaves && !(rel.includes('noopener') && rel.includes('nofollow'))) wrong.push(tag);
      }
    },
  });
  parser.end(html);
  return wrong;
}

test('what is wrong is found', () => {
  for (const html of [SCRIPT, `<p>${BREAK}`, '<a href="javascript:x">', '<a href="//evil.example/">', '<p style="x">'])
    expect(wrongIn(html)).not.toEqual([]);
  expect(wrongIn('<a href="https://example.org" rel="noopener nofollow">')).toEqual([]);
});

describe('a record of attacks', () => {
  /** An address of each page: one with names in it is asked for the attacks' own. */
  const addressesOf = async (path: string, { items }: { items: readonly { event: { id: string } }[] }) => {
    const id = `a${BREAK}`;
    const named: Readonly<Record<string, readonly string[]>> = {
      '/event/:id': items.map(({ event }) => to.event(event.id)),
      '/document/:id': [to.document(id), to.document(`b${BREAK}`)],
      '/pair/:pair': [to.pair('JPN', 'VNM')],
      '/country/:code': [to.country('JPN'), to.country('VNM')],
      '/in/:period': [to.period('2021'), to.period('2021-11')],
      '/person/:id': [to.person(BREAK), to.person(SCRIPT)],
    };
    const query = new URLSearchParams({ q: SCRIPT, text: BREAK, person: BREAK, publisher: SCRIPT, place: BREAK });
    return named[path] ?? [path, `${path}?${query}`, `${path}?${new URLSearchParams({ q: '会談', words: '会談' })}`];
  };

  test.each(PAGES.map(({ path }) => path))('on %s is text', async (path) => {
    const store = await hostileRecord();
    const { ask, faults } = await served({ record: store });
    const events = await store.events({ order: 'newest', limit: 10 });
    expect(events.items.length).toBeGreaterThan(0);
    for (const address of await addressesOf(path, events)) {
      for (const lang of ['', '/en']) {
        const answer = await ask(`${lang}${address}`, { headers: { Accept: 'text/html' } });
        if (!address.includes('?')) expect([address, answer.status]).toEqual([address, 200]);
        expect(wrongIn(await answer.text())).toEqual([]);
      }
    }
    expect(faults).toEqual([]);
  });

  test('in an address that leads nowhere is text', async () => {
    const { ask, faults } = await served();
    for (const path of [
      SCRIPT,
      BREAK,
      encodeURIComponent(SCRIPT),
      `event/${encodeURIComponent(BREAK)}`,
      `?type=${SCRIPT}`,
    ]) {
      const page = await ask(`/${path}`, { headers: { Accept: 'text/html' } });
      expect(page.status).toBeGreaterThanOrEqual(400);
      expect(wrongIn(await page.text())).toEqual([]);
    }
    expect(faults).toEqual([]);
  });

  test('is no code in the lists that are handed out', async () => {
    const { ask } = await served({ record: await hostileRecord() });
    expect(await (await ask('/index.atom')).text()).not.toContain('<script');
    for (const format of ['csv', 'ics', 'atom', 'json']) {
      const file = await ask(`/index.${format}`);
      expect([file.status, file.headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
      expect(file.headers.get('content-type')).not.toContain('html');
      await file.text();
    }
  });
});
