import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { to } from '../../src/site/address.js';
import { fileOf } from '../../src/site/export/files.js';
import { siteFiles } from '../../src/site/index.js';
import { run } from '../cli/run.js';
import { document, report, spanOf } from '../publish/fixture.js';
import { exampleReadings, recordOf, surroundings } from './record.js';

/** All files of the export of a record, by name. */
async function filesOf(readings: Parameters<typeof recordOf>[0]): Promise<Map<string, string>> {
  const store = await recordOf(readings);
  const files = new Map<string, string>();
  for await (const { name, chunks } of siteFiles(store, surroundings)) {
    let text = '';
    for await (const chunk of chunks) text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    expect(files.has(name)).toBe(false);
    files.set(name, text);
  }
  return files;
}

/** Links among the files of which the end is not there. */
function broken(files: ReadonlyMap<string, string>): string[] {
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  const ids = new Map(
    pages.map(([name, html]) => [name, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  return pages.flatMap(([name, html]) =>
    [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].flatMap(([, link = '']) => {
      if (/^https?:/.test(link)) return [];
      const [path = '', id] = link.split('#');
      const target = path === '' ? name : posix.join(dirname(name), path);
      const whole = files.has(target) && (id === undefined || ids.get(target)?.has(id));
      return whole ? [] : [`${name} → ${link}`];
    }),
  );
}

test('every link of an export leads to a file of it', async () => {
  const files = await filesOf(await exampleReadings());
  expect(files.size).toBeGreaterThan(60);
  expect(broken(files)).toEqual([]);
  for (const name of ['index.html', 'en/index.html', 'index.json', 'index.atom', 'en/index.ics', 'matrix.html'])
    expect([...files.keys()]).toContain(name);
  expect([...files.keys()].filter((name) => name.startsWith('search'))).toEqual([]);
  expect(files.get('index.html')).not.toContain('<form');
});

test('ids that are no names of files are written all the same', async () => {
  const ids = ['../../etc/passwd', 'a/b', 'CON:', '日本', 'x.html', '長'.repeat(300)];
  const files = await filesOf(
    ids.map((id, at) => {
      const text = `${id}の文章`;
      const evidence = [spanOf(text, '文章')];
      return { document: document(id, text), reports: [report(`evt-${at}`, { id: `rep-${at}`, evidence })] };
    }),
  );
  for (const name of files.keys()) expect(name).toMatch(/^[\w/.-]{1,150}$/);
  for (const name of files.keys()) expect(name.split('/')).not.toContain('..');
  expect([...files.keys()].filter((name) => name.startsWith('document/') && name.endsWith('.html')).length).toBe(
    ids.length,
  );
  expect(broken(files)).toEqual([]);
});

test('a page has a file of its own, whatever the names in its address', () => {
  const address = (id: string) =>
    fileOf({ lang: 'ja', path: to.document(id), query: new URLSearchParams(), format: 'html' });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (one, other) => {
        expect(address(one)).toMatch(/^document\/[\w-]+\.html$/);
        expect(address(one) === address(other)).toBe(one === other);
      },
    ),
  );
});

test('kaidan publish replaces what it published, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-publish-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = new URL('../../examples/collected-page.txt', import.meta.url).pathname;
  const record = join(folder, 'talks.db');
  await run(['add', page, '--record', record]);
  const site = join(folder, 'site');
  expect((await run(['publish', site, '--record', record])).code).toBe(0);
  writeFileSync(join(site, 'old.html'), '');
  expect((await run(['publish', site, '--record', record])).code).toBe(0);
  expect(existsSync(join(site, 'old.html'))).toBe(false);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('日英首脳会談');

  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'mine.txt'), 'mine');
  const refused = await run(['publish', other, '--record', record]);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('it holds other files');
  expect(readdirSync(other)).toEqual(['mine.txt']);
  expect(readdirSync(folder).filter((name) => /part|before/.test(name))).toEqual([]);
});

test('a document that tells of no event is in the list of documents, and has its page', async () => {
  const silent = document('doc-silent', '海上における安全について定めた。');
  const files = await filesOf([{ document: silent, reports: [] }, ...(await exampleReadings())]);
  expect(files.get('documents.html')).toContain(silent.text);
  expect(files.get('document/doc-silent.html')).toContain(silent.text);
  expect(broken(files)).toEqual([]);
});
