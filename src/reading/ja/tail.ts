/** What a tail is: the words after a predicate, and what they say of its having happened and of its place in the sentence. */

export const FEATURES = [
  'planned',
  'presumed',
  'negated',
  'hypothetical',
  'obliged',
  'desired',
  'question',
  'passive',
] as const;
type Feature = (typeof FEATURES)[number];
/** Fields and no set: they are asked for several times a frame. */
export type Features = Readonly<Record<Feature, boolean>>;

export const NO_FEATURES: Features = {
  planned: false,
  presumed: false,
  negated: false,
  hypothetical: false,
  obliged: false,
  desired: false,
  question: false,
  passive: false,
};
export const PLANNED: Features = { ...NO_FEATURES, planned: true };

/**
 * How a predicate stands in its sentence:
 * final (ends it), linked (会談し、…), embedded (…することで, …したと: content of the next predicate),
 * relative (modifies a noun), noun (stands as a noun: 会談で, 会談の).
 */
export type Form = 'final' | 'linked' | 'embedded' | 'relative' | 'noun';

export interface Tail {
  form: Form;
  /** Place after the last character of the tail. */
  end: number;
  features: Features;
  past: boolean;
  /** For a noun, the particle behind it; for an embedded or relative predicate, the noun it hangs on where known. */
  after: string;
}
