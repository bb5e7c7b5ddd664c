/**
 * The frames of a sentence. Phrases wait until a predicate takes them: a relative or embedded clause takes those since the topic,
 * a main clause all; a noun (会談, 懸念) waits for the verb that carries it (行う, 表明する).
 */
import { carries, isWatched, SPEECH, waits } from './carried.js';
import { Chars } from './dates/chars.js';
import {
  type Frame,
  lastWith,
  namesSpeaker,
  type PlacedDate,
  phraseWith,
  predicateOf,
  type SentenceParts,
} from './frames.js';
import type { Match } from './lexicon.js';
import { added, NONE } from './lists.js';
import type { Phrase } from './phrases.js';
import type { Predicate } from './predicates.js';
import { isNamed, isQuoted, isSaid } from './quoted.js';
import type { Sense } from './tables.js';
import { readTail, type Tail } from './tail.js';

/** How a sentence that tells a plan ends, whatever its verbs. */
const PLAN_END =
  /(?:予定|方針|見通し|見込み|考え|意向|構え|計画|運び|公算)(?:だ|です|である|という|とのこと)?$|予定(?:を)?(?:され|し|いたし)て(?:いる|います|おります|おり)$|(?:方向|線)で(?:最終)?調整(?:し|を進め|が進)|調整(?:中|を続け|に入っ)/;
const PLAN_REACH = 16;

/** A clause made into a noun. */
const AS_THING = /(?:こと|の)(?:など)?(?:を|に|が|は|も|で|へ|への|について|に対し)$/;
/** What is asked of somebody else. */
const ASKED = /よう(?:に)?$/;
/** Between a noun with の and a verb: words that show that the verb has an object of its own. */
const OF_ANOTHER = /に対|について|への|を/;
const COUNT_REACH = 40;
/** The fewest characters of a clause's end. */
const SHORTEST_END = 2;
/** How far a noun may stand behind the verb that modifies it, its own modifiers between. */
const HELD_REACH = 12;

/** 北朝鮮が実験を繰り返す〔中、〕: the end of a clause whose verb no table knows. Who and what stood in it is none of what follows. */
const CLAUSE_OVER =
  /[うくぐすつぬぶむるたい](?:中|なか|最中)(?:で|に)?、|[るたいだ](?:の|こと)(?:を受けて?|から|により|によって|に伴い|を踏まえ|に対し(?:て)?)、|[るたいだ]ので、/;
/** 漁船が離れた〔あとの〕11時に: the end of such a clause inside another, which has a topic of its own. */
const INNER_OVER = /[るた](?:あと|後|際|とき|時|直後|直前|まで|間)(?:の|に|、|で)/;
/** Both begin with the end of a verb and with one of these behind it. */
const VERB_END = new Chars('うくぐすつぬぶむるたいだ');
const BEHIND_END = new Chars('中な最のこあ後際と時直ま間');

/** Whether a clause may end between two places: nearly everywhere these characters alone tell that none does. */
function mayBeOver(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (BEHIND_END.has(text.charCodeAt(at)) && VERB_END.has(text.charCodeAt(at - 1))) return true;
  return false;
}
/** 領海侵入は4か月ぶりで: how often it has been, and nothing done now. */
const COUNTED = /^[^。]{0,24}(?:以来|ぶり|[回件例度]目|連続|初めて|初)/;

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

/** の定例記者会見で: what somebody tells something at. */
const TELLING = /^の[一-鿿]{0,6}(?:会見|声明|談話|演説|発表|投稿)(?:で|によ)/;
const TELLING_REACH = 16;

/** Kinds of what talks say as one body. */
const SAYS: ReadonlySet<string> = new Set(['tell', 'say', 'agree', 'share', 'intent', 'adopt', 'light']);

class FrameReader {
  readonly #text: string;
  readonly #parts: SentenceParts;
  #frames: readonly Frame[] = NONE;
  /** How many phrases and dates have been met. */
  #phrasesMet = 0;
  #datesMet = 0;
  /** Phrases and dates that no predicate has taken yet. */
  #pending: readonly Phrase[] = NONE;
  /** Phrases inside quotes, for the predicate that tells them. */
  #quoted: readonly Phrase[] = NONE;
  #dates: PlacedDate[] = NONE;
  #topic: Phrase | null = null;
  #subject: Phrase | null = null;
  #innerSubject: Phrase | null = null;
  /** The noun that waits for its verb. */
  #carried: Frame | null = null;
  /** Embedded clauses that wait for the predicate whose content they are. */
  #open: readonly Frame[] = NONE;
  #clauseStart: number;
  /** Up to where the words between phrases and predicates have been looked at. */
  #seen: number;

