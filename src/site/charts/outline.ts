/** The outline of the world, drawn small: whole numbers, each point told by its distance from the last. */
import { createRequire } from 'node:module';
import { type GeoContext, geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { iso31661Alpha2ToNumeric } from 'iso-3166/1-a2-to-1-n.js';
import { iso31661Alpha3ToAlpha2 } from 'iso-3166/1-a3-to-1-a2.js';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

export const WIDTH = 1000;
/** The Pacific in the middle, as on maps printed in Japan; areas are true to each other. */
const projection = geoEqualEarth().rotate([-150, 0]).fitWidth(WIDTH, { type: 'Sphere' }).precision(1);
/** From the north of Greenland to Cape Horn: nobody meets further south. */
export const TOP = 18;
export const BOTTOM = 428;

const load = createRequire(import.meta.url);
const world = (detail: '110m' | '50m'): World => load(`world-atlas/countries-${detail}.json`);

export interface Outline {
  readonly land: string;
  readonly borders: string;
}

let drawn: Outline | undefined;
/** Land and borders as paths, drawn once, when first asked for. */
export function outline(): Outline {
  if (drawn) return drawn;
  const topology = world('110m');
  const { land, countries } = topology.objects;
  drawn = {
    land: pathOf((pen) => geoPath(projection, pen)(feature(topology, land))),
    borders: pathOf((pen) => geoPath(projection, pen)(mesh(topology, countries, (one, other) => one !== other))),
  };
  return drawn;
}

const spots = new Map<string, readonly [number, number] | null>();
let states: readonly Feature<Geometry, { name: string }>[] | undefined;
/** Where a country's mark stands: in the middle of its largest part. Null for what is no country, or not on the map. */
export function spotOf(code: string): readonly [number, number] | null {
  const known = spots.get(code);
  if (known !== undefined) return known;
  const spot = middleOf(code);
  spots.set(code, spot);
  return spot;
}

/** Of the coarser outline small states are left out: Singapore, Bahrain, the islands of the Pacific. */
function stateOf(code: string): Geometry | null {
  const topology = world('50m');
  states ??= feature(topology, topology.objects.countries).features;
  const number = iso31661Alpha2ToNumeric[iso31661Alpha3ToAlpha2[code] ?? ''];
  // Kosovo has no number.
  const found = states.find(({ id, properties }) =>
    number === undefined ? code === 'XKX' && properties.name === 'Kosovo' : id === number,
  );
  return found?.geometry ?? null;
}

function middleOf(code: string): readonly [number, number] | null {
  const geometry = stateOf(code);
  const parts =
    geometry?.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry?.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  const polygons = parts.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const [largest] = polygons.sort((a, b) => geoArea(b) - geoArea(a));
  return largest ? projection(geoCentroid(largest)) : null;
}

function pathOf(draw: (pen: Pen) => void): string {
  const pen = new Pen();
  draw(pen);
  return pen.path();
}

/** What moves by less is not written: on a screen it is a few pixels. */
const SHORTEST = 3;

/** Writes paths a quarter as long as d3's own. */
class Pen implements GeoContext {
  #path = '';
  #line: string[] = [];
  #closed = false;
  #at: readonly [number, number] = [0, 0];

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#end();
    this.#at = [Math.round(x), Math.round(y)];
    this.#line = [`M${this.#at.join(' ')}`];
  }

  lineTo(x: number, y: number): void {
    const [toX, toY] = [Math.round(x), Math.round(y)];
    const [dx, dy] = [toX - this.#at[0], toY - this.#at[1]];
    if (Math.abs(dx) + Math.abs(dy) < SHORTEST) return;
    this.#line.push(`${this.#line.length === 1 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`);
    this.#at = [toX, toY];
  }

  closePath(): void {
    this.#closed = true;
  }

  /** A ring that is no more than a line, or a line that is no more than a point, is not seen. */
  #end(): void {
    if (this.#line.length > (this.#closed ? 3 : 1)) this.#path += this.#line.join('') + (this.#closed ? 'z' : '');
    this.#line = [];
    this.#closed = false;
  }

  path(): string {
    this.#end();
    return this.#path;
  }
}
