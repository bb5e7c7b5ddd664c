/** The pages that are read, in a browser: the chronology, events, documents, the search, the sources. */
import { describe, expect, test } from 'vitest';
import { to } from '../../src/site/address.js';
import { anEvent, listening } from '../server/served.js';
import { exampleReadings } from '../site/record.js';
import { barriers, browsing, complaints, expectNoSidewaysScroll } from './chromium.js';

const open = browsing();

/** A server, and the addresses of an event and of a document that it has. */
async function site() {
  const server = await listening();
  const { event, report } = await anEvent(server.store);
  return { ...server, event: to.event(event.id), document: to.document(report.document) };
}

describe.each(['', '/en'])('in %s', (language) => {
  test.each(['/', '/in/2022-11', '/?country=CHN', 'event', 'document', '/search?q=覚書', '/sources', '/nowhere'])(
    '%s shuts nobody out, fits into any window, and asks nobody else for anything',
    async (which) => {
      const server = await site();
      const path = which === 'event' || which === 'document' ? server[which] : which;
      const page = await open({ viewport: { width: 1280, height: 900 }, colorScheme: language ? 'dark' : 'light' });
      const heard = complaints(page);
      const elsewhere: string[] = [];
      page.on('request', (request) => request.url().startsWith(server.at) || elsewhere.push(request.url()));
      const missing = path === '/nowhere';
      expect((await page.goto(`${server.at}${language}${path}`))?.status()).toBe(missing ? 404 : 200);
      await expectNoSidewaysScroll(page);
      expect(await barriers(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoSidewaysScroll(page);
      expect(await barriers(page)).toEqual([]);
      expect([...heard.filter((line) => !(missing && line.includes('404'))), ...server.faults, ...elsewhere]).toEqual(
        [],
      );
    },
  );
});

test('filters without JavaScript: chosen in the form, kept in the address, taken away again', async () => {
  const { at } = await site();
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${at}/`);
  const all = await page.locator('.event').count();
  await page.getByText('絞り込む').click();
  await page.locator('select[name=country]').first().selectOption({ label: '中国' });
  await page.getByRole('button', { name: '表示' }).click();
  await page.waitForURL(/country=CHN/);
  expect(await page.locator('.event h3 a').allInnerTexts()).toEqual(['日中首脳会談']);
  await page.getByRole('link', { name: /中国.*外す/ }).click();
  await page.waitForURL(`${at}/**`);
  expect(await page.locator('.event').count()).toBe(all);
});

test('the calendar leads to a month, and the same page is there in the other language', async () => {
  const { at } = await site();
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${at}/in/2022`);
  await page.getByRole('link', { name: /2022年11月/ }).click();
  await page.waitForURL(/in\/2022-11$/);
  expect(await page.locator('.event').count()).toBe(1);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/en\/in\/2022-11$/);
  expect(await page.locator('h1').innerText()).toBe('November 2022');
});

test('a value under the pointer lights up the words of every source, and leads to them', async () => {
  const { at, event } = await site();
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${at}${event}`);
  const row = page.locator('.compared tr', { hasText: '参加者' }).first();
  const words = await row.locator('q').allInnerTexts();
  await row.locator('.words').first().hover();
  const lit = await page.locator('.readouts mark.lit').allInnerTexts();
  expect(lit.length).toBeGreaterThanOrEqual(words.length);
  for (const each of words) expect(lit.join('')).toContain(each);
  await row.locator('.words').first().click();
  const target = page.locator('mark:target');
  expect(await target.count()).toBe(1);
  expect(words[0]).toContain(await target.innerText());
});

test('publishers stand side by side, on a telephone one under the other', async () => {
  const { at, event } = await site();
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${at}${event}`);
  const columns = page.locator('.readouts > section');
  const boxes = async () => await Promise.all((await columns.all()).map(async (column) => await column.boundingBox()));
  const [left, right] = await boxes();
  expect(right?.y).toBe(left?.y);
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
  await page.setViewportSize({ width: 360, height: 740 });
  const [upper, lower] = await boxes();
  expect(lower?.y).toBeGreaterThan(upper?.y ?? 0);
  expect(lower?.x).toBe(upper?.x);
});

test('keys alone: past the head to the text, to a value, and its words light up', async () => {
  const { at, event } = await site();
  const page = await open();
  await page.goto(`${at}${event}`);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('本文へ');
  await page.keyboard.press('Enter');
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator('.words:focus').count()) break;
  }
  const words = await page.locator('.words:focus q').innerText();
  expect((await page.locator('mark.lit').allInnerTexts()).join('')).toContain(words);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#m\d+-\d+$/);
});

test('a search without JavaScript: from the words to a document to its event', async () => {
  const { at } = await site();
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`${at}/en/search`);
  await page.getByRole('searchbox').fill('投資目標');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  expect(await page.locator('mark.hit').first().innerText()).toBe('投資目標');
  await page.locator('.found h2 a').first().click();
  await page.locator('.coded h3 a').first().click();
  await page.waitForURL(/en\/event\//);
  expect(await page.locator('h1').innerText()).toContain('Japan–India');
});

test('news: a line says so when an event has come in', async () => {
  const { at, store } = await listening();
  const page = await open();
  const stream = page.waitForRequest(/changes$/);
  await page.goto(`${at}/`);
  await stream;
  expect(await page.locator('.news a').isVisible()).toBe(false);
  const [reading] = await exampleReadings();
  if (!reading) throw new Error('the example has no documents');
  const text = `${reading.document.text}再掲`;
  await store.add([{ ...reading, document: { ...reading.document, id: 'doc-again', text } }]);
  await page.locator('.news a').waitFor({ state: 'visible' });
  expect(await page.locator('.news a').innerText()).toMatch(/新しい・変わった出来事 \d/);
});
