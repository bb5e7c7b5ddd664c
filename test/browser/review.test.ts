/** The review in a browser: by keys alone, and without scripts. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Correction } from '../../src/record/index.js';
import type { RecordStore } from '../../src/store/index.js';
import { listening, tokenFor } from '../server/served.js';
import { barriers, browsing, complaints } from './chromium.js';

const open = browsing();

const corrections = async (store: RecordStore): Promise<Correction[]> => {
  const found: Correction[] = [];
  for await (const { correction } of store.corrections()) found.push(correction);
  return found;
};

/** The review, reached as people reach it: it asks who they are. */
async function reviewing(page: Page, at: string, store: RecordStore): Promise<void> {
  const token = await tokenFor(store, '例示 花子');
  await page.goto(`${at}/review?queue=new`);
  await page.getByRole('link', { name: '訂正するには' }).click();
  await page.getByLabel('トークン').fill(token);
  await page.keyboard.press('Enter');
  await page.waitForURL(/review\?queue=new$/);
}

test('by keys alone: go to an event, choose, say why, send', async () => {
  const { at, store } = await listening();
  const page = await open();
  const heard = complaints(page);
  await reviewing(page, at, store);
  expect(await barriers(page)).toEqual([]);
  const second = await page.locator('.case').nth(1).getAttribute('id');
  await page.keyboard.press('j');
  expect(await page.locator('.case.current').getAttribute('id')).toBe(second);
  await page.keyboard.press('r');
  await page.keyboard.type('過去の会談の説明');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  const [made] = await corrections(store);
  expect(made).toMatchObject({ kind: 'reject', who: '例示 花子', why: '過去の会談の説明' });
  expect(page.url()).toMatch(/review\?queue=new$/);
  expect(heard).toEqual([]);
});

test('by keys alone: a value is corrected', async () => {
  const { at, store } = await listening();
  const page = await open();
  await reviewing(page, at, store);
  await page.keyboard.press('e');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  for (let field = 0; field < 5; field++) await page.keyboard.press('Tab');
  await page.keyboard.type('推定とある');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await corrections(store)).toMatchObject([{ kind: 'change', set: { status: 'presumed' } }]);
});

test('by keys alone: what was done last is taken back', async () => {
  const { at, store } = await listening();
  const page = await open();
  await reviewing(page, at, store);
  await page.keyboard.press('r');
  await page.keyboard.type('過去の会談の説明');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('u');
  await page.keyboard.type('見誤り');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  const [rejected, undone] = await corrections(store);
  expect(undone).toMatchObject({ kind: 'undo', of: rejected?.id, why: '見誤り' });
  expect(await page.getByText('取り消し済み').count()).toBe(1);
  expect(await page.getByRole('button', { name: /取り消す/ }).count()).toBe(0);
});

test('a key that is left chooses nothing', async () => {
  const { at, store } = await listening();
  const page = await open();
  await reviewing(page, at, store);
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect(await page.locator('.case.current').getAttribute('id')).toBe(
    await page.locator('.case').nth(1).getAttribute('id'),
  );
  expect(await corrections(store)).toEqual([]);
});

test('without scripts', async () => {
  const { at, store } = await listening();
  const page = await open({ javaScriptEnabled: false });
  await reviewing(page, at, store);
  const first = page.locator('.case').first();
  await first.getByLabel(/^理由/).first().fill('本文のとおり');
  await first
    .getByRole('button', { name: /このとおり/ })
    .first()
    .click();
  await page.waitForURL(/review\?queue=new$/);
  expect(await corrections(store)).toMatchObject([{ kind: 'change', why: '本文のとおり' }]);
});

test('a reason is asked for before anything is sent', async () => {
  const { at, store } = await listening();
  const page = await open();
  await reviewing(page, at, store);
  await page
    .getByRole('button', { name: /このとおり/ })
    .first()
    .click();
  expect(await page.locator(':focus').getAttribute('name')).toBe('why');
  expect(await corrections(store)).toEqual([]);
});
