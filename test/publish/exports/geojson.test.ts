import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileEvents } from './hostile.js';
import { textOf, told } from './written.js';

interface Feature {
  id: string;
  geometry: object | null;
  properties: Record<string, unknown>;
}

/** The features, where the text is GeoJSON as RFC 7946 has it. */
function featuresOf(text: string): Feature[] {
  const collection = check(text) as unknown as { type: string; features: Feature[] };
  expect(collection.type).toBe('FeatureCollection');
  return collection.features;
}

test('a point where the place is known, and else none', async () => {
  const features = featuresOf(await textOf('geojson', told));
  expect(features.map(({ id, geometry }) => [id, geometry])).toEqual([
    ['evt-cancelled', null],
    ['evt-signing', null],
    ['evt-summit', { type: 'Point', coordinates: [139.74, 35.67] }],
  ]);
  expect(features[2]?.properties).toMatchObject({
    title: '日越首脳会談',
    date: '2021-11-24',
    persons: ['ファム・ミン・チン', '岸田文雄'],
  });
});

test('no event is a collection of none', async () => {
  expect(featuresOf(await textOf('geojson', []))).toEqual([]);
});

test('whatever the words, it is GeoJSON and they read back to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(hostileEvents, async (events) => {
      expect(featuresOf(await textOf('geojson', events)).map(({ id, properties }) => [id, properties.mode])).toEqual(
        events.map(({ event }) => [event.id, event.mode]),
      );
    }),
  );
});
