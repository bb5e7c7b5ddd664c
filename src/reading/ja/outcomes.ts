/** Outcomes of talks: one stretch of words is one outcome, and what is told twice is one. */
import type { EventType, Status } from '../../record/index.js';
import { countriesOf, type Draft, type DraftOutcome, noteSentence, type Stretch } from './draft.js';
import { type Frame, phraseWith } from './frames.js';
import type { Party } from './party.js';
import type { Scene } from './scene.js';

/** Share of two-character pieces of the shorter words from which on two sentences tell of one outcome. */
const SAID_AGAIN = 0.45;

/** Stretches of so few different pieces are not compared. */
const FEW = 12;

const pieceAt = (text: string, i: number): number => (text.charCodeAt(i - 1) << 16) | text.charCodeAt(i);

/** 引き続き緊密に連携していくことで一致: what outcomes of any matter are told with, and so tells of none that it is the same. */
const FORMULA =
  '引き続き、今後とも、更に一層、緊密に連携して対応を進めていくことの重要性で改めて意見が一致しました、について協力していくことを確認した、との認識を共有した、との考えを示した';
const IN_ANY: ReadonlySet<number> = new Set(Array.from(FORMULA, (_, i) => pieceAt(FORMULA, i)).slice(1));

/** The two-character pieces of a stretch, each as one number, without those that outcomes of any matter have. */
function piecesOf(text: string, { start, end }: Stretch): Set<number> {
  const pieces = new Set<number>();
  for (let i = start + 1; i < end; i++) {
    const piece = pieceAt(text, i);
    if (!IN_ANY.has(piece)) pieces.add(piece);
  }
  return pieces;
}

const isRepeated = (text: string, some: Stretch, words: Stretch): boolean =>
  some.end - some.start === words.end - words.start &&
  text.slice(some.start, some.end) === text.slice(words.start, words.end);

/** Whether two stretches tell the same: a broadcaster's lead comes again in the body. */
function saysAgain(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  const least = Math.min(some.size, others.size);
  if (least <= FEW) return false;
  let shared = 0;
  for (const piece of some) if (others.has(piece)) shared++;
  return shared >= SAID_AGAIN * least;
}

/** Where the words of an outcome begin: its clause, without the topic before it. */
function outcomeStart(frame: Frame): number {
  let from = frame.clause;
  for (const content of frame.content) from = Math.min(from, content.clause);
  const topic =
    frame.topic && frame.topic.start >= from && frame.topic.end <= frame.at
      ? frame.topic
      : phraseWith(frame.phrases, 'は');
  const start = topic && topic.end > from && topic.end < frame.at ? topic.end : from;
  return frame.text[start] === '、' ? start + 1 : start;
}

/** How many outcomes back may be told again: a longer memory would cost long pages the square of their length. */
const NEAR_OUTCOMES = 40;

/** Adds an outcome to a draft; one stretch of words is one outcome, and what is told twice is one. */
export function addOutcome(
  scene: Scene,
  draft: Draft,
  frame: Frame,
  type: EventType,
  aimed: readonly Party[],
  status: Status,
  oneSided = false,
): void {
  const words = { start: outcomeStart(frame), end: frame.end };
  if (isKnown(scene.text, draft, frame, type, words)) return;
  // 考えを示し、両外相は協力していくことで一致した: what one side means and both then agree on is one outcome.
  const last = draft.outcomes.at(-1);
  if (last?.intent && last.sentence === frame.index && type === 'AGREE' && frame.row.kind === 'agree') {
    last.end = words.end;
    last.intent = false;
    last.pieces = null;
    return;
  }
  draft.outcomes.push({
    start: words.start,
    end: words.end,
    type,
    toward: countriesOf(aimed),
    status,
    intent: frame.row.kind === 'intent' && oneSided,
    sentence: frame.index,
    pieces: null,
  });
  noteSentence(draft, frame.index);
}

/** Whether an event has an outcome of the same words, or of words that tell the same. */
function isKnown(text: string, draft: Draft, frame: Frame, type: EventType, words: Stretch): boolean {
  let pieces: ReadonlySet<number> | null = null;
  const { outcomes } = draft;
  for (let i = Math.max(0, outcomes.length - NEAR_OUTCOMES); i < outcomes.length; i++) {
    const outcome = outcomes[i] as DraftOutcome;
    if (isRepeated(text, outcome, words)) return outcome.type === type;
    if (frame.row.kind !== 'share' && outcome.type !== type) continue;
    const overlaps = outcome.start < words.end && words.start < outcome.end - 1 && outcome.end > frame.at;
    if (overlaps && outcome.type === type) return true;
    if (Math.min(outcome.end - outcome.start, words.end - words.start) <= FEW) continue;
    pieces ??= piecesOf(text, words);
    outcome.pieces ??= piecesOf(text, outcome);
    if (saysAgain(outcome.pieces, pieces)) return true;
  }
  return false;
}
