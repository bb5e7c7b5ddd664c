import { describe, expect, test } from 'vitest';
import { to } from '../../src/site/address.js';
import { document } from '../publish/fixture.js';
import { exampleReadings, htmlAt, recordOf, words } from './record.js';

describe('the page of a document', () => {
  test('shows the text as it was published, what was read from it, and where it was found', async () => {
    const readings = await exampleReadings();
    const store = await recordOf(readings);
    for (const { document: each, reports } of readings) {
      const html = (await htmlAt(store, to.document(each.id))) ?? '';
      const [, text = ''] = /<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(html) ?? [];
      expect(unescaped(words(text.replace(/<sup>\d+<\/sup>/g, '')))).toBe(each.text);
      expect(html.match(/class="coded"/g)?.length ?? 0).toBe(reports.length);
      expect(html).toContain('collected-page.txt');
    }
  });

  test('every link to words leads somewhere, and no two places have one name', async () => {
    const readings = await exampleReadings();
    const store = await recordOf(readings);
    const html = (await htmlAt(store, to.document(readings[0]?.document.id ?? ''))) ?? '';
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('what a stranger wrote stays text', async () => {
    const hostile = document('<b>"&\'', '<script>alert(1)</script>\u202e反転', {
      title: '"><img src=x onerror=alert(1)>',
      publisher: '<i>',
      url: 'javascript:alert(1)',
      links: ['javascript:alert(2)', 'https://example.org/"onmouseover="x'],
      hashtags: ['"><svg onload=alert(3)>'],
    });
    const store = await recordOf([{ document: hostile, reports: [] }]);
    for (const address of [to.document(hostile.id), '/search?q=alert', '/sources', `/en${to.document(hostile.id)}`]) {
      const html = (await htmlAt(store, address)) ?? '';
      expect(html).not.toMatch(/<script>|<img|<i>|<svg onload|href="javascript|\u202e/);
      expect(html).not.toMatch(/ on[a-z]+="/);
    }
  });
});

describe('the page of a search', () => {
  test('marks the words, and names the events', async () => {
    const store = await recordOf(await exampleReadings());
    const html = (await htmlAt(store, '/search?q=%E8%A6%9A%E6%9B%B8')) ?? '';
    expect(html).toContain('<mark class="hit">覚書</mark>');
    expect(html).toMatch(/href="event\/evt-/);
  });

  test.each([
    ['', 'before anything is asked'],
    ['?q=', 'when nothing is asked'],
  ])('%s %s', async (query) => {
    expect(words(await htmlAt(await recordOf([]), `/search${query}`))).not.toContain('そのような文書はありません');
  });

  test('says that nothing was found', async () => {
    expect(words(await htmlAt(await recordOf([]), '/search?q=会談'))).toContain('そのような文書はありません');
  });
});

test('the sources: who published, and which are followed, well or not', async () => {
  const store = await recordOf(await exampleReadings());
  const address = 'https://example.org/feed';
  await store.following.add({ address, kind: 'feed', name: '例示の配信', language: null, every: null, links: [] });
  const at = '2023-01-12T00:00:00.000Z';
  const outcome = { kind: 'failed', reason: 'example.org answers 503' } as const;
  await store.following.visited(address, { at, due: at, outcome });
  const html = words(await htmlAt(store, '/sources'));
  for (const said of ['公共放送ニュース', '例示の配信', '1回続けて失敗', 'example.org answers 503'])
    expect(html).toContain(said);
});

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '',
  );
