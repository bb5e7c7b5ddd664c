/**
 * The frames of a sentence. Phrases wait until a predicate takes them; a noun (会談, 懸念) waits for the verb that carries it
 * (行う, 表明する).
 */
import { carries, isWatched, waits } from './carried.js';
import { type Frame, phraseWith, predicateOf, type SentenceParts } from './frames.js';
import { markEnds, newFrame } from './frames-made.js';
import { holds } from './held-clauses.js';
import type { Match } from './lexicon.js';
import { added, NONE } from './lists.js';
import { daysOfTelling, isAboutTalks, isHeldByBody, isSaidAsOne, nameTalks } from './named-talks.js';
import { endsAsPlan } from './plan.js';
import type { Predicate } from './predicates.js';
import { isNamed, isQuoted } from './quoted.js';
import { readTail } from './read-tail.js';
import type { Sense } from './tables.js';
import type { Tail } from './tail.js';
import { Waiting } from './waiting.js';

/** Between a noun with の and a verb: words that show that the verb has an object of its own. */
const OF_ANOTHER = /に対|について|への|を/;
/** 合意を「認めない」とする〔判断を〕示した, 会談を控えていたため、〔発動は〕見送った: so does another を or は behind a noun with を. */
const OBJECT = /[^、]を|は/;
const hasAnother = (between: string, after: string): boolean =>
  (after === 'の' && OF_ANOTHER.test(between)) || (after === 'を' && OBJECT.test(between));
/** 領海侵入は4か月ぶりで: how often it has been, and nothing done now. */
const COUNTED = /^[^。]{0,24}(?:以来|ぶり|[回件例度]目|連続|初めて|初)/;
const COUNT_REACH = 40;
/** Nouns that name talks. */
const HELD: ReadonlySet<string> = new Set(['meet', 'courtesy', 'exchange']);

/** Reads the frames of one sentence, in the order of their predicates. */
export function framesOf(text: string, parts: SentenceParts): readonly Frame[] {
  let reader: FrameReader | null = null;
  for (const match of parts.matches) {
    const row = predicateOf(match);
    if (
      !row ||
      row.kind === 'none' ||
      isQuoted(text, parts.sentence.quotes, match, row) ||
      isNamed(parts.mentions, match)
    )
      continue;
    reader ??= new FrameReader(text, parts);
    reader.takePredicate(match, row);
  }
  return reader ? reader.end() : NONE;
}

class FrameReader {
  readonly #text: string;
  readonly #parts: SentenceParts;
  readonly #waiting: Waiting;
  #frames: readonly Frame[] = NONE;
  /** The noun that waits for its verb. */
  #carried: Frame | null = null;
  /** Embedded clauses that wait for the predicate whose content they are. */
  #open: readonly Frame[] = NONE;
  #clauseStart: number;

  constructor(text: string, parts: SentenceParts) {
    this.#text = text;
    this.#parts = parts;
    this.#waiting = new Waiting(text, parts);
    this.#clauseStart = parts.sentence.start;
  }

