/** What the commands about sources are asked for. */
import type { Lang } from '../publish/labels.js';
import type { SourceKind } from '../store/following.js';
import type { Colour } from './surroundings.js';

/** How the web is visited. */
export interface WebWish {
  contact?: string;
  pause: number;
}

export const LIST_FORMATS = ['table', 'json'] as const;

/** How a source is to be followed. */
export interface SourceWish extends WebWish {
  record?: string;
  kind?: SourceKind;
  name?: string;
  language?: string;
  every?: number;
  links?: string[];
  ready?: string;
  lang?: Lang;
}

export interface SourcesOptions {
  record?: string;
  format: (typeof LIST_FORMATS)[number];
  lang?: Lang;
  color: Colour;
}

export interface WatchWish extends WebWish {
  record?: string;
  once?: boolean;
  every: number;
  knowledge?: string;
  lang?: Lang;
  quiet?: boolean;
}
