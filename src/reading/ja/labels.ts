/** The label before a sentence: 【ワシントン＝例示通信】. */
import type { Mention } from './mentions.js';
import { mentionsOf } from './mentions-of.js';
import type { FoundPlace } from './place-runs.js';
import type { Sentence } from './sentences.js';
import { isOf, KIND, senseOf, type Tables } from './tables.js';
import { tokensOf } from './tokens.js';

export interface Label {
  readonly mentions: readonly Mention[];
  /** A town in it is where the text was written. */
  readonly town: FoundPlace | null;
}

/** Bullets and numbers are shorter. */
const SHORTEST_LABEL = 3;

export function labelOf(text: string, { labelStart, start }: Sentence, tables: Tables): Label | null {
  if (start - labelStart < SHORTEST_LABEL) return null;
  const words = tokensOf(text, labelStart, start, tables);
  const town = words.find((word) => isOf(word, KIND.place));
  return {
    mentions: mentionsOf(text, labelStart, words, tables),
    town: town ? { start: town.start, end: town.end, country: senseOf(town, 'place')?.country || null } : null,
  };
}
