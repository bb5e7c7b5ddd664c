/** A document's sentences with the dates, table words, mentions and phrases that frames are made of. */
import { readDates } from './dates/index.js';
import type { PlacedDate, SentenceParts } from './frames.js';
import type { Match } from './lexicon.js';
import { mentionsOf } from './mentions-of.js';
import { phrasesOf } from './phrases.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { Ships } from './ships.js';
import { isOf, KIND, type Sense, type Tables } from './tables.js';
import { tokensOf } from './tokens.js';
import { placeInView, type View } from './view.js';

const LONGEST_SENTENCE = 4000;

export function placedDates(view: View, published: string | null): PlacedDate[] {
  const dates = readDates(view.folded, { published });
  // 14日午後（日本時間15日午前）: the day at the place, not the same hour in Tokyo.
  const local = dates.filter((date, i) => {
    const before = dates[i - 1];
    return date.zone !== 'japan' || !before?.value || before.end !== date.start - 1;
  });
  const today = published?.slice(0, 10);
  return local.map((date) => {
    // A day that is the day of publication is that day, whatever the tense.
    if (date.value === today) date.alternatives = null;
    return { start: placeInView(view, date.start), end: placeInView(view, date.end), date };
  });
}

/** The parts of each sentence that frames are made of. */
export function partsOf(view: View, dates: readonly PlacedDate[], tables: Tables): SentenceParts[] {
  const { text } = view;
  const parts: SentenceParts[] = [];
  const ships = new Ships(text);
  let d = 0;
  for (const sentence of sentencesOf(text)) {
    const mine: PlacedDate[] = [];
    const labelled: PlacedDate[] = [];
    for (; d < dates.length; d++) {
      const date = dates[d] as PlacedDate;
      if (date.start > sentence.end) break;
      if (date.start >= sentence.start) mine.push(date);
      else if (date.start >= sentence.label.start) labelled.push(date);
    }
    parts.push(partOf(text, sentence, parts.length, mine, labelled, ships, tables));
  }
  return parts;
}

function partOf(
  text: string,
  sentence: Sentence,
  index: number,
  dates: PlacedDate[],
  labelled: PlacedDate[],
  ships: Ships,
  tables: Tables,
): SentenceParts {
  const { start, end } = sentence;
  // What runs on for so long without an end is no sentence; it is passed over, so that no text costs more than its length.
  if (end - start > LONGEST_SENTENCE)
    return { sentence, index, mentions: [], phrases: [], dates: [], labelled, matches: [] };
  const matches: Match<Sense>[] = [];
  let from = start;
  for (const date of dates) {
    if (date.start > from) tokensOf(text, from, date.start, tables, matches);
    from = Math.max(from, date.end);
  }
  tokensOf(text, from, end, tables, matches);
  const mentions = mentionsOf(text, start, ships.among(matches, start, end), tables);
  ships.note(mentions);
  const phrases = mentions.length > 0 ? phrasesOf(text, mentions, end, stopsOf(matches)) : [];
  return { sentence, index, mentions, phrases, dates, labelled, matches };
}

const STOP = KIND.predicate | KIND.office;

/** Where predicates and titles begin, in order. */
function stopsOf(words: readonly Match<Sense>[]): number[] {
  const stops: number[] = [];
  for (const word of words) if (isOf(word, STOP)) stops.push(word.start);
  return stops;
}
