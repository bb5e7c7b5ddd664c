/** What a page is: a question to the record, the shape of its answer, and how the answer looks. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { z } from 'zod';
import type { Label, Lang } from '../publish/index.js';
import type { EventFilter, RecordStore } from '../store/index.js';
import type { Frame } from './frame.js';

/** What a reader asks a page for. The server has bounded its length. */
export interface Ask {
  /** The parts of the address that the page's path names, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

export interface SitePage<D = unknown> {
  /** As Hono writes it: `/pair/:pair`. Each part of an address is one part of the path, however it is written. */
  readonly path: string;
  /** One definition: the type, the JSON under the same address, its description. */
  readonly schema: z.ZodType<D>;
  /** What may stand in the query of its address, a value a name; it describes the page to programs. */
  readonly query?: z.ZodObject;
  /** What the page is called in the navigation; a page without it is reached from others. */
  readonly nav?: Label;
  /** It answers what is asked, so an export, which cannot, leaves it out. */
  readonly answers?: true;
  /** What is to be found on it, in a sentence. */
  readonly about: Label;
  /** Of a list: which events, for its CSV, calendar and feed. */
  filter?(ask: Ask): EventFilter;
  /**
   * The page's data; null where there is nothing of that name.
   * @throws QueryError where it is asked wrongly
   */
  load(store: RecordStore, ask: Ask): Promise<D | null>;
  title(data: D, frame: Frame): string;
  /** What stands between the head and the foot of the page, its heading first. */
  view(data: D, frame: Frame): JSX.Element;
}

/** A text in both languages. */
export const label = (ja: string, en: string): Label => ({ ja, en });

export type { Label, Lang };
