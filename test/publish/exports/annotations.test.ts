/** Against the Web Annotation Data Model: what section 3 and 4 require of collections, pages, annotations and selectors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventsOf } from '../../../src/linking/index.js';
import { codePoints } from '../../../src/publish/exports/code-points.js';
import { marksOf } from '../../../src/publish/index.js';
import type { EventInFull } from '../../../src/record/index.js';
import { document, report } from '../fixture.js';
import { hostileEvents } from './hostile.js';
import { textOf, told } from './written.js';

const Iri = z.string().regex(/^[a-z][a-z0-9+.-]*:[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/);
const Annotation = z.strictObject({
  id: Iri,
  type: z.literal('Annotation'),
  motivation: z.literal('tagging'),
  body: z.tuple([
    z.strictObject({
      type: z.literal('TextualBody'),
      purpose: z.literal('tagging'),
      format: z.literal('text/plain'),
      value: z.string(),
    }),
    z.strictObject({ type: z.literal('SpecificResource'), purpose: z.literal('linking'), source: Iri }),
  ]),
  target: z.strictObject({
    source: z.strictObject({
      id: Iri,
      type: z.literal('Text'),
      format: z.literal('text/plain'),
      language: z.string(),
      via: z.url().optional(),
    }),
    selector: z.tuple([
      z.strictObject({
        type: z.literal('TextPositionSelector'),
        start: z.number().int().min(0),
        end: z.number().int().min(0),
      }),
      z.strictObject({
        type: z.literal('TextQuoteSelector'),
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
      }),
    ]),
  }),
});
const Collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: Iri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  total: z.number().int().min(0),
  last: Iri,
  first: z.strictObject({
    id: Iri,
    type: z.literal('AnnotationPage'),
    partOf: Iri,
    startIndex: z.literal(0),
    items: z.array(Annotation),
  }),
});

const collectionOf = async (events: readonly EventInFull[]): Promise<z.infer<typeof Collection>> =>
  Collection.parse(JSON.parse(await textOf('annotations', events)));

test('every value is there, and the words that it was read from', async () => {
  const { first, total } = await collectionOf(told);
  expect(total).toBe(first.items.length);
  expect(total).toBe(told.flatMap(({ event }) => event.reports.flatMap(marksOf)).length);
  expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
  const host = first.items.find(({ body: [tag] }) => tag.value === 'whom:JPN 岸田文雄');
  expect(host?.target).toEqual({
    source: {
      id: 'tag:kaidan.invalid,2026:d1',
      type: 'Text',
      format: 'text/plain',
      language: 'ja',
      via: 'https://example.org/d1',
    },
    selector: [
      { type: 'TextPositionSelector', start: 0, end: 6 },
      {
        type: 'TextQuoteSelector',
        exact: '岸田総理大臣',
        prefix: '',
        suffix: 'は24日、日本を訪れているベトナムのチン首相と総理大臣官邸でおよ',
      },
    ],
  });
});

test('positions count code points', async () => {
  const text = '🇯🇵🇻🇳𠮷田大臣が会談した';
  const words = document('d', text);
  const span = { start: 8, end: 13, exact: text.slice(8, 13) };
  const [event] = eventsOf([{ document: words, reports: [report('evt', { evidence: [span] })] }]);
  if (!event) throw new Error('no event');
  const { first } = await collectionOf([{ event, documents: [words] }]);
  const [position, quote] = first.items[0]?.target.selector ?? [];
  expect(position).toMatchObject({ start: 4, end: 8 });
  expect(quote).toMatchObject({ exact: '𠮷田大臣', prefix: '🇯🇵🇻🇳', suffix: 'が会談した' });
});

test('whatever the words, both selectors find the same', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      const { first } = await collectionOf(events);
      const spans = events.flatMap(({ event, documents }) =>
        event.reports.flatMap((told) =>
          marksOf(told).map(({ start, end }) => ({
            text: documents.find(({ id }) => id === told.document)?.text ?? '',
            start,
            end,
          })),
        ),
      );
      expect(first.items).toHaveLength(spans.length);
      first.items.forEach(({ target: { selector } }, at) => {
        const { text = '', start = 0, end = 0 } = spans[at] ?? {};
        const [position, { exact, prefix, suffix }] = selector;
        expect(exact).toBe(text.slice(start, end));
        expect(text).toContain(prefix + exact + suffix);
        const inPair = [start, end].some((unit) =>
          /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(unit - 1, unit + 1)),
        );
        if (!inPair) expect([...text].slice(position.start, position.end).join('')).toBe(exact);
      });
    }),
  );
});

describe('code points', () => {
  test.each([
    ['', 0, 0],
    ['会談', 2, 2],
    ['😀a', 2, 1],
    ['a😀b', 4, 3],
    ['\ud800a😀', 4, 3],
    ['😀\udc00', 3, 2],
  ])('%j: unit %i is point %i', (text, unit, point) => {
    expect(codePoints(text)(unit)).toBe(point);
  });
});
