/** The subjects of an event, from words in the sentences that tell of it and from who takes part. */
import { readTable } from '../../knowledge/table.js';
import { CONTEXTS, type Context } from '../../record/index.js';
import type { Draft, Stretch } from './draft.js';
import type { SentenceParts } from './frames.js';
import { Lexicon } from './lexicon.js';

const COLUMNS = { word: 'text', context: CONTEXTS, reason: 'text' } as const;
const WORDS = Lexicon.of<Context>(
  readTable(new URL('./tables/contexts.csv', import.meta.url), COLUMNS).map((row) => [row.word, row.context] as const),
);

const MAX_CONTEXTS = 4;
const DIPLOMATIC: ReadonlySet<string> = new Set([
  'CONSULT',
  'SUPPORT',
  'AGREE',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'CONCEDE',
  'SANCTION',
]);
const MILITARY: ReadonlySet<string> = new Set(['MOBILIZE', 'ASSAULT', 'COOPERATE']);
const OWN = 2;
const MILITARY_OFFICE = /^defence|-chief$|chief-of|commander|military/;
/** What a word in a sentence weighs that tells of the event only among others, and the least that makes a subject. */
const BESIDE = 0.7;

/** How much the words for each context weigh together; a handful of contexts, so that lists do. */
class Weights {
  readonly #contexts: Context[] = [];
  readonly #weights: number[] = [];

  add(context: Context, weight: number): void {
    const at = this.#contexts.indexOf(context);
    if (at >= 0) this.#weights[at] = (this.#weights[at] as number) + weight;
    else {
      this.#contexts.push(context);
      this.#weights.push(weight);
    }
  }

  /** The heaviest first, of equal ones the one that came first. */
  heaviest(most: number): Context[] {
    const found: Context[] = [];
    while (found.length < most) {
      let best = -1;
      for (let i = 0; i < this.#weights.length; i++)
        if ((this.#weights[i] as number) > (this.#weights[best] ?? 0)) best = i;
      if (best < 0) break;
      found.push(this.#contexts[best] as Context);
      this.#weights[best] = 0;
    }
    return found;
  }
}

/** The contexts that the words of a stretch support, one for each word. */
function toldOf(text: string, from: number, to: number): readonly Context[] {
  const found: Context[] = [];
  for (let match = WORDS.next(text, from, to); match; match = WORDS.next(text, match.end, to))
    for (const context of match.senses) found.push(context);
  return found;
}

/** Of three signs that an event is one of forces, how many it has: an office, what is done, who does it. */
function signsOfForce({ parts, type }: Draft): number {
  let office = 0;
  let force = 0;
  for (const { party } of parts) {
    if (party.body === 'force' || party.body === 'vehicle') force = 1;
    if (office === 0) for (const title of party.offices) if (MILITARY_OFFICE.test(title)) office = 1;
  }
  return office + force + (MILITARY.has(type) ? 1 : 0);
}

/** Whether words that tell of an event stand in a sentence. */
function isToldBy({ evidence }: Draft, { start, end }: Stretch): boolean {
  for (const words of evidence) if (words.start < end && start < words.end) return true;
  return false;
}

/**
 * At most four contexts, the best supported first.
 * @param told what each sentence supports, worked out where first asked for and kept for the document's other events
 */
export function contextsOf(
  text: string,
  draft: Draft,
  parts: readonly SentenceParts[],
  told: (readonly Context[])[],
): Context[] {
  const weights = new Weights();
  const signs = signsOfForce(draft);
  if (signs > 0) weights.add('military', signs * OWN);
  if (DIPLOMATIC.has(draft.type)) weights.add('diplomatic', draft.type === 'CONSULT' ? OWN * 2 : OWN);
  for (const index of draft.sentences) {
    const sentence = parts[index]?.sentence;
    if (!sentence) continue;
    const own = isToldBy(draft, sentence);
    told[index] ??= toldOf(text, sentence.start, sentence.end);
    for (const context of told[index]) weights.add(context, own ? 1 : BESIDE);
  }
  return weights.heaviest(MAX_CONTEXTS);
}