  takePredicate(match: Match<Sense>, row: Predicate): void {
    this.#meet(match.start);
    const tail = readTail(this.#text, match.end, this.#parts.sentence.end, row);
    this.#waiting.pass(tail.end);
    // 懸念の表明 is the noun's own; 拒否権の発動に落胆を表明 is of something else.
    const last = this.#carried?.tail;
    if (last && hasAnother(this.#text.slice(last.end, match.start), last.after)) this.#carried = null;
    const carried = this.#carried;
    // 協議は合意に至らず終了した: what did not come of talks carries nothing, and does not end them.
    if (carried && isAboutTalks(carried) && row.kind === 'agree' && tail.features.negated && tail.form !== 'final')
      return;
    // 予定している大使館の新設: no noun before it is to come.
    if (row.kind === 'plan' && !carried) return;
    const watched = carried !== null && isWatched(row, carried.row, tail);
    if (carried && tail.form !== 'noun' && (watched || carries(row, carried.row, carried.tail))) {
      this.#carried = null;
      // Who watched does not act: as in the passive.
      const told = watched ? { ...tail, features: { ...tail.features, passive: true } } : tail;
      this.#close(this.#frame(carried.row, row, carried.at, carried.atEnd, told), match.start);
    } else if (tail.form === 'noun') this.#noun(match, row, tail);
    else {
      if (carried && isAboutTalks(carried)) this.#tellTalks(carried, row, tail);
      this.#carried = null;
      this.#close(this.#frame(row, null, match.start, match.end, tail), match.start);
    }
  }

  /** The frames, after the last predicate. */
  end(): readonly Frame[] {
    const { sentence } = this.#parts;
    this.#meet(sentence.end);
    this.#tellRest();
    const frames = this.#frames;
    markEnds(frames, endsAsPlan(this.#text, sentence));
    return frames;
  }

  #tell(frame: Frame): void {
    this.#frames = added(this.#frames, frame);
  }

  /** 会談。 and other sentences that end in a noun left waiting: the noun itself is told. */
  #tellRest(): void {
    const left = this.#carried;
    const { phrases, dates } = this.#waiting;
    if (left && isAboutTalks(left) && dates.some((d) => d.date.duration !== null)) {
      // 会談は約35分間だった: tells more of the talks, and carries no verb.
      left.dates = dates;
      this.#tell(left);
    } else if (left && left.tail.after === '' && phrases.length + dates.length > 0) {
      this.#waiting.takeAll(left);
      left.content = this.#open;
      this.#tell(left);
    } else for (const frame of this.#open) this.#tell(frame);
  }

  #meet(place: number): void {
    if (this.#waiting.meet(place)) this.#carried = null;
  }

  #frame(row: Predicate, carrier: Predicate | null, at: number, atEnd: number, tail: Tail): Frame {
    return newFrame(this.#text, this.#parts, row, carrier, at, atEnd, tail, this.#clauseStart, this.#waiting.topic);
  }

  #noun(match: Match<Sense>, row: Predicate, tail: Tail): void {
    if (tail.after === 'は' && row.kind !== 'meet' && COUNTED.test(this.#text.slice(tail.end, tail.end + COUNT_REACH)))
      return;
    // 外相と〔会談後〕、記者団に述べた: held, and what follows came then.
    if (tail.after === '後' && HELD.has(row.kind) && phraseWith(this.#waiting.phrases, 'と')) {
      this.#close(this.#frame(row, null, match.start, match.end, { ...tail, form: 'linked' }), match.start);
      return;
    }
    const isCarried = waits(row, tail, this.#text.startsWith('対象', tail.end), this.#isOfOneBody());
    const isStay = row.kind === 'visit' && this.#text.startsWith('中', match.end); // 訪米中の岸田首相
    if (!isCarried && !isStay && !HELD.has(row.kind)) return;
    const frame = this.#frame(row, null, match.start, match.end, tail);
    if (isCarried) this.#carried = frame;
    else this.#tell(isStay ? frame : this.#named(frame));
  }

  #named(talks: Frame): Frame {
    return nameTalks(talks, this.#waiting, this.#frames);
  }

  /** Tells of the talks that a sentence is about, where its verb is not what held them. */
  #tellTalks(talks: Frame, verb: Predicate, { form }: Tail): void {
    if (form === 'relative') {
      // 外相会合は12日、ロシアが侵攻する…: they wait for no verb.
      const days = daysOfTelling(talks, this.#waiting.dates);
      if (days.length > 0) this.#tell({ ...this.#named(talks), dates: days });
    }
    // 外相会議は声明を発表し、…: talks that say something as one body were held.
    if (isSaidAsOne(verb) && isHeldByBody(talks, this.#waiting.phrases)) this.#tell(this.#named(talks));
  }

  /** EUは…: whose members agree on what it does. */
  #isOfOneBody(): boolean {
    const mentions = this.#waiting.topic?.mentions ?? NONE;
    return mentions.length === 1 && mentions[0]?.kind === 'organisation';
  }

  /** Ends the clause of a frame whose predicate's word begins at a place. */
  #close(frame: Frame, place: number): void {
    const { quotes } = this.#parts.sentence;
    if (quotes.length > 0) frame.quotes = quotes.filter((q) => q.end <= place + 1 && q.start >= frame.clause);
    this.#waiting.takeQuoted(frame);
    if (frame.tail.form === 'embedded' || frame.tail.form === 'relative') {
      this.#waiting.takeInner(frame);
      this.#takeHeld(frame);
      if (frame.tail.form === 'embedded') this.#open = added(this.#open, frame);
      else this.#tell(frame);
      return;
    }
    this.#waiting.takeMain(frame);
    if (this.#open[0]) {
      frame.content = this.#open;
      frame.start = Math.min(frame.start, this.#open[0].start);
      this.#open = NONE;
    }
    this.#tell(frame);
    this.#clauseStart = frame.end + (this.#text[frame.end] === '、' ? 1 : 0);
  }

  /** A clause inside another may hold what stands inside it. */
  #takeHeld(frame: Frame): void {
    const held = this.#open.filter((inner) => holds(frame, inner));
    if (held.length === 0) return;
    frame.content = held;
    this.#open = this.#open.filter((inner) => !held.includes(inner));
  }
}
