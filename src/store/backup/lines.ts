/** What a record is made of, a line each. Corrections come first, so that documents are corrected as they come. */
import type { Correction, KaidanDocument, Report } from '../../record/index.js';
import type { SourceToFollow } from '../following.js';

export type RecordLine =
  | { readonly correction: Correction }
  | {
      readonly document: KaidanDocument;
      /** As they were read. */
      readonly reports: readonly Report[];
      /** Microseconds since 1970: when it was taken in. Of versions published at one time, the one taken in last speaks. */
      readonly taken: number;
    }
  /** What is followed; when and how it was visited is not carried on, so it is visited anew. */
  | { readonly source: SourceToFollow }
  /** An id that an event had. */
  | { readonly alias: string; readonly event: string };

/** The first line of a file, which says what it is. */
export const HEAD = { kaidan: 'record', version: 1 } as const;

/** The last line, which says how much came before it: without it, a file is torn. */
export interface End {
  readonly end: { readonly lines: number };
}
