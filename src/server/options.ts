/** What a server is given. */
import type { Surroundings } from '../site/index.js';
import type { RecordStore } from '../store/index.js';
import type { Rate } from './safety/allowance.js';
import type { Reach } from './safety/hosts.js';

export interface ServerOptions {
  readonly record: RecordStore;
  readonly surroundings: Surroundings;
  /** That of the program. */
  readonly version: string;
  readonly reach: Reach;
  /** Whether a proxy of ours stands before the server and says for whom it asks. */
  readonly proxied: boolean;
  /** What one client may ask for, and what it may send. */
  readonly rates: { readonly reads: Rate; readonly writes: Rate };
  /** Milliseconds until a request without an answer is refused. */
  readonly limit: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Is told of faults of the program; whoever asked is told none of it. */
  readonly complain: (error: unknown) => void;
  /** Ends what would go on for ever. */
  readonly ended: AbortSignal;
}

/** A person reads a page in seconds; a program that asks for everything, one by one, is slowed down and not turned away for long. */
export const USUAL_RATES = {
  reads: { atOnce: 300, perSecond: 30 },
  writes: { atOnce: 30, perSecond: 1 },
} as const;