  constructor(text: string, parts: SentenceParts) {
    this.#text = text;
    this.#parts = parts;
    this.#clauseStart = parts.sentence.start;
    this.#seen = parts.sentence.start;
  }

  takePredicate(match: Match<Sense>, row: Predicate): void {
    this.#meet(match.start);
    const tail = readTail(this.#text, match.end, this.#parts.sentence.end, row);
    this.#seen = tail.end;
    // 懸念の表明 is the noun's own; 拒否権の発動に落胆を表明 is of something else.
    const waiting = this.#carried?.tail;
    if (waiting?.after === 'の' && OF_ANOTHER.test(this.#text.slice(waiting.end, match.start))) this.#carried = null;
    const carried = this.#carried;
    const watched = carried !== null && isWatched(row, carried.row, tail);
    if (carried && tail.form !== 'noun' && (watched || carries(row, carried.row, carried.tail))) {
      this.#carried = null;
      // Who watched does not act: as in the passive.
      const told = watched ? { ...tail, features: { ...tail.features, passive: true } } : tail;
      this.#close(this.#frame(carried.row, row, carried.at, carried.atEnd, told), match.start);
    } else if (tail.form === 'noun') this.#noun(match, row, tail);
    else {
      // 外相会合は12日、ロシアが侵攻する…: the talks are what the sentence is about, and wait for no verb.
      if (carried?.row.kind === 'meet' && carried.tail.after === 'は' && tail.form === 'relative') {
        const days = this.#dates.filter((d) => d.start - carried.end <= 1 && this.#isOfTelling(d));
        if (days.length > 0) this.#tell({ ...this.#named(carried), dates: days });
      }
      // 外相会議は声明を発表し、…: talks that say something as one body were held.
      if (carried?.row.kind === 'meet' && carried.tail.after === 'は' && SAYS.has(row.kind) && this.#isHost(carried))
        this.#tell(this.#named(carried));
      this.#carried = null;
      this.#close(this.#frame(row, null, match.start, match.end, tail), match.start);
    }
  }

  /** The frames, after the last predicate. */
  end(): readonly Frame[] {
    const { sentence } = this.#parts;
    this.#meet(sentence.end);
    // 会談。 and other sentences that end in a noun left waiting: the noun itself is told.
    const left = this.#carried;
    if (left?.row.kind === 'meet' && left.tail.after === 'は' && this.#dates.some((d) => d.date.duration !== null)) {
      // 会談は約35分間だった: tells more of the talks, and carries no verb.
      left.dates = this.#dates;
      this.#tell(left);
    } else if (left && left.tail.after === '' && this.#pending.length + this.#dates.length > 0) {
      this.#takeAll(left);
      left.content = this.#open;
      this.#tell(left);
    } else for (const frame of this.#open) this.#tell(frame);
    const frames = this.#frames;
    const last = frames.at(-1)?.tail ?? null;
    const plan = PLAN_END.test(this.#text.slice(Math.max(sentence.start, sentence.end - PLAN_REACH), sentence.end));
    for (const frame of frames) {
      frame.last = last;
      frame.plan = plan;
    }
    return frames;
  }

  #tell(frame: Frame): void {
    this.#frames = added(this.#frames, frame);
  }

  /** Lets the phrases and dates up to a place wait for the predicate there. */
  #meet(place: number): void {
    const { phrases, dates } = this.#parts;
    for (let phrase = phrases[this.#phrasesMet]; phrase && phrase.start <= place; phrase = phrases[this.#phrasesMet]) {
      this.#phrasesMet++;
      this.#leaveClause(phrase.start);
      this.#seen = Math.max(this.#seen, phrase.end);
      if (this.#isSaid(phrase)) {
        this.#quoted = added(this.#quoted, phrase);
        continue;
      }
      const headed = phrase.particle === '、' && phrase.start === this.#parts.sentence.start && this.#isHeadline();
      const met = headed ? { ...phrase, particle: 'は' } : phrase;
      this.#pending = added(this.#pending, met);
      const also = met.particle === 'も' && this.#topic === null && !met.mentions[0]?.indirect;
      if (met.particle === 'は' || also) {
        this.#topic = met;
        this.#subject = met;
        this.#innerSubject = null;
      }
    }
    this.#leaveClause(place);
    for (let date = dates[this.#datesMet]; date && date.start <= place; date = dates[this.#datesMet]) {
      this.#datesMet++;
      if (this.#isSaid(date)) continue;
      if (this.#dates === NONE) this.#dates = [date];
      else this.#dates.push(date);
    }
  }

  #isSaid(words: Phrase | PlacedDate): boolean {
    const { quotes } = this.#parts.sentence;
    return quotes.length > 0 && isSaid(this.#text, quotes, words);
  }

  /** Drops what waits where a clause without a known verb ends before a place. */
  #leaveClause(place: number): void {
    if (this.#pending.length === 0 || place - this.#seen < SHORTEST_END) return;
    // With the last character of a tail that ends there: 続け〔る中、〕.
    const from = Math.max(0, this.#seen - 1);
    if (mayBeOver(this.#text, from, place)) this.#leave(this.#text.slice(from, place));
  }

  /** The same where a clause may end with these words. */
  #leave(words: string): void {
    if (CLAUSE_OVER.test(words)) {
      this.#pending = this.#pending.filter((phrase) => phrase.particle === 'は');
      this.#carried = null;
    } else if (this.#topic && INNER_OVER.test(words))
      this.#pending = this.#pending.filter((phrase) => phrase.particle !== 'が' || phrase === this.#topic);
  }

  /** 国連総会、決議を採択: where nothing else is the subject, the first noun is. */
  #isHeadline(): boolean {
    return !phraseWith(this.#parts.phrases, 'は') && !phraseWith(this.#parts.phrases, 'が');
  }

  #frame(row: Predicate, carrier: Predicate | null, at: number, atEnd: number, tail: Tail): Frame {
    return {
      text: this.#text,
      row,
      carrier,
      at,
      atEnd,
      clause: this.#clauseStart,
      start: this.#clauseStart,
      end: tail.end,
      tail,
      last: null,
      plan: false,
      phrases: NONE,
      topic: this.#topic,
      dates: NONE,
      content: NONE,
      sentence: this.#parts.sentence,
      index: this.#parts.index,
      quotes: NONE,
      quoted: NONE,
      cases: null,
    };
  }

  #noun(match: Match<Sense>, row: Predicate, tail: Tail): void {
    if (tail.after === 'は' && row.kind !== 'meet' && COUNTED.test(this.#text.slice(tail.end, tail.end + COUNT_REACH)))
      return;
    if (waits(row, tail, this.#text.startsWith('対象', tail.end), this.#isOfOneBody()))
      this.#carried = this.#frame(row, null, match.start, match.end, tail);
    else if (row.kind === 'visit' && this.#text.startsWith('中', match.end))
      this.#tell(this.#frame(row, null, match.start, match.end, tail)); // 訪米中の岸田首相
    else if (row.kind === 'meet' || row.kind === 'courtesy' || row.kind === 'exchange') {
      this.#tell(this.#named(this.#frame(row, null, match.start, match.end, tail)));
    }
  }

  /** Talks that are only named, with whoever stands before their noun. */
  #named(frame: Frame): Frame {
    const held = this.#heldBefore(frame);
    const near = this.#pending.filter((p) => p.particle === '' || p.particle === 'との' || p.particle === 'の');
    frame.phrases = held ? [...held.phrases, ...near] : near;
    if (this.#dates === NONE) this.#dates = [];
    // The list itself, and no copy: a day told between the noun and the next verb is the day of the talks too.
    frame.dates = held ? [...held.dates, ...this.#dates] : this.#dates;
    frame.start = Math.min(frame.at, frame.phrases[0]?.start ?? frame.at);
    return frame;
  }

  /** EUは…: whose members agree on what it does. */
  #isOfOneBody(): boolean {
    const mentions = this.#topic?.mentions ?? NONE;
    return mentions.length === 1 && mentions[0]?.kind === 'organisation';
  }

  /** ASEAN〔外相会議〕: talks with the body that holds them straight before. */
  #isHost({ at }: Frame): boolean {
    const last = this.#pending.findLast((phrase) => phrase.end <= at);
    return last !== undefined && at - last.end <= HELD_REACH && last.mentions.some((m) => m.kind === 'organisation');
  }

  /** 18日に行った〔米露高官協議〕: the verb straight before a noun tells who held it, and when. */
  #heldBefore(noun: Frame): Frame | null {
    const verb = this.#frames.at(-1);
    if (!verb || noun.at - verb.end > HELD_REACH) return null;
    return verb.row.kind === 'light' && verb.tail.form === 'relative' ? verb : null;
  }

  /** Ends the clause of a frame whose predicate's word begins at a place. */
  #close(frame: Frame, place: number): void {
    const { quotes } = this.#parts.sentence;
    if (quotes.length > 0) frame.quotes = quotes.filter((q) => q.end <= place + 1 && q.start >= this.#clauseStart);
    if (this.#quoted.length > 0) {
      frame.quoted = this.#quoted;
      this.#quoted = NONE;
    }
    if (frame.tail.form === 'embedded' || frame.tail.form === 'relative') {
      this.#takeInner(frame);
      this.#takeAsked(frame);
      // …が拘束されたことを非難する声明: who was told of inside こと does not go on outside it.
      if (this.#topic && AS_THING.test(this.#text.slice(frame.atEnd, frame.end))) this.#innerSubject = null;
      if (frame.tail.form === 'embedded') this.#open = added(this.#open, frame);
      else this.#tell(frame);
      return;
    }
    const ga = lastWith(this.#pending, 'が');
    this.#takeAll(frame);
    if (this.#open[0]) {
      frame.content = this.#open;
      frame.start = Math.min(frame.start, this.#open[0].start);
      this.#open = NONE;
    }
    this.#tell(frame);
    // 政府は、船が活動を妨害し、…したとして抗議した: of は and が in one clause the は goes on.
    const nested = this.#topic !== null && frame.phrases.includes(this.#topic);
    const aside = this.#topic !== null && (SPEECH.has(frame.row.kind) || frame.tail.features.hypothetical);
    const spoken = SPEECH.has(frame.row.kind) && namesSpeaker(frame.phrases);
    if (ga && !nested && !aside && !spoken) this.#subject = ga;
    this.#innerSubject = null;
    this.#clauseStart = frame.end + (this.#text[frame.end] === '、' ? 1 : 0);
  }

  /** A main clause takes all that waits. */
  #takeAll(frame: Frame): void {
    frame.phrases = this.#pending;
    frame.dates = this.#dates;
    frame.topic = this.#topic;
    if (this.#subject && !phraseWith(frame.phrases, 'が') && !phraseWith(frame.phrases, 'は'))
      frame.topic = this.#subject;
    this.#pending = NONE;
    this.#dates = NONE;
    this.#startAtFirst(frame);
  }

  /** 即時に撤回することを求める声明, 呼びかけていることに反論した: what is asked for or answered is told of by nobody else. */
  #takeAsked(frame: Frame): void {
    if (frame.row.kind !== 'say' || this.#open.length === 0) return;
    const held = (inner: Frame): boolean =>
      !(inner.tail.past && inner.dates.length > 0) &&
      (frame.row.type === 'REQUEST' || AS_THING.test(this.#text.slice(inner.atEnd, inner.end)));
    if (!this.#open.some(held)) return;
    frame.content = this.#open.filter(held);
    this.#open = this.#open.filter((inner) => !held(inner));
  }

  /** A clause inside another leaves it the topic. */
  #takeInner(frame: Frame): void {
    const pending = this.#pending;
    const ga = lastWith(pending, 'が');
    // 巡視船が領海に入らないよう警告した: who asks stands before what is asked.
    const asked = !this.#topic && ASKED.test(this.#text.slice(frame.atEnd, frame.end));
    // 韓国軍が、北朝鮮が発射したと…: of two subjects the nearer one does what the inner verb tells.
    let inner: readonly Phrase[] = NONE;
    this.#pending = NONE;
    for (const phrase of pending) {
      const { particle } = phrase;
      // 米国も、両国が合意したと…: with a が of its own the clause has no part in the も.
      const also = phrase === this.#topic && ga !== null && phrase !== ga;
      const outside = particle === 'は' || also || (particle === 'が' && (asked || phrase !== ga));
      if (outside) this.#pending = added(this.#pending, phrase);
      else inner = added(inner, phrase);
    }
    frame.phrases = inner;
    // 中国も参加した会議では: も tells of nobody outside its clause.
    if (frame.tail.form === 'relative' && this.#topic && inner.includes(this.#topic))
      this.#topic = this.#subject = null;
    // 仲介国が示した案に同意した: who does what modifies a noun does nothing outside it.
    if (ga && !asked && frame.tail.form !== 'relative') this.#innerSubject = ga;
    frame.topic = ga && !asked ? null : (this.#innerSubject ?? this.#topic);
    // 政府は2日、…を派遣すると発表した: a day set off by a comma before all else is the day of the telling.
    const inside = frame.phrases[0]?.start ?? frame.at;
    const outer = this.#topic ? this.#dates.filter((d) => d.end <= inside && this.#isOfTelling(d)) : NONE;
    frame.dates = outer.length > 0 ? this.#dates.filter((d) => !outer.includes(d)) : this.#dates;
    this.#dates = outer;
    this.#startAtFirst(frame);
  }

  /** 2日、…, 2日の記者会見で…: a day set off by a comma, or of what it was told at. */
  #isOfTelling({ end }: PlacedDate): boolean {
    const next = this.#text[end];
    return next === '、' || (next === 'の' && TELLING.test(this.#text.slice(end, end + TELLING_REACH)));
  }

  /** A frame starts at the first of its phrases and dates, within its clause. */
  #startAtFirst(frame: Frame): void {
    const first = frame.phrases[0]?.start ?? frame.at;
    const start = Math.min(first, frame.dates[0]?.start ?? first);
    frame.start = Math.min(frame.at, Math.max(this.#clauseStart, start));
  }
}
