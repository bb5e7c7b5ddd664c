/** GEXF 1.3 (https://gexf.net/), with the days between which two met, so that Gephi can draw a time line. */
import type { Exporter } from './format.js';
import { type GraphEdge, graphOf } from './graph.js';
import { element, XML } from './xml.js';

const ATTRIBUTES = {
  node: { kind: 'string', country: 'string', events: 'integer' },
  edge: { kind: 'string', types: 'string' },
} as const;

const declared = (on: 'node' | 'edge'): string =>
  element(
    'attributes',
    { class: on },
    Object.entries(ATTRIBUTES[on])
      .map(([id, type]) => element('attribute', { id, title: id, type }))
      .join(''),
  );

const values = (all: Readonly<Record<string, string | number>>): string =>
  element(
    'attvalues',
    {},
    Object.entries(all)
      .map(([name, value]) => element('attvalue', { for: name, value }))
      .join(''),
  );

/** GEXF knows whole days only, and both ends belong to the time between. */
const days = ({ first, last }: GraphEdge): Record<string, string> =>
  first === null || last === null ? {} : { start: first, end: last };

export const gexf: Exporter = async function* (events, view) {
  const { nodes, edges } = await graphOf(events, view);
  yield `${XML}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<graph defaultedgetype="undirected" mode="dynamic" timeformat="date">\n`;
  yield `${declared('node')}\n${declared('edge')}\n<nodes>\n`;
  for (const { id, label, kind, country, events: count } of nodes)
    yield `${element('node', { id, label }, values({ kind, country, events: count }))}\n`;
  yield '</nodes>\n<edges>\n';
  for (const [at, edge] of edges.entries()) {
    const { source, target, kind, weight, types } = edge;
    const attributes = { id: `edge-${at}`, source, target, weight, ...days(edge) };
    yield `${element('edge', attributes, values({ kind, types: [...types].join('|') }))}\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
};
