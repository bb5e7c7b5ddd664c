/** Both feeds, read by a reader of feeds, and held to what their specifications require. */

import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { feedEntryOf } from '../../../src/publish/exports/feed.js';
import { carried } from '../../../src/publish/exports/text.js';
import { hostileEvents } from './hostile.js';
import { japanese, textOf, told } from './written.js';
import { elementsOf } from './xml.js';

const Instant = z.iso.datetime({ offset: true });
/** https://www.jsonfeed.org/version/1.1/ */
const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  language: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url().optional(),
      title: z.string(),
      content_text: z.string(),
      date_published: Instant,
      date_modified: Instant,
      authors: z.array(z.strictObject({ name: z.string() })).optional(),
      tags: z.array(z.string()),
    }),
  ),
});

const ID = 'tag:kaidan.invalid,2026:evt-summit';

describe('Atom', () => {
  test('an entry an event', async () => {
    const feed = parseAtomFeed(await textOf('atom', told));
    expect(feed.updated).toBe('2021-11-24T00:00:00+09:00');
    expect(feed.entries?.map(({ id }) => id)).toContain(ID);
    expect(feed.entries?.[2]).toMatchObject({
      title: { value: '日越首脳会談' },
      updated: '2021-11-24T00:00:00+09:00',
      links: [{ rel: 'alternate', href: 'https://example.org/d1' }],
      contributors: [{ name: '例示新聞' }, { name: '見本通信' }],
      content: { value: expect.stringContaining('時刻：18:00ごろから約1時間\n') },
    });
  });

  test('whatever the words, it is well-formed and has what every feed and entry must have', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEvents, async (events) => {
        const xml = await textOf('atom', events);
        const elements = elementsOf(xml);
        const texts = (name: string): string[] =>
          elements.filter((element) => element.name === name).map(({ text }) => text);
        const entries = events.map((event) => feedEntryOf(event, japanese));
        // RFC 4287, 4.1.1: what is told of the feed stands before its entries.
        const first = elements.findIndex(({ name }) => name === 'entry');
        expect(elements.slice(1, first < 0 ? undefined : first).map(({ name }) => name)).toEqual([
          'id',
          'title',
          'updated',
          'author',
          'name',
        ]);
        expect(texts('content')).toEqual(entries.map(({ body }) => carried(body)));
        expect(texts('title').slice(1)).toEqual(entries.map(({ title }) => carried(title)));
        expect(texts('id').slice(1)).toEqual(entries.map(({ id }) => id));
        expect(texts('name').slice(1)).toEqual(entries.flatMap(({ publishers }) => publishers.map(carried)));
        expect(texts('updated')).toHaveLength(events.length + 1);
        for (const instant of [...texts('updated'), ...texts('published')]) Instant.parse(instant);
        expect(parseAtomFeed(xml).id).toMatch(/^tag:/);
      }),
    );
  });
});

describe('JSON Feed', () => {
  test('an item an event', async () => {
    const text = await textOf('jsonfeed', told);
    JsonFeed.parse(JSON.parse(text));
    expect(parseJsonFeed(text).items?.find(({ id }) => id === ID)).toMatchObject({
      title: '日越首脳会談',
      url: 'https://example.org/d1',
      tags: ['会談・訪問', '外交', '領土'],
    });
  });

  test('no event', async () => {
    expect(JsonFeed.parse(JSON.parse(await textOf('jsonfeed', []))).items).toEqual([]);
  });

  test('whatever the words, it is as its specification has it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEvents, async (events) => {
        const { items } = JsonFeed.parse(JSON.parse(await textOf('jsonfeed', events)));
        expect(items.map(({ title }) => title)).toEqual(events.map((event) => feedEntryOf(event, japanese).title));
        expect(new Set(items.map(({ id }) => id)).size).toBe(events.length);
      }),
    );
  });
});
