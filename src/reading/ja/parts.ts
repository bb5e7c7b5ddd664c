/** A document's sentences with the dates, table words, mentions and phrases that frames are made of. */
import { readDates } from './dates/index.js';
import type { PlacedDate, SentenceParts } from './frames.js';
import type { Match } from './lexicon.js';
import type { Mention } from './mentions.js';
import { mentionsOf } from './mentions-of.js';
import { phrasesOf } from './phrases.js';
import { sentencesOf } from './sentences.js';
import { isOf, KIND, type Sense, type Tables } from './tables.js';
import { tokensOf } from './tokens.js';
import { placeInView, type View } from './view.js';

const LONGEST_SENTENCE = 4000;

export function placedDates(view: View, published: string | null): PlacedDate[] {
  return readDates(view.folded, { published }).map((date) => ({
    start: placeInView(view, date.start),
    end: placeInView(view, date.end),
    // A day that is the day of publication is that day, whatever the tense.
    date: published && date.value === published.slice(0, 10) ? { ...date, alternatives: null } : date,
  }));
}

/** The parts of each sentence that frames are made of. */
export function partsOf(view: View, dates: readonly PlacedDate[], tables: Tables): SentenceParts[] {
  const { text } = view;
  let d = 0;
  const ships = new Map<string, string>();
  return sentencesOf(text).map((sentence, index) => {
    const mine: PlacedDate[] = [];
    while ((dates[d]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) d++;
    for (; (dates[d]?.start ?? Number.POSITIVE_INFINITY) <= sentence.end; d++) mine.push(dates[d] as PlacedDate);
    // What runs on for so long without an end is no sentence; it is passed over, so that no text costs more than its length.
    if (sentence.end - sentence.start > LONGEST_SENTENCE)
      return { sentence, index, mentions: [], matches: [], dates: [], phrases: [] };
    const matches: SentenceParts['matches'][number][] = [];
    let from = sentence.start;
    for (const date of mine) {
      if (date.start > from) tokensOf(text, from, date.start, tables, matches);
      from = Math.max(from, date.end);
    }
    tokensOf(text, from, sentence.end, tables, matches);
    const words = ships.size > 0 ? withShips(text, sentence, matches, ships) : matches;
    const mentions = mentionsOf(text, sentence.start, words, tables);
    noteShips(text, mentions, ships);
    const phrases = phrasesOf(text, mentions, sentence.end, stopsOf(matches));
    return { sentence, index, mentions, matches, dates: mine, phrases };
  });
}

const STOP = KIND.predicate | KIND.office;

/** Where predicates and titles begin, in order. */
function stopsOf(words: readonly Match<Sense>[]): number[] {
  const stops: number[] = [];
  for (const word of words) if (isOf(word, STOP)) stops.push(word.start);
  return stops;
}

/** A ship named beside whose it is (ドイツ海軍のフリゲート「バイエルン」) goes by its name from then on. */
function noteShips(text: string, mentions: readonly Mention[], ships: Map<string, string>): void {
  for (const mention of mentions) {
    const [code] = mention.codes;
    if (mention.kind !== 'body' || !code || text[mention.end] !== '「') continue;
    const close = text.indexOf('」', mention.end);
    if (close > mention.end + 2 && close - mention.end < 14) ships.set(text.slice(mention.end + 1, close), code);
  }
}

function withShips(
  text: string,
  sentence: SentenceParts['sentence'],
  matches: Match<Sense>[],
  ships: ReadonlyMap<string, string>,
): Match<Sense>[] {
  const named: Match<Sense>[] = [];
  for (const [name, country] of ships) {
    for (
      let at = text.indexOf(name, sentence.start);
      at >= 0 && at < sentence.end;
      at = text.indexOf(name, at + name.length)
    ) {
      if (text[at - 1] !== '「')
        named.push({
          start: at,
          end: at + name.length,
          kinds: KIND.body,
          senses: [{ kind: 'body', country, body: 'vehicle' }],
        });
    }
  }
  const free = matches.filter((m) => named.every((n) => m.end <= n.start || m.start >= n.end));
  return [...free, ...named].sort((a, b) => a.start - b.start);
}
