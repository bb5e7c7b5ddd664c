/** What a source shows at one visit. A kind of source is a file here and a line in `index.ts`. */
import type { KaidanDocument } from '../../record/index.js';
import type { Complain } from '../../sources/index.js';
import type { FollowedSource, Version } from '../../store/index.js';
import type { Web } from '../web.js';

/** Something that a source tells of: a document, a page on which it stands in full, or both. */
export type Item =
  | { readonly document: KaidanDocument; readonly page: string | null }
  | { readonly document: null; readonly page: string };

export interface Shown {
  readonly items: readonly Item[];
  readonly version: Version;
}

/** What a kind of source needs to be told of one. */
export type Looked = Pick<FollowedSource, 'address' | 'name' | 'links' | 'version'>;

/** @returns null where nothing has changed */
export type Look = (source: Looked, web: Web, complain: Complain) => Promise<Shown | null>;
