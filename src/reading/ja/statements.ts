/** Words between quotation marks that somebody said, and who. */

import { casesOf } from './cases.js';
import { type Draft, type DraftStatement, noteSentence } from './draft.js';
import type { Frame } from './frames.js';
import type { Party } from './party.js';
import { toldBefore } from './present.js';
import { isSpeech } from './quotes.js';
import type { Scene } from './scene.js';
import type { Quote } from './sentences.js';
import { carriedOver } from './subject.js';

const NONE: readonly DraftStatement[] = [];

/** 「…」大統領は、このように述べて: words that stand before who says them. */
const SAID_SO = /(?:(?:この|その|次の|以下の)ように|こう)$/;
const isSaidSo = ({ text, at, sentence, clause }: Frame, quote: Quote): boolean =>
  quote.start === sentence.start && quote.end >= clause && SAID_SO.test(text.slice(quote.end, at));

/** What somebody said, without its marks. */
export const saidIn = (quote: Quote, speaker: Party | null): DraftStatement => ({
  quote: { start: quote.start + 1, end: quote.end - 1 },
  speaker,
});

/** The speech told by a frame: its quotes and who says them. */
export function statementsOf(scene: Scene, frame: Frame): readonly DraftStatement[] {
  if (frame.quotes.length === 0) return NONE;
  const said = frame.quotes.filter((q) => isSpeech(scene.text, q) || isSaidSo(frame, q));
  if (said.length === 0) return NONE;
  const cases = casesOf(frame, scene.cast);
  const speaker: Party | null =
    cases.who.find((p) => p.person !== null) ?? cases.who[0] ?? carriedOver(scene, frame)[0] ?? null;
  return said.map((q) => saidIn(q, speaker));
}

/** Acts that somebody's words may lead to. */
const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'SUPPORT', 'THREATEN', 'AGREE', 'CONCEDE']);

/** An act told of a government gets the name of the person who then speaks of it. */
function nameSpeaker(draft: Draft, speaker: Party | null): void {
  const actor = draft.parts[0];
  if (
    speaker?.person &&
    actor &&
    actor.side === 'actor' &&
    SPOKEN.has(draft.type) &&
    actor.party.country === speaker.country &&
    !actor.party.person
  )
    actor.party = speaker;
}

/** Gives the statements to the event that they are about. */
export function attach(draft: Draft | null, statements: readonly DraftStatement[], sentence: number): void {
  if (!draft) return;
  for (const statement of statements) {
    if (draft.statements.some((s) => s.quote.start === statement.quote.start)) continue;
    draft.statements.push(statement);
    noteSentence(draft, sentence);
    nameSpeaker(draft, statement.speaker);
  }
}

/** Gives what was said to an event, else to the one that it is about; before there is any it waits for the first. */
export function giveTo(scene: Scene, act: Draft | null, said: DraftStatement, sentence: number): void {
  const about = act ?? toldBefore(scene, said.speaker);
  if (about) attach(about, [said], sentence);
  else if (said.speaker) scene.early.push({ said, sentence });
}

/**
 * 「…」と述べ、交渉に応じない立場を示した: words that lead to an act of the same sentence are said in it, and not in the talks before.
 * @param told how many events had been told of before the sentence
 * @param waiting what was said in the sentence when no event was told of for it yet
 */
export function giveOver(scene: Scene, told: number, sentence: number, waiting: readonly DraftStatement[]): void {
  const acts = scene.drafts.slice(told).filter((draft) => SPOKEN.has(draft.type));
  const actOf = ({ quote, speaker }: DraftStatement): Draft | null =>
    acts.find(
      (draft) =>
        quote.end < (draft.evidence[0]?.end ?? 0) &&
        draft.parts.some((p) => p.side === 'actor' && p.party.country === speaker?.country),
    ) ?? null;
  for (const statement of waiting) giveTo(scene, actOf(statement), statement, sentence);
  if (scene.drafts.length === told) return;
  const { open } = scene;
  if (!open || open.statements.length === 0 || scene.drafts.indexOf(open, told) >= 0) return;
  const start = scene.parts[sentence]?.sentence.start ?? 0;
  let first = open.statements.length;
  while (first > 0 && (open.statements[first - 1] as DraftStatement).quote.start >= start) first--;
  for (const statement of open.statements.splice(first)) attach(actOf(statement) ?? open, [statement], sentence);
}
