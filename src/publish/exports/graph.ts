/**
 * Who with whom: countries and persons, joined where they took part in one event. The graph is gathered before it is
 * written, and grows with those who meet, not with their meetings. What was called off or denied joins nobody.
 */
import type { EventInFull, Participant } from '../../record/index.js';
import { daysOf } from './days.js';
import type { ExportView } from './format.js';
import { carriedLine } from './text.js';
import { personName, toldOf } from './told.js';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly kind: 'country' | 'person';
  /** The country itself, or the one that the person acted for. */
  readonly country: string;
  events: number;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: GraphNode['kind'];
  /** How many events they share. */
  weight: number;
  readonly types: Set<string>;
  /** The first and the last day of their events, as far as days are known. */
  first: string | null;
  last: string | null;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Ids are compared as files carry them: two that a file cannot tell apart are one. */
const countryNode = ({ country }: Participant, view: ExportView): GraphNode => ({
  id: `country:${carriedLine(country)}`,
  label: view.names.country(country)[view.lang],
  kind: 'country',
  country,
  events: 0,
});

/** A person whom the record does not know by id is known by name and country. */
const personNode = ({ country, person }: Participant, view: ExportView): GraphNode[] =>
  person
    ? [
        {
          id: `person:${carriedLine(person.id ?? `${country} ${person.name}`)}`,
          label: personName(person, view),
          kind: 'person',
          country,
          events: 0,
        },
      ]
    : [];

/** More in one event than the world has states: their pairs would fill the memory, and no picture could show them. */
const MOST = 300;

class Gathering implements Graph {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();

  get nodes(): readonly GraphNode[] {
    return [...this.#nodes.values()];
  }
  get edges(): readonly GraphEdge[] {
    return [...this.#edges.values()];
  }

  /** Joins those who took part in one event, each pair of different countries once. */
  join(present: readonly GraphNode[], type: string, days: { first: string; last: string } | null): void {
    const nodes = [...new Map(present.map((node) => [node.id, node])).values()].slice(0, MOST);
    for (const [at, node] of nodes.entries()) {
      this.#known(node).events++;
      for (const other of nodes.slice(at + 1)) if (other.country !== node.country) this.#meet(node, other, type, days);
    }
  }

  #known(node: GraphNode): GraphNode {
    const known = this.#nodes.get(node.id);
    if (!known) this.#nodes.set(node.id, node);
    return known ?? node;
  }

  #meet(one: GraphNode, other: GraphNode, type: string, days: { first: string; last: string } | null): void {
    const [source = '', target = ''] = [one.id, other.id].sort();
    const key = JSON.stringify([source, target]);
    const { kind } = one;
    const edge = this.#edges.get(key) ?? { source, target, kind, weight: 0, types: new Set(), first: null, last: null };
    this.#edges.set(key, edge);
    edge.weight++;
    edge.types.add(type);
    if (!days) return;
    if (edge.first === null || days.first < edge.first) edge.first = days.first;
    if (edge.last === null || days.last > edge.last) edge.last = days.last;
  }
}

export async function graphOf(events: AsyncIterable<EventInFull>, view: ExportView): Promise<Graph> {
  const graph = new Gathering();
  for await (const item of events) {
    const { event, parties } = toldOf(item, view);
    if (event.status === 'cancelled' || event.status === 'denied') continue;
    const days = event.date ? daysOf(event.date.value) : null;
    graph.join(
      parties.map((party) => countryNode(party, view)),
      event.type,
      days,
    );
    graph.join(
      parties.flatMap((party) => personNode(party, view)),
      event.type,
      days,
    );
  }
  return graph;
}
