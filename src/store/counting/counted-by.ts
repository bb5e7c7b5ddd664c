/** What events are counted by, and what a count says. */

export const COUNTED_BY = [
  ...(['day', 'month', 'year'] as const),
  ...(['country', 'pair', 'type', 'mode', 'person', 'publisher', 'place', 'context', 'status'] as const),
] as const;

/**
 * An event counts once under each of its values: under both countries of a meeting, under every publisher that tells of it, at the one
 * place and on the one day that it shows. One that is dated by its month counts under no day; one without a date under no time.
 */
export type CountedBy = (typeof COUNTED_BY)[number];

export interface Tally {
  /**
   * The value, as a filter takes it: a country's or organisation's code, a person's id (the name where the id is not known), a place as
   * it is written. Of a pair the codes of two states that acted or were acted upon, in the order of the alphabet: `JPN-VNM`.
   */
  readonly key: string;
  /** What to call it: a person's name; of all else the key. */
  readonly label: string;
  /** A person's name in Latin letters, where it is known. */
  readonly labelEn: string | null;
  readonly events: number;
  /** How many of them PLOVER counts as conflict, in words or in deeds. */
  readonly conflict: number;
  /** How many of them are presumed, planned, cancelled or denied. */
  readonly uncertain: number;
}

/** Events that have several values in common. */
export interface JointTally extends Pick<Tally, 'events' | 'conflict' | 'uncertain'> {
  /** A value for each thing that was counted by, in that order; null where the events have none. */
  readonly keys: readonly (string | null)[];
}

export interface CountOptions {
  /** How many values at most: those with the most events, or of times the earliest. All of them without it. */
  readonly limit?: number;
}
