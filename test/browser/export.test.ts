/** A static export, opened from the disk and from a server that knows nothing of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../cli/run.js';
import { browsing, complaints } from './chromium.js';

const open = browsing();

/** The folder in which `talks/site` is an export of the examples. */
async function published(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kaidan-static-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const record = join(folder, 'talks.db');
  await run(['add', new URL('../../examples/collected-page.txt', import.meta.url).pathname, '--record', record]);
  expect((await run(['publish', join(folder, 'talks', 'site'), '--record', record])).code).toBe(0);
  return folder;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Files and nothing else, with the policy that the site's own server has. */
async function fileServer(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://here.invalid').pathname));
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.setHeader(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'",
      );
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each(['the disk', 'a file server'])(
  'an export from %s: pages, languages, and words that light up',
  async (where) => {
    const folder = await published();
    const at = where === 'the disk' ? pathToFileURL(folder).href : await fileServer(folder);
    const page = await open({ viewport: { width: 1280, height: 900 } });
    const heard = complaints(page);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));

    await page.goto(`${at}/talks/site/index.html`);
    expect(await page.locator('.event').count()).toBeGreaterThan(3);
    // The style sheet is there: the day stands in the margin.
    expect(await page.evaluate("getComputedStyle(document.querySelector('.day')).display")).toBe('grid');
    await page.getByRole('link', { name: '日印首脳会談' }).click();
    await page.locator('.compared .words').first().hover();
    expect(await page.locator('mark.lit').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/en\/event\/[^/]+\.html$/);
    await page.locator('.known').getByRole('link', { name: 'Japan–India' }).click();
    await page.waitForURL(/\/en\/pair\/IND-JPN\.html$/);
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    await page.waitForURL(/\/en\/map\.html$/);
    expect(await page.locator('form').count()).toBe(0);
    expect([...heard, ...failed]).toEqual([]);
  },
);
