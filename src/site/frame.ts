/** What surrounds the data of a page: the reader's language, where the page stands, and how it names the others. */
import type { Facts, Lang, Names, View } from '../publish/index.js';
import { type Address, type Format, writtenAddress } from './address.js';

export type Query = Readonly<Record<string, string | readonly string[]>>;

export interface Frame extends View {
  readonly lang: Lang;
  readonly names: Names;
  readonly facts: Facts;
  /** This page's own address. */
  readonly here: Address;
  /** Served, so that filters and forms are answered; an export knows no query but `after`. */
  readonly live: boolean;
  /** Whether the reader may correct the record. */
  readonly mayWrite: boolean;
  /** The address of another page in the same language, seen from this one. `path` is one of `to`, or that of a page without names in it. */
  link(path: string, query?: Query): string;
  /** This page in another format, or in another language. */
  self(other: { readonly format?: Format; readonly lang?: Lang }): string;
  /** A style sheet or script, by its name under `/assets`. */
  asset(name: string): string;
  /** Where a server tells of new and changed events; null in an export. */
  readonly changes: string | null;
}

export interface Surroundings {
  readonly names: Names;
  readonly facts: Facts;
}

export function paramsFrom(query: Query): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of typeof value === 'string' ? [value] : value) params.append(name, each);
  return params;
}

/** The names and values of a query, without some. */
export function queryWithout(query: URLSearchParams, ...names: readonly string[]): Query {
  const kept = [...new Set(query.keys())].filter((name) => !names.includes(name));
  return Object.fromEntries(kept.map((name) => [name, query.getAll(name).filter((value) => value !== '')]));
}

const NOTHING = new URLSearchParams();

/** The frame of a page that is served. */
export function liveFrame(here: Address, surroundings: Surroundings, mayWrite: boolean): Frame {
  const from = writtenAddress({ ...here, query: NOTHING });
  const seen = (address: Address): string => relative(from, writtenAddress(address));
  return {
    ...surroundings,
    lang: here.lang,
    here,
    live: true,
    mayWrite,
    link: (path, query = {}) => seen({ lang: here.lang, path, query: paramsFrom(query), format: 'html' }),
    self: (other) => seen({ ...here, ...other }),
    asset: (name) => relative(from, `/assets/${name}`),
    changes: relative(from, '/changes'),
  };
}

/** One address seen from another, so that a site stands in any folder of a server. */
export function relative(from: string, address: string): string {
  const [path = '', ...query] = address.split('?');
  const above = from.split('/').slice(1, -1);
  const names = path.split('/').slice(1);
  let shared = 0;
  while (shared < above.length && shared < names.length - 1 && above[shared] === names[shared]) shared += 1;
  const steps = [...above.slice(shared).map(() => '..'), ...names.slice(shared)].join('/');
  // "" is this very address, with its query; "./" is the folder.
  return [steps === '' ? './' : steps.startsWith('?') ? `./${steps}` : steps, ...query].join('?');
}
