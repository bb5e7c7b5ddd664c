/**
 * Frames: a predicate with its cases filled. Phrases wait until a predicate takes them: a relative or embedded clause takes
 * those since the topic, a main clause all; a noun (会談, 懸念) waits for the verb that carries it (行う, 表明する).
 */
import type { Party } from './cast.js';
import type { DateMention } from './dates/index.js';
import type { Match } from './lexicon.js';
import type { Mention } from './mentions.js';
import type { Phrase } from './phrases.js';
import { EVENT_KINDS, type Predicate, type PredicateKind } from './predicates.js';
import type { Quote, Sentence } from './sentences.js';
import type { Sense } from './tables.js';
import { readTail, type Tail } from './tail.js';

/** A date with its place in the view. */
export interface PlacedDate {
  start: number;
  end: number;
  date: DateMention;
}

/** Who does what to whom in a frame, by the work that particles do. */
export interface Cases {
  who: Party[];
  with: Party[];
  to: Party[];
  object: Party[];
  /** Straight before the predicate: 日越防衛相会談. */
  of: Party[];
  from: Party[];
  by: Party[];
  about: Party[];
  /** Whom the words are aimed at without a case of their own: 中国を念頭に, and who does what is complained of. */
  aimed: Party[];
  /** Whether 両首脳, 双方 … stands as who acts. */
  both: boolean;
  /** Whether the same stands as whom it is said to: 双方に促した. */
  allToo: boolean;
  /** Countries meant only through a noun of theirs. */
  indirect: Party[];
  /** Owners of something in the clause (パキスタン側の9か所を), for acts that leave out whom they hit. */
  owners: Party[];
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
  phrases: Phrase[];
  topic: Phrase | null;
  dates: PlacedDate[];
  content: Frame[];
  sentence: Sentence;
  index: number;
  /** A quote that ends straight before the predicate's clause end: 「…」と述べた. */
  quotes: Quote[];
  /** Its cases, once they have been filled. */
  cases: Cases | null;
}

export interface SentenceParts {
  sentence: Sentence;
  index: number;
  mentions: Mention[];
  phrases: Phrase[];
  dates: PlacedDate[];
  matches: readonly Match<Sense>[];
}

interface Placed {
  at: number;
  take(): void;
}

/** Which verbs carry which nouns: 会談を行う, 懸念を表明する, 訪問を取りやめる, 制裁を決定する. */
const SPEECH: ReadonlySet<PredicateKind> = new Set<PredicateKind>([
  'say',
  'intent',
  'exchange',
  'share',
  'agree',
  'raise',
]);
const DECIDED: ReadonlySet<PredicateKind> = new Set<PredicateKind>([
  'aid',
  'sanction',
  'suspend',
  'dispatch',
  'retreat',
  'expel',
  'lift',
  'handover',
  'visit',
  'mobilize',
]);
function carries(verb: Predicate, noun: Frame): boolean {
  const told = /^(?:を|も|などを|の)$/.test(noun.tail.after);
  switch (verb.kind) {
    case 'light':
    case 'attend':
    case 'cancel':
      return true;
    case 'witness':
      return noun.row.kind === 'sign';
    case 'effect':
      return noun.row.kind === 'truce' || noun.row.kind === 'sign';
    case 'tell':
      return told
        ? SPEECH.has(noun.row.kind) || DECIDED.has(noun.row.kind)
        : noun.tail.after === 'が' && SPEECH.has(noun.row.kind);
    case 'agree':
      // 停戦で合意した: the ceasefire is what is told.
      if (noun.row.kind === 'truce') return /^[にで]$/.test(noun.tail.after);
      return (
        noun.tail.after === 'を' &&
        (verb.word === '共有' ? SPEECH.has(noun.row.kind) : /^決/.test(verb.word) && DECIDED.has(noun.row.kind))
      );
    default:
      return false;
  }
}

/** Nouns that wait for the verb that carries them. */
const CARRIED: ReadonlySet<PredicateKind> = new Set<PredicateKind>([
  ...EVENT_KINDS,
  'say',
  'intent',
  'exchange',
  'share',
  'agree',
]);
/** How a sentence that tells a plan ends, whatever its verbs. */
const PLAN_END =
  /(?:予定|方針|見通し|見込み|考え|意向|構え|計画|運び|公算)(?:だ|です|である|という|とのこと)?$|(?:方向|線)で(?:最終)?調整(?:し|を進め|が進)|調整(?:中|を続け|に入っ)/;
const PLAN_REACH = 16;
/** Particles behind a noun that a verb may carry. */
const CARRY = /^(?:を|が|は|も|に|には|で|などを|などが|などで|への|との|の)$/;

export const predicateOf = (match: Match<Sense>): Predicate | null =>
  (match.senses.find((s) => s.kind === 'predicate') as { row: Predicate } | undefined)?.row ?? null;

