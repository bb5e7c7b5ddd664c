import type { KaidanDocument } from '../../src/record/index.js';

export interface ChaosWish {
  readonly documents: Iterable<KaidanDocument>;
  /** How many of them. */
  readonly count: number;
  /** Decides what goes wrong when. */
  readonly seed: number;
  /** Workers that are killed. */
  readonly kills: number;
  /** Milliseconds for which a worker is cut off. */
  readonly cut: number;
  /** Milliseconds after which a worker that says nothing is taken for dead. */
  readonly silence: number;
  /** Told of each fault. */
  readonly tell: (line: string) => void;
}

export interface ChaosResult {
  readonly killed: number;
  /** Workers that found nobody when they began, and were started again. */
  readonly foundNobody: number;
  /** Workers that ended by themselves for any other reason. */
  readonly failed: number;
  readonly setAside: number;
  /** How often a document was handed out that had been handed out before. */
  readonly again: number;
  /** Of the workers that were told to end in the end. */
  readonly exits: readonly (number | null)[];
  readonly seconds: number;
  readonly stats: { readonly documents: number; readonly reports: number; readonly events: number };
  /** In what the record differs from that of one quiet process, or is not whole. */
  readonly differences: readonly string[];
}

export function chaosRun(wish: ChaosWish): Promise<ChaosResult>;
