/** The pages with pictures of many events, in a browser. */
import { describe, expect, test } from 'vitest';
import { listening } from '../server/served.js';
import { barriers, browsing, complaints, expectNoSidewaysScroll } from './chromium.js';

const open = browsing();

const PATHS = [
  '/matrix',
  '/map',
  '/network',
  '/agreements',
  '/country/JPN',
  '/pair/IND-JPN',
  '/person/jpn-fumio-kishida',
  '/review?queue=new',
];

describe.each(['', '/en'])('in %s', (language) => {
  test.each(PATHS)(`${language}%s shuts nobody out, and fits into any window`, async (path) => {
    const { at, faults } = await listening();
    const page = await open({ viewport: { width: 1280, height: 900 }, colorScheme: language ? 'dark' : 'light' });
    const heard = complaints(page);
    expect((await page.goto(`${at}${language}${path}`))?.status()).toBe(200);
    await expectNoSidewaysScroll(page);
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    expect(await barriers(page)).toEqual([]);
    expect([...heard, ...faults]).toEqual([]);
  });
});

test('a mark of a chart leads to the events that it stands for', async () => {
  const { at } = await listening();
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${at}/en/pair/IND-JPN`);
  await page.getByRole('link', { name: /Mar 2022 Meetings 1 event/ }).click();
  await page.waitForURL(/type=CONSULT/);
  expect(await page.locator('.event h3').allInnerTexts()).toHaveLength(1);
});

test('from the map to a country, a pair and a person', async () => {
  const { at } = await listening();
  const page = await open();
  await page.goto(`${at}/map`);
  await page.locator('.map').getByRole('link', { name: /^日本/ }).click();
  await page.waitForURL(/country\/JPN$/);
  await page
    .locator('.map')
    .getByRole('link', { name: /^インド/ })
    .click();
  await page.waitForURL(/pair\/IND-JPN$/);
  await page.locator('.met').getByRole('link', { name: '岸田文雄' }).first().click();
  await page.waitForURL(/person\/jpn-fumio-kishida$/);
  expect(await page.locator('h1').innerText()).toContain('岸田文雄');
});

test('the marks can be reached by keys, and say what they stand for', async () => {
  const { at } = await listening();
  const page = await open();
  await page.goto(`${at}/matrix`);
  await page.locator('.matrix td a').first().focus();
  const said = await page.locator(':focus').getAttribute('aria-label');
  expect(said).toMatch(/件/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/pair\//);
});
