import fc from 'fast-check';
import { iso31661 } from 'iso-3166';
import { expect, test } from 'vitest';
import { Matrix, Network, onMap, WorldMap } from '../../../src/site/charts/index.js';
import { labelled } from '../../../src/site/charts/labels.js';
import { layOut, worked } from '../../../src/site/charts/layout.js';
import { BOTTOM, outline, spotOf, TOP, WIDTH } from '../../../src/site/charts/outline.js';
import { some } from './amounts.js';

const country = (code: string, events: number) => ({
  code,
  name: `<${code}>`,
  href: `country/${code}`,
  ...some(events),
});

test('the outline is light, and stays in the picture', () => {
  const { land, borders } = outline();
  expect(land.length + borders.length).toBeLessThan(40_000);
  expect(land).toMatch(/^M\d+ \d+l[-\d ]+z/);
});

test('all but Tuvalu and what is part of another state have their spot', () => {
  const without = iso31661.map(({ alpha3 }) => alpha3).filter((code) => spotOf(code) === null);
  expect(without.sort()).toEqual([
    'BES',
    'BVT',
    'CCK',
    'CXR',
    'GIB',
    'GLP',
    'GUF',
    'MTQ',
    'MYT',
    'REU',
    'SJM',
    'TKL',
    'TUV',
    'UMI',
  ]);
  for (const code of ['JPN', 'SGP', 'XKX', 'TWN', 'PSE']) expect(spotOf(code), code).not.toBeNull();
});

test('east is to the right of west, north above south', () => {
  const [japan, america, australia] = ['JPN', 'USA', 'AUS'].map(spotOf);
  expect(japan?.[0]).toBeLessThan(america?.[0] ?? 0);
  expect(japan?.[1]).toBeLessThan(australia?.[1] ?? 0);
});

test('an organisation is not on the map', () => {
  const { on, off } = onMap([country('JPN', 2), country('UNO', 1)]);
  expect(on.map(({ code }) => code)).toEqual(['JPN']);
  expect(off.map(({ code }) => code)).toEqual(['UNO']);
});

test('a map leads to its countries; names are text', () => {
  const html = String(WorldMap({ countries: [country('JPN', 2), country('UNO', 1)], lang: 'en', label: 'Where' }));
  expect(html).toContain('href="country/JPN"');
  expect(html).toContain('<title>&lt;JPN&gt; 2 events</title>');
  expect(html).not.toContain('UNO');
  expect(html).not.toContain('<JPN>');
});

const anyMarks = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: WIDTH }),
    y: fc.integer({ min: TOP, max: BOTTOM }),
    r: fc.integer({ min: 1, max: 30 }),
    name: fc.constantFrom('日本', 'オーストラリア', 'United Kingdom', 'Laos'),
  }),
  { maxLength: 40 },
);
test('no name stands over another, or outside the picture', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const placed = labelled(marks, 14, { left: 0, right: WIDTH, top: TOP, bottom: BOTTOM });
      // A Latin letter is at least a third as wide as it is tall: what is surely covered.
      const lines = placed.flatMap((place, at) => {
        if (!place) return [];
        const width = (marks[at]?.name.length ?? 0) * 4;
        const left = place.x - { start: 0, middle: width / 2, end: width }[place.anchor];
        return [{ left, right: left + width, y: place.y }];
      });
      for (const [at, one] of lines.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(WIDTH);
        for (const other of lines.slice(at + 1))
          expect(one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < 10).toBe(false);
      }
    }),
  );
});

test('any network stands in its picture, and always the same way', () => {
  const anyTies = fc.array(
    fc.record({
      one: fc.constantFrom('A', 'B', 'C', 'D'),
      other: fc.constantFrom('C', 'D', 'E'),
      weight: fc.integer({ min: 1, max: 1000 }),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(anyTies, (ties) => {
      const radii = new Map(['A', 'B', 'C', 'D', 'E'].map((code, at) => [code, 20 - at]));
      const points = layOut(radii, ties, 900, 600);
      expect(worked(radii, ties, 900, 600)).toEqual(points);
      for (const { x, y } of points.values()) {
        expect(x >= 0 && x <= 900 && y >= 0 && y <= 600).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

test('a network of two, and of one', () => {
  const members = [country('JPN', 3), country('VNM', 2)];
  const ties = [
    { one: 'JPN', other: 'VNM', href: 'pair/JPN-VNM', ...some(2) },
    { one: 'JPN', other: 'USA', href: 'pair/JPN-USA', ...some(1) },
  ];
  const html = String(Network({ members, ties, lang: 'ja', label: '結びつき' }));
  expect(html.match(/class="tie/g)).toHaveLength(1);
  expect(html).toContain('href="pair/JPN-VNM"');
  expect(String(Network({ members: members.slice(0, 1), ties: [], lang: 'ja', label: '' }))).not.toContain('NaN');
});

test('a matrix has each pair once, whoever comes first', () => {
  const members = ['JPN', 'VNM', 'CHN'].map((code) => ({ ...country(code, 1), short: code }));
  const pairs = [
    { key: 'JPN-VNM', ...some(12) },
    { key: 'CHN-JPN', ...some(3, 3) },
  ];
  const html = String(Matrix({ members, pairs, lang: 'ja', label: '二国間', to: (pair) => `pair/${pair}` }));
  expect([...html.matchAll(/pair\/([A-Z-]+)/g)].map(([, key]) => key)).toEqual(['JPN-VNM', 'CHN-JPN']);
  expect(html).toContain('aria-label="&lt;JPN&gt; &lt;CHN&gt; 3件(対立3)"');
  expect(html).toContain('<td class="cf3">');
});
