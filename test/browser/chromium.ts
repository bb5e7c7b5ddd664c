/** A real Chromium: that of the system, without a window. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** Nothing that it would fetch by itself. */
const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

function executable(): string {
  const found = onPath();
  if (found) return found;
  if (process.getuid?.() === 0) execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  const installed = onPath();
  if (!installed)
    throw new Error(`The site is tested in Chromium. Install it, so that one of ${NAMES.join(', ')} is on the PATH.`);
  return installed;
}

/** Opens pages in a browser of the test file's own, which is closed when its tests are over. */
export function browsing(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executable(),
      args: ['--no-sandbox', '--disable-background-networking', ...QUIET],
    });
  });
  afterAll(async () => await browser?.close());
  return async (options = {}) => {
    if (!browser) throw new Error('there is no browser yet');
    const context = await browser.newContext(options);
    onTestFinished(async () => await context.close());
    return await context.newPage();
  };
}

/** What shuts people out of the page as it stands now, by the rules of axe; empty where nothing does. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 200))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** What the browser complains of: errors of scripts, whatever the page's policy has kept out, what could not be had. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}

/** No page is wider than the window, however narrow that is. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, window] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
    number,
    number,
  ];
  expect(wide, `${page.url()} is wider than the window`).toBeLessThanOrEqual(window);
}
