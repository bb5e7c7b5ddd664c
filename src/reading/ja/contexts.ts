/** The subjects of an event, from words in the sentences that tell of it and from who takes part. */
import type { Context } from '../../record/index.js';
import type { Draft, Stretch } from './draft.js';
import type { SentenceParts } from './frames.js';
import { NONE } from './lists.js';
import { isForce } from './party.js';
import { homeField, isMilitary, isOfState } from './portfolios.js';
import { SubjectWeights } from './subject-weights.js';
import { subjectsIn } from './subject-words.js';

/** Those who code by hand seldom give more. */
const MAX_CONTEXTS = 3;
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
/** What is made by hand of both sides, and may be business of one ministry alone. */
const BY_MINISTRIES: ReadonlySet<string> = new Set(['CONSULT', 'SUPPORT', 'AGREE']);
/** Words about something that was told before. */
const ABOUT_BEFORE: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN']);
const OWN = 2;
/** What a word in a sentence weighs that tells of the event only among others. */
const BESIDE = 0.7;

/** Of three signs that an event is one of forces, how many it has: an office, what is done, who does it. */
function signsOfForce({ parts, type }: Draft): number {
  let office = 0;
  let force = 0;
  for (const { party } of parts) {
    if (party.body === 'force' || party.body === 'vehicle') force = 1;
    if (isMilitary(party)) office = 1;
  }
  return office + force + (MILITARY.has(type) ? 1 : 0);
}

/** Whether words that tell of an event stand in a sentence. */
function isToldBy({ evidence }: Draft, { start, end }: Stretch): boolean {
  for (const words of evidence) if (words.start < end && start < words.end) return true;
  return false;
}

/** 巡視船が退去を求めた: what ships and troops say on the spot. */
const isOnTheSpot = ({ parts }: Draft): boolean =>
  parts.some(({ party, side }) => side === 'actor' && isForce(party.body));

/**
 * Whether an event of a type that states use towards each other is diplomacy.
 * @param owns whether its own sentences support a context
 */
function isDiplomacy(draft: Draft, owns: (context: Context) => boolean): boolean {
  if (!DIPLOMATIC.has(draft.type)) return false;
  if (draft.type === 'CONSULT') return true;
  if (draft.type === 'REQUEST' && isOnTheSpot(draft)) return false;
  // 関税の撤廃を求めた, 円借款の契約に調印した: trade, unless those sign who speak for their states.
  if (!owns('economic') || owns('diplomatic')) return true;
  return BY_MINISTRIES.has(draft.type) && draft.parts.some(({ party }) => isOfState(party));
}

/** The contexts of a document's events. */
export class Contexts {
  readonly #text: string;
  readonly #parts: readonly SentenceParts[];
  /** What each sentence supports, worked out where first asked for and kept for the document's other events. */
  readonly #told: (readonly Context[])[];

  constructor(text: string, parts: readonly SentenceParts[]) {
    this.#text = text;
    this.#parts = parts;
    this.#told = new Array(parts.length);
  }

  /** At most three, the best supported first. */
  of(draft: Draft): Context[] {
    const weights = new SubjectWeights();
    const signs = signsOfForce(draft);
    if (signs > 0) weights.add('military', signs * OWN);
    const field = BY_MINISTRIES.has(draft.type) ? homeField(this.#text, draft) : null;
    if (field) weights.add(field, OWN);
    else if (isDiplomacy(draft, (context) => this.#owns(draft, context)))
      weights.add('diplomatic', draft.type === 'CONSULT' ? OWN * 2 : OWN);
    for (const index of draft.sentences) {
      const weight = this.#isOwn(draft, index) ? 1 : BESIDE;
      for (const context of this.#in(index)) weights.add(context, weight);
    }
    if (ABOUT_BEFORE.has(draft.type) && !weights.hasOther('diplomatic')) this.#addBefore(weights, draft);
    return weights.heaviest(MAX_CONTEXTS);
  }

  #in(index: number): readonly Context[] {
    const sentence = this.#parts[index]?.sentence;
    if (!sentence) return NONE;
    this.#told[index] ??= subjectsIn(this.#text, sentence.start, sentence.end);
    return this.#told[index];
  }

  #isOwn(draft: Draft, index: number): boolean {
    const sentence = this.#parts[index]?.sentence;
    return sentence !== undefined && isToldBy(draft, sentence);
  }

  /** Whether a sentence in which its own words stand supports a context. */
  #owns(draft: Draft, context: Context): boolean {
    return draft.sentences.some((index) => this.#in(index).includes(context) && this.#isOwn(draft, index));
  }

  /** 弾道ミサイルが発射された。政府は厳重に抗議した: what the sentence before is about. */
  #addBefore(weights: SubjectWeights, { sentences: [first = 0] }: Draft): void {
    const told = new SubjectWeights();
    for (const context of this.#in(first - 1)) if (context !== 'diplomatic') told.add(context, 1);
    const [subject] = told.heaviest(1);
    if (subject) weights.add(subject, BESIDE);
  }
}
