/** GraphML (http://graphml.graphdrawing.org/). */
import type { Exporter } from './format.js';
import { graphOf } from './graph.js';
import { element, XML, xmlText } from './xml.js';

/** What nodes and edges carry: each has to be declared before it is used. */
const KEYS = [
  ['node', 'label', 'string'],
  ['node', 'kind', 'string'],
  ['node', 'country', 'string'],
  ['node', 'events', 'int'],
  ['edge', 'kind', 'string'],
  ['edge', 'weight', 'int'],
  ['edge', 'types', 'string'],
  ['edge', 'first', 'string'],
  ['edge', 'last', 'string'],
] as const;

const data = (on: 'node' | 'edge', values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : element('data', { key: `${on}-${name}` }, xmlText(String(value)))))
    .join('');

export const graphml: Exporter = async function* (events, view) {
  const { nodes, edges } = await graphOf(events, view);
  const keys = KEYS.map(([on, name, type]) =>
    element('key', { id: `${on}-${name}`, for: on, 'attr.name': name, 'attr.type': type }),
  );
  yield `${XML}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n${keys.join('\n')}\n<graph id="kaidan" edgedefault="undirected">\n`;
  for (const { id, label, kind, country, events: count } of nodes)
    yield `${element('node', { id }, data('node', { label, kind, country, events: count }))}\n`;
  for (const [at, { source, target, kind, weight, types, first, last }] of edges.entries()) {
    const values = data('edge', { kind, weight, types: [...types].join('|'), first, last });
    yield `${element('edge', { id: `edge-${at}`, source, target }, values)}\n`;
  }
  yield '</graph>\n</graphml>\n';
};
