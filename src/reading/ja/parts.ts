/** A document's sentences with the dates, table words, mentions and phrases that frames are made of. */
import { type DateMention, readDates } from './dates/index.js';
import type { PlacedDate, SentenceParts } from './frames.js';
import { labelOf } from './labels.js';
import type { Match } from './lexicon.js';
import { NONE } from './lists.js';
import { mentionsOf } from './mentions-of.js';
import { type Phrase, phrasesOf } from './phrases.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { Ships } from './ships.js';
import type { Sense, Tables } from './tables.js';
import { tokensOf } from './tokens.js';
import type { View } from './view.js';
import { placeInView } from './view-places.js';

const LONGEST_SENTENCE = 4000;

export function placedDates(view: View, published: string | null): PlacedDate[] {
  const placed: PlacedDate[] = [];
  const today = published?.slice(0, 10);
  let before: DateMention | null = null;
  for (const date of readDates(view.folded, { published })) {
    // 14日午後（日本時間15日午前）: the day at the place, not the same hour in Tokyo.
    const again = date.zone === 'japan' && before !== null && before.value !== null && before.end === date.start - 1;
    before = date;
    if (again) continue;
    // A day that is the day of publication is that day, whatever the tense.
    if (date.value === today) date.alternatives = null;
    placed.push({ start: placeInView(view, date.start), end: placeInView(view, date.end), date });
  }
  return placed;
}

/** A document's view and the dates in it. */
export interface Dated {
  readonly view: View;
  readonly dates: readonly PlacedDate[];
}

/**
 * The parts of each document's sentences that frames are made of. One step is done for all documents before the next: the
 * processor then has its code and tables at hand, which is half of what a document costs.
 */
export function partsOf(documents: readonly Dated[], tables: Tables): SentenceParts[][] {
  const all = documents.map(({ view, dates }) => ({ text: view.text, parts: withDates(view.text, dates) }));
  for (const { text, parts } of all) for (const part of parts) part.matches = wordsOf(text, part, tables);
  for (const { text, parts } of all) takeMentions(text, parts, tables);
  for (const { text, parts } of all) for (const part of parts) part.label = labelOf(text, part.sentence, tables);
  for (const { text, parts } of all) for (const part of parts) part.phrases = phrasesIn(text, part);
  return all.map(({ parts }) => parts);
}

/** The sentences of a text, each with its dates and nothing else yet. */
function withDates(text: string, dates: readonly PlacedDate[]): SentenceParts[] {
  let d = 0;
  return sentencesOf(text).map((sentence, index) => {
    const mine: PlacedDate[] = [];
    const labelled: PlacedDate[] = [];
    for (; d < dates.length; d++) {
      const date = dates[d] as PlacedDate;
      if (date.start > sentence.end) break;
      if (date.start >= sentence.start) mine.push(date);
      else if (date.start >= sentence.labelStart) labelled.push(date);
    }
    return {
      sentence,
      index,
      mentions: NONE,
      phrases: NONE,
      dates: isBounded(sentence) ? mine : NONE,
      label: null,
      labelled,
      matches: NONE,
    };
  });
}

/** What runs on for so long without an end is no sentence; it is passed over, so that no text costs more than its length. */
const isBounded = ({ start, end }: Sentence): boolean => end - start <= LONGEST_SENTENCE;

/** The table words of a sentence, none of them in a date. */
function wordsOf(text: string, { sentence, dates }: SentenceParts, tables: Tables): Match<Sense>[] {
  if (!isBounded(sentence)) return NONE;
  const words: Match<Sense>[] = [];
  let from = sentence.start;
  for (const date of dates) {
    if (date.start > from) tokensOf(text, from, date.start, tables, words);
    from = Math.max(from, date.end);
  }
  return tokensOf(text, from, sentence.end, tables, words);
}

/** Reads the mentions of each sentence; a ship that one of them names is known in those behind it. */
function takeMentions(text: string, parts: readonly SentenceParts[], tables: Tables): void {
  const ships = new Ships(text);
  for (const part of parts) {
    const { start, end } = part.sentence;
    part.mentions = mentionsOf(text, start, ships.among(part.matches, start, end), tables);
    ships.note(part.mentions);
  }
}

const phrasesIn = (text: string, { mentions, matches, sentence }: SentenceParts): readonly Phrase[] =>
  mentions.length > 0 ? phrasesOf(text, mentions, sentence.end, matches) : NONE;
