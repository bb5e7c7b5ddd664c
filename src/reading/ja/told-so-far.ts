/** What the cast asks of the events told so far. */
import type { Party } from './party.js';

/** The parties of the meeting that is open, of certain countries or, where none is given, all. */
export interface Present {
  among(codes: readonly string[], two?: boolean): readonly Party[];
  /** The state, not Japan, that acted last. */
  readonly doer: string | null;
  /** Whether the text says nothing of Japan, so that its ministries are those of others. */
  readonly isAbroad: boolean;
}
