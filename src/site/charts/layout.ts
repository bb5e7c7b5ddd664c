/** Where the members of a network stand: near whom they meet often. The same network always stands the same way. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Tie {
  readonly one: string;
  readonly other: string;
  readonly weight: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Node extends SimulationNodeDatum {
  readonly code: string;
  readonly r: number;
}
interface Link extends SimulationLinkDatum<Node> {
  readonly weight: number;
}

const ROUNDS = 300;

/** Layouts last asked for: one takes as long as all else of its page. */
const known = new Map<string, Map<string, Point>>();
const MOST_KNOWN = 8;

/** @param radii of each member its mark's radius, in the order of their weight */
export function layOut(
  radii: ReadonlyMap<string, number>,
  ties: readonly Tie[],
  width: number,
  height: number,
): Map<string, Point> {
  const key = JSON.stringify([[...radii], ties, width, height]);
  const points = known.get(key) ?? worked(radii, ties, width, height);
  known.delete(key);
  known.set(key, points);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
  return points;
}

/** The same, worked out anew. */
export function worked(
  radii: ReadonlyMap<string, number>,
  ties: readonly Tie[],
  width: number,
  height: number,
): Map<string, Point> {
  const nodes = [...radii].map(([code, r]): Node => ({ code, r }));
  const links = ties.map(({ one, other, weight }): Link => ({ source: one, target: other, weight }));
  const most = Math.max(1, ...ties.map(({ weight }) => weight));
  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, Link>(links)
        .id(({ code }) => code)
        .distance(({ weight }) => 70 + 70 * (1 - Math.sqrt(weight / most)))
        .strength(({ weight }) => 0.1 + 0.6 * Math.sqrt(weight / most)),
    )
    .force('apart', forceManyBody<Node>().strength(-420))
    .force(
      'room',
      forceCollide<Node>(({ r }) => r + 14),
    )
    .force('x', forceX<Node>(0).strength(0.06))
    .force('y', forceY<Node>(0).strength((0.06 * width) / height))
    .stop();
  simulation.tick(ROUNDS);
  return fitted(nodes, width, height);
}

/** Room for names at the rim. */
const RIM = { x: 64, y: 30 };

/** Stretched to fill the picture. */
function fitted(nodes: readonly Node[], width: number, height: number): Map<string, Point> {
  const across = scale(
    nodes.map(({ x = 0 }) => x),
    RIM.x,
    width - RIM.x,
  );
  const down = scale(
    nodes.map(({ y = 0 }) => y),
    RIM.y,
    height - RIM.y,
  );
  return new Map(nodes.map(({ code, x = 0, y = 0 }) => [code, { x: across(x), y: down(y) }]));
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most === least) return () => Math.round((from + to) / 2);
  return (value) => Math.round(from + ((value - least) / (most - least)) * (to - from));
}
