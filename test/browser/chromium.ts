/** A real Chromium: that of the system, without a window. */
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { executable, QUIET } from '../../scripts/chromium.mjs';

/** Opens pages in a browser of the test file's own, which is closed when its tests are over. */
export function browsing(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable(), args: QUIET });
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