/** Reads the frames of one sentence, in the order of their predicates. */
export function framesOf(text: string, parts: SentenceParts): Frame[] {
  const { sentence } = parts;
  const frames: Frame[] = [];
  let pending: Phrase[] = [];
  let dates: PlacedDate[] = [];
  let topic: Phrase | null = null;
  let subject: Phrase | null = null;
  let innerSubject: Phrase | null = null;
  let carried: Frame | null = null;
  let open: Frame[] = [];
  let clauseStart = sentence.start;

  const make = (row: Predicate, match: Match<Sense>, tail: Tail): Frame => ({
    text,
    row,
    carrier: null,
    at: match.start,
    atEnd: match.end,
    clause: clauseStart,
    start: clauseStart,
    end: tail.end,
    tail,
    last: null,
    plan: false,
    phrases: [],
    topic,
    dates: [],
    content: [],
    sentence,
    index: parts.index,
    quotes: [],
    cases: null,
  });

  const takePhrases = (frame: Frame, inner: boolean): void => {
    const ga = pending.find((p) => p.particle === 'が');
    frame.phrases = inner ? pending.filter((p) => p.particle !== 'は') : pending;
    frame.topic = inner && ga ? null : topic;
    if (subject && !frame.phrases.some((p) => p.particle === 'が' || p.particle === 'は') && !inner)
      frame.topic = subject;
    if (inner && ga) innerSubject = ga;
    if (inner && !ga) frame.topic = innerSubject ?? topic;
    // 政府は2日、…を派遣すると発表した: a day set off by a comma before all else is the day of the telling.
    const inside = frame.phrases[0]?.start ?? frame.at;
    const outer = inner && topic ? dates.filter((d) => d.end <= inside && text[d.end] === '、') : [];
    frame.dates = inner ? dates.filter((d) => !outer.includes(d)) : dates;
    const first = frame.phrases[0]?.start ?? frame.at;
    frame.start = Math.min(frame.at, Math.max(clauseStart, Math.min(first, frame.dates[0]?.start ?? first)));
    pending = inner ? pending.filter((p) => p.particle === 'は') : [];
    dates = outer;
  };

  const finish = (frame: Frame, match: Match<Sense>): void => {
    const { form } = frame.tail;
    frame.quotes = sentence.quotes.filter((q) => q.end <= match.start && q.start >= clauseStart);
    if (form === 'embedded' || form === 'relative') {
      takePhrases(frame, true);
      if (form === 'embedded') open.push(frame);
      else frames.push(frame);
      return;
    }
    const ga = pending.findLast((p) => p.particle === 'が');
    takePhrases(frame, false);
    frame.content = open;
    if (open[0]) frame.start = Math.min(frame.start, open[0].start);
    open = [];
    frames.push(frame);
    if (ga && !(topic && (SPEECH.has(frame.row.kind) || frame.tail.features.has('hypothetical')))) subject = ga;
    innerSubject = null;
    clauseStart = frame.end + (text[frame.end] === '、' ? 1 : 0);
  };

  const onPredicate = (match: Match<Sense>, row: Predicate): void => {
    const tail = readTail(text, match.end, sentence.end, row);
    if (carried && tail.form !== 'noun' && carries(row, carried)) {
      const frame: Frame = { ...make(carried.row, match, tail), at: carried.at, atEnd: carried.atEnd, carrier: row };
      carried = null;
      finish(frame, match);
      return;
    }
    if (tail.form === 'noun') {
      if (
        CARRIED.has(row.kind) &&
        CARRY.test(tail.after) &&
        (tail.after !== 'で' || row.kind === 'truce') &&
        (tail.after !== 'の' || SPEECH.has(row.kind))
      )
        carried = make(row, match, tail);
      else if (row.kind === 'visit' && text.startsWith('中', match.end))
        frames.push(make(row, match, tail)); // 訪米中の岸田首相
      else if (row.kind === 'meet' || row.kind === 'courtesy' || row.kind === 'exchange') {
        const frame = make(row, match, tail);
        frame.phrases = pending.filter((p) => p.particle === '' || p.particle === 'との' || p.particle === 'の');
        frame.dates = dates;
        frame.start = Math.min(match.start, frame.phrases[0]?.start ?? match.start);
        frames.push(frame);
      }
      return;
    }
    carried = null;
    finish(make(row, match, tail), match);
  };

  const placed: Placed[] = [
    ...parts.phrases.map((phrase) => ({
      at: phrase.start,
      take: () => {
        pending.push(phrase);
        if (phrase.particle === 'は') {
          topic = phrase;
          subject = phrase;
        }
      },
    })),
    ...parts.dates.map((date) => ({ at: date.start, take: () => void dates.push(date) })),
    ...parts.matches.flatMap((match) => {
      const row = predicateOf(match);
      const inQuote = sentence.quotes.some((q) => q.start < match.start && match.end <= q.end && q.end - q.start > 14);
      const inMention = parts.mentions.some((m) => m.start <= match.start && match.end <= m.end);
      return row && row.kind !== 'none' && !inQuote && !inMention
        ? [{ at: match.start, take: () => onPredicate(match, row) }]
        : [];
    }),
  ];
  placed.sort((a, b) => a.at - b.at);
  for (const item of placed) item.take();
  // 会談。 and other sentences that end in a noun left waiting: the noun itself is told.
  const left = carried as Frame | null;
  if (left?.row.kind === 'meet' && left.tail.after === 'は' && dates.some((d) => d.date.duration !== null)) {
    // 会談は約35分間だった: tells more of the talks, and carries no verb.
    left.dates = dates;
    frames.push(left);
  } else if (left && left.tail.after === '' && pending.length + dates.length > 0) {
    takePhrases(left, false);
    left.content = open;
    frames.push(left);
  } else for (const frame of open) frames.push(frame);
  const last = frames.at(-1)?.tail ?? null;
  const plan = PLAN_END.test(text.slice(Math.max(sentence.start, sentence.end - PLAN_REACH), sentence.end));
  for (const frame of frames) {
    frame.last = last;
    frame.plan = plan;
  }
  return frames;
}
