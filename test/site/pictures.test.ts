/** The pages that show many events at once: countries, persons, pairs, agreements, matrix, map, network. */
import { expect, test } from 'vitest';
import { addressOf, liveFrame, PAGES, pageAt } from '../../src/site/index.js';
import type { RecordStore } from '../../src/store/index.js';
import { exampleReadings, htmlAt, recordOf, surroundings } from './record.js';

const examples = async (): Promise<RecordStore> => recordOf(await exampleReadings());

async function dataAt(store: RecordStore, path: string): Promise<unknown> {
  const found = pageAt({ lang: 'ja', path, query: new URLSearchParams(), format: 'json' });
  const data = await found?.page.load(store, found.ask);
  // What is said of the data holds for it, and nothing else is in it.
  if (found && data !== null) expect(found.page.schema.parse(data)).toEqual(data);
  return data;
}

test.each([
  ['/country/JPN', '日本', 'Japan'],
  ['/pair/IND-JPN', '日本・インド', 'Japan–India'],
  ['/person/jpn-fumio-kishida', '岸田文雄', 'Fumio Kishida'],
  ['/agreements', '文書', 'Agreements'],
  ['/matrix', '対照表', 'Matrix'],
  ['/map', '地図', 'Map'],
  ['/network', '結びつき', 'Network'],
])('%s in both languages, its data as they are described', async (path, ja, en) => {
  const store = await examples();
  expect(await htmlAt(store, path)).toContain(`<title>${ja} –`);
  expect(await htmlAt(store, `/en${path}`)).toContain(`<title>${en} –`);
  expect(await dataAt(store, path)).not.toBeNull();
});

test.each(['/country/ZZZ', '/pair/JPN', '/pair/JPN-ZZZ', '/pair/JPN-IND-USA', '/person/nobody'])(
  'there is no %s',
  async (path) => {
    expect(await htmlAt(await examples(), path)).toBeNull();
  },
);

test.each(['/agreements', '/matrix', '/map', '/network'])('%s of a record without events', async (path) => {
  expect(await htmlAt(await recordOf([]), path)).toMatch(/見つかりませんでした|文書はありません/);
});

test('no page carries a style or a script of its own', async () => {
  const store = await examples();
  for (const path of ['/country/JPN', '/pair/IND-JPN', '/person/jpn-fumio-kishida', '/matrix', '/map', '/network']) {
    expect(await htmlAt(store, path), path).not.toMatch(/ style=|<style| on[a-z]+=|<script>/);
  }
});

test('a pair: the kinds of what took place, who met whom, the way on', async () => {
  const store = await examples();
  expect(await dataAt(store, '/pair/IND-JPN')).toMatchObject({
    countries: ['JPN', 'IND'],
    met: [{ one: { id: 'jpn-fumio-kishida' }, other: { id: 'ind-narendra-modi' }, times: 1, last: '2022-03-19' }],
    metAmong: null,
    agreements: [{ date: '2022-03-19', countries: expect.arrayContaining(['IND', 'JPN']) }],
  });
  const html = await htmlAt(store, '/en/pair/IND-JPN');
  expect(html).toContain('?country=JPN&amp;country=IND&amp;type=CONSULT&amp;from=2022-03&amp;to=2022-03');
});

test('a person known to the tables has the offices of the tables', async () => {
  const html = await htmlAt(await examples(), '/person/jpn-fumio-kishida');
  expect(html).toContain('2021年10月4日 – 2024年10月1日');
  expect(html).toContain('内閣総理大臣');
});

test('a year alone', async () => {
  const store = await examples();
  const whole = await htmlAt(store, '/matrix');
  const year = await htmlAt(store, '/matrix?from=2023&to=2023');
  expect(whole).toContain('pair/IND-JPN');
  expect(year).not.toContain('pair/IND-JPN');
  expect(year).toContain('pair/GBR-JPN');
});

test('in an export nothing leads to a list that nobody makes', async () => {
  const store = await examples();
  for (const path of ['/country/JPN', '/pair/IND-JPN', '/person/jpn-fumio-kishida', '/matrix', '/map', '/network']) {
    const here = addressOf(path, new URLSearchParams());
    const found = pageAt(here);
    const data = await found?.page.load(store, found.ask);
    const frame = { ...liveFrame(here, surroundings, false), live: false };
    expect(String(found?.page.view(data, frame)), path).not.toMatch(/href="[^"]*\?/);
  }
});

test('every page of the navigation is one that needs no name', () => {
  for (const { path, nav } of PAGES) if (nav) expect(path).not.toContain(':');
});
