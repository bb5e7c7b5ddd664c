/** Both formats of graphs, read by a library of graphs. */
import fc from 'fast-check';
import graphology from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { eventsOf } from '../../../src/linking/index.js';
import { graphOf } from '../../../src/publish/exports/graph.js';
import { carried } from '../../../src/publish/exports/text.js';
import type { EventInFull, Participant } from '../../../src/record/index.js';
import { country, document, on, party, report } from '../fixture.js';
import { hostileEvents } from './hostile.js';
import { each, english, japanese, textOf, told } from './written.js';
import { elementsOf } from './xml.js';

/** Its types are those of its CommonJS form. */
const Graph = graphology as unknown as typeof graphology.default;

const TEXT = '日本、米国、ベトナム';
function happened(id: string, day: string, participants: readonly Participant[]): EventInFull {
  const words = document(`doc-${id}`, TEXT);
  const reports = [report(id, { participants: [...participants], date: on(day) })];
  const [event] = eventsOf([{ document: words, reports }]);
  if (!event) throw new Error('no event');
  return { event, documents: [words] };
}
const kishida = party('kishida', TEXT, '日本');
const kishi = party('kishi', TEXT, '日本');
const chinh = party('chinh', TEXT, 'ベトナム');
const usa = country('USA', TEXT, '米国');
const met = [
  happened('e1', '2021-11-24', [kishida, chinh]),
  happened('e2', '2021-12', [kishida, kishi, chinh, usa]),
  happened('e3', '2020-05-01', [kishi, usa]),
];

test('who met whom, how often and when', async () => {
  const { nodes, edges } = await graphOf(each(met), english);
  expect(nodes.map(({ id, label, events }) => [id, label, events])).toEqual([
    ['country:JPN', 'Japan', 3],
    ['country:VNM', 'Viet Nam', 2],
    ['person:jpn-fumio-kishida', 'Fumio Kishida', 2],
    ['person:vnm-pham-minh-chinh', 'Pham Minh Chinh', 2],
    ['country:USA', 'United States', 2],
    ['person:jpn-nobuo-kishi', 'Nobuo Kishi', 2],
  ]);
  expect(edges.map(({ source, target, weight, first, last }) => [source, target, weight, first, last])).toEqual([
    ['country:JPN', 'country:VNM', 2, '2021-11-24', '2021-12-31'],
    ['person:jpn-fumio-kishida', 'person:vnm-pham-minh-chinh', 2, '2021-11-24', '2021-12-31'],
    ['country:JPN', 'country:USA', 2, '2020-05-01', '2021-12-31'],
    ['country:USA', 'country:VNM', 1, '2021-12-01', '2021-12-31'],
    ['person:jpn-nobuo-kishi', 'person:vnm-pham-minh-chinh', 1, '2021-12-01', '2021-12-31'],
  ]);
});

test('what was called off joins nobody', async () => {
  const { nodes } = await graphOf(each(told), japanese);
  expect(nodes.map(({ id }) => id)).not.toContain('country:KOR');
});

test('a crowd in one event is cut, so that its pairs stay bounded', async () => {
  const crowd = Array.from({ length: 1000 }, (_, at) => country(`X${at}`, TEXT, '日本'));
  const { nodes, edges } = await graphOf(each([happened('e', '2021-11-24', crowd)]), japanese);
  expect([nodes.length, edges.length]).toEqual([300, (300 * 299) / 2]);
});

const FORMATS = [
  ['graphml', graphml.parse],
  ['gexf', gexf.parse],
] as const;

describe.each(FORMATS)('%s', (name, parse) => {
  test('is read back', async () => {
    const graph = parse(Graph, await textOf(name, met));
    expect(graph.type).toBe('undirected');
    expect(graph.order).toBe(6);
    expect(graph.getNodeAttributes('country:VNM')).toMatchObject({ label: 'ベトナム', kind: 'country', events: 2 });
    const edge = graph.edge('country:JPN', 'country:VNM');
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ weight: 2, kind: 'country', types: 'CONSULT' });
  });

  test('whatever the words, it is well-formed and has every node', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEvents, async (events) => {
        const xml = await textOf(name, events);
        const elements = elementsOf(xml);
        const { nodes, edges } = await graphOf(each(events), japanese);
        const named = (tag: string) => elements.filter((element) => element.name === tag);
        expect(named('node').map(({ attributes }) => attributes.id)).toEqual(nodes.map(({ id }) => carried(id)));
        expect(new Set(nodes.map(({ id }) => carried(id))).size).toBe(nodes.length);
        expect(named('edge').map(({ attributes }) => [attributes.source, attributes.target])).toEqual(
          edges.map(({ source, target }) => [source, target]),
        );
        expect(parse(Graph, xml).size).toBe(edges.length);
      }),
      { numRuns: 50 },
    );
  });
});

test('GEXF has the days between which two met', async () => {
  const [edge] = elementsOf(await textOf('gexf', met)).filter(({ name }) => name === 'edge');
  expect(edge?.attributes).toMatchObject({ start: '2021-11-24', end: '2021-12-31' });
});

test('GraphML has them as data, under keys that are declared', async () => {
  const elements = elementsOf(await textOf('graphml', met));
  const keys = new Set(elements.filter(({ name }) => name === 'key').map(({ attributes }) => attributes.id));
  const data = elements.filter(({ name }) => name === 'data');
  for (const { attributes } of data) expect(keys).toContain(attributes.key);
  expect(data.find(({ attributes }) => attributes.key === 'edge-first')?.text).toBe('2021-11-24');
});
