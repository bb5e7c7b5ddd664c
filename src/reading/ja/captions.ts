/** What was said, told without a verb of saying: 首相「…」 on a line of its own, or words that fill a sentence. */

import { toldIn } from './draft.js';
import type { SentenceParts } from './frames.js';
import type { Party } from './party.js';
import { lastTold, type Scene } from './scene.js';
import type { Quote } from './sentences.js';
import { attach, giveTo, saidIn } from './statements.js';

/** A term or a title is shorter. */
const SHORTEST = 12;
/** 「小学校における教室整備計画」 in a list names a project: words that somebody said end as a sentence does. */
const SAYS = /[ぁ-んー。!?…]$/;
/** Between a name and the words: 首相:「…」, 首相 「…」. */
const BETWEEN = /^[\s:]*$/;

/** The words that end a sentence, where nothing but a name stands before them. */
function captionIn(
  scene: Scene,
  { sentence, mentions }: SentenceParts,
): { quote: Quote; speaker: Party | null } | null {
  const quote = sentence.quotes[0];
  if (!quote || quote.end < sentence.end || quote.end - quote.start < SHORTEST) return null;
  if (quote.start === sentence.start) {
    const speaker = scene.subject.find((p) => p.person !== null) ?? null;
    return SAYS.test(scene.text.slice(quote.start, quote.end - 1)) ? { quote, speaker } : null;
  }
  const before = mentions.filter((mention) => mention.end <= quote.start);
  const named = before.at(-1);
  if (named?.kind !== 'person' || before[0]?.start !== sentence.start) return null;
  if (!BETWEEN.test(scene.text.slice(named.end, quote.start))) return null;
  if (before.length > 1 && before.some((mention, n) => n > 0 && mention.start - (before[n - 1]?.end ?? 0) > 1))
    return null;
  return { quote, speaker: scene.cast.resolve(named)[0] ?? null };
}

/** Reads a sentence that is nothing but somebody's words; says whether it was one. */
export function readCaption(scene: Scene, part: SentenceParts): boolean {
  const caption = part.sentence.quotes.length === 1 ? captionIn(scene, part) : null;
  if (!caption?.speaker) return false;
  const { quote, speaker } = caption;
  giveTo(scene, scene.open, saidIn(quote, speaker), part.index);
  scene.subject = [speaker];
  return true;
}

const ANNOUNCED = /以下|次の|下記/;
/** 以下のメッセージを発出した。「…」: what stands on a line of its own behind such a sentence is said by who acts in it. Says whether it was read. */
export function readOut(scene: Scene, { sentence, index }: SentenceParts): boolean {
  const [quote] = sentence.quotes;
  const before = quote && scene.parts[index - 1]?.sentence;
  if (!before || quote.start !== sentence.start || quote.end < sentence.end) return false;
  if (!ANNOUNCED.test(scene.text.slice(before.start, before.end))) return false;
  const draft = lastTold(scene, (told) => toldIn(told, index - 1));
  const speaker = draft?.parts.find(({ side }) => side === 'actor')?.party ?? null;
  attach(draft, [saidIn(quote, speaker)], index);
  return draft !== null;
}
