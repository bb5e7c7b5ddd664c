/** Frames: a predicate with its cases filled, which is what the rest of the reader works on. */

import type { DateMention } from './dates/index.js';
import type { Label } from './labels.js';
import type { Match } from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Party } from './party.js';
import type { Phrase } from './phrases.js';
import type { Predicate } from './predicates.js';
import type { Quote, Sentence } from './sentences.js';
import { isOf, KIND, type Sense, senseOf } from './tables.js';
import type { Tail } from './tail.js';

/** A date with its place in the view. */
export interface PlacedDate {
  start: number;
  end: number;
  date: DateMention;
}

/** Who does what to whom in a frame, by the work that particles do. */
export interface Cases {
  who: readonly Party[];
  with: readonly Party[];
  to: readonly Party[];
  object: readonly Party[];
  /** Straight before the predicate: 日越防衛相会談. */
  of: readonly Party[];
  from: readonly Party[];
  by: readonly Party[];
  about: readonly Party[];
  /** Whom the words are aimed at without a case of their own: 中国を念頭に, and who does what is complained of. */
  aimed: readonly Party[];
  /** Whether 両首脳, 双方 … stands as who acts. */
  both: boolean;
  /** Whether the same stands as whom it is said to: 双方に促した. */
  allToo: boolean;
  /** Countries meant only through a noun of theirs. */
  indirect: readonly Party[];
  /** Owners of something in the clause (パキスタン側の9か所を), for acts that leave out whom they hit. */
  owners: readonly Party[];
  /** Named in what is quoted: 「中国が対処しないのなら…」と警告した. */
  said: readonly Party[];
}

export interface Frame {
  /** The view's text. */
  text: string;
  row: Predicate;
  /** The verb that carried the noun, where one did. */
  carrier: Predicate | null;
  /** Where the predicate's word stands. */
  at: number;
  atEnd: number;
  /** Where the clause begins, before its first phrase. */
  clause: number;
  /** The clause: from its first phrase to the end of its tail. */
  start: number;
  end: number;
  tail: Tail;
  /** The tail that ends the sentence. */
  last: Tail | null;
  /** Whether the sentence ends as a plan: …したい考えだ, …する方向で調整している. */
  plan: boolean;
  /** Whether the clause goes on to one, inside another, that tells of something to come: 訪米し、会談すると発表した. */
  leads: boolean;
  phrases: readonly Phrase[];
  topic: Phrase | null;
  dates: readonly PlacedDate[];
  content: readonly Frame[];
  sentence: Sentence;
  index: number;
  /** A quote that ends straight before the predicate's clause end: 「…」と述べた. */
  quotes: readonly Quote[];
  /** Phrases inside those quotes: somebody's words, which take no case of the frame. */
  quoted: readonly Phrase[];
  /** Its cases, once they have been filled. */
  cases: Cases | null;
}

export interface SentenceParts {
  sentence: Sentence;
  index: number;
  mentions: readonly Mention[];
  phrases: readonly Phrase[];
  dates: PlacedDate[];
  label: Label | null;
  /** Dates of the label before it: 【12日】. */
  labelled: PlacedDate[];
  matches: readonly Match<Sense>[];
}

export const predicateOf = (match: Match<Sense>): Predicate | null =>
  isOf(match, KIND.predicate) ? (senseOf(match, 'predicate')?.row ?? null) : null;

/** The first phrase with a particle. */
export const phraseWith = (phrases: readonly Phrase[], particle: string): Phrase | null => {
  for (const phrase of phrases) if (phrase.particle === particle) return phrase;
  return null;
};

/** The last one. */
export const lastWith = (phrases: readonly Phrase[], particle: string): Phrase | null => {
  for (let i = phrases.length - 1; i >= 0; i--) if (phrases[i]?.particle === particle) return phrases[i] as Phrase;
  return null;
};

/** 次官から大使に抗議した: who speaks stands with から. */
export const namesSpeaker = (phrases: readonly Phrase[]): boolean =>
  phraseWith(phrases, 'から')?.mentions.some((m) => m.person !== null || m.pointer === 'self') ?? false;
