/**
 * What of a sentence waits for a predicate: its phrases and dates, and whom it is about. A clause inside another takes those since the
 * topic, a main clause all.
 */
import { SPEECH } from './carried.js';
import { isClauseOver, isInnerOver, isThing, isWish, mayBeOver } from './clause-ends.js';
import { isDayOfTelling } from './day-of-telling.js';
import { type Frame, lastWith, namesSpeaker, type PlacedDate, phraseWith, type SentenceParts } from './frames.js';
import { breaksOff, subjectOf } from './headlines.js';
import { added, NONE } from './lists.js';
import type { Phrase } from './phrases.js';
import { isSaid } from './quoted.js';

/** The fewest characters of a clause's end. */
const SHORTEST_END = 2;

export class Waiting {
  readonly #text: string;
  readonly #parts: SentenceParts;
  /** Phrases and dates that no predicate has taken yet. */
  phrases: readonly Phrase[] = NONE;
  dates: PlacedDate[] = NONE;
  /** Phrases inside quotes, for the predicate that tells them. */
  #quoted: readonly Phrase[] = NONE;
  topic: Phrase | null = null;
  #subject: Phrase | null = null;
  #innerSubject: Phrase | null = null;
  /** How many phrases and dates have been met. */
  #phrasesMet = 0;
  #datesMet = 0;
  /** Up to where the words between phrases and predicates have been looked at. */
  #seen: number;

  constructor(text: string, parts: SentenceParts) {
    this.#text = text;
    this.#parts = parts;
    this.#seen = parts.sentence.start;
  }

  /** Goes on behind a predicate: its words end no clause but its own. */
  pass(end: number): void {
    this.#seen = end;
  }

  /** Lets the phrases and dates up to a place wait for the predicate there. Gives back whether a clause was over before it. */
  meet(place: number): boolean {
    const { phrases, dates } = this.#parts;
    let isOver = false;
    for (let phrase = phrases[this.#phrasesMet]; phrase && phrase.start <= place; phrase = phrases[this.#phrasesMet]) {
      this.#phrasesMet++;
      if (this.#leaveClause(phrase.start)) isOver = true;
      this.#seen = Math.max(this.#seen, phrase.end);
      if (this.#isSaid(phrase)) {
        this.#quoted = added(this.#quoted, phrase);
        continue;
      }
      const opens = phrase.start === this.#parts.sentence.start && this.#isHeadline();
      if (opens && phrase.mentions.length > 1 && breaksOff(this.#text, this.#parts.sentence)) {
        const subject = subjectOf(this.#text, phrase);
        if (subject) {
          this.topic = this.#subject = subject;
          this.phrases = added(added(this.phrases, subject), {
            ...phrase,
            mentions: phrase.mentions.slice(1),
            start: subject.end,
          });
          continue;
        }
      }
      const headed = phrase.particle === '、' && opens;
      const met = headed ? { ...phrase, particle: 'は' } : phrase;
      this.phrases = added(this.phrases, met);
      const also = met.particle === 'も' && this.topic === null && !met.mentions[0]?.indirect;
      if (met.particle === 'は' || also) {
        this.topic = met;
        this.#subject = met;
        this.#innerSubject = null;
      }
    }
    if (this.#leaveClause(place)) isOver = true;
    for (let date = dates[this.#datesMet]; date && date.start <= place; date = dates[this.#datesMet]) {
      this.#datesMet++;
      if (this.#isSaid(date)) continue;
      if (this.dates === NONE) this.dates = [date];
      else this.dates.push(date);
    }
    return isOver;
  }

  /** The list itself of the dates that wait, and no copy: those that are met before the next predicate come to stand in it too. */
  growingDates(): readonly PlacedDate[] {
    if (this.dates === NONE) this.dates = [];
    return this.dates;
  }

  takeQuoted(frame: Frame): void {
    if (this.#quoted.length === 0) return;
    frame.quoted = this.#quoted;
    this.#quoted = NONE;
  }

  /** A frame takes all that waits. */
  takeAll(frame: Frame): void {
    frame.phrases = this.phrases;
    frame.dates = this.dates;
    frame.topic = this.topic;
    if (this.#subject && !phraseWith(frame.phrases, 'が') && !phraseWith(frame.phrases, 'は'))
      frame.topic = this.#subject;
    this.phrases = NONE;
    this.dates = NONE;
    startAtFirst(frame);
  }

  /** A main clause takes all too, and may leave its subject to the next. */
  takeMain(frame: Frame): void {
    const ga = lastWith(this.phrases, 'が');
    this.takeAll(frame);
    // 政府は、船が活動を妨害し、…したとして抗議した: of は and が in one clause the は goes on.
    const nested = this.topic !== null && frame.phrases.includes(this.topic);
    // 敵国が攻撃を続ければ、制裁を強化する: who would do something does nothing in what follows.
    const aside = frame.tail.features.hypothetical || (this.topic !== null && SPEECH.has(frame.row.kind));
    const spoken = SPEECH.has(frame.row.kind) && namesSpeaker(frame.phrases);
    if (ga && !nested && !aside && !spoken) this.#subject = ga;
    // 外務省は、外相が訪米し、会談すると発表した: of は and が the clauses inside go on with the が.
    this.#innerSubject = this.topic !== null && frame.tail.form === 'linked' ? ga : null;
  }

  /** A clause inside another leaves it the topic. */
  takeInner(frame: Frame): void {
    const waiting = this.phrases;
    const ga = lastWith(waiting, 'が');
    // 巡視船が領海に入らないよう警告した: who asks stands before what is asked.
    const asked = !this.topic && isWish(frame);
    // 韓国軍が、北朝鮮が発射したと…: of two subjects the nearer one does what the inner verb tells.
    let inner: readonly Phrase[] = NONE;
    this.phrases = NONE;
    for (const phrase of waiting) {
      const { particle } = phrase;
      // 米国も、両国が合意したと…: with a が of its own the clause has no part in the も.
      const also = phrase === this.topic && ga !== null && phrase !== ga;
      const outside = particle === 'は' || also || (particle === 'が' && (asked || phrase !== ga));
      if (outside) this.phrases = added(this.phrases, phrase);
      else inner = added(inner, phrase);
    }
    frame.phrases = inner;
    // 中国も参加した会議では: も tells of nobody outside its clause.
    if (frame.tail.form === 'relative' && this.topic && inner.includes(this.topic)) this.topic = this.#subject = null;
    // 仲介国が示した案に同意した: who does what modifies a noun does nothing outside it.
    if (ga && !asked && frame.tail.form !== 'relative') this.#innerSubject = ga;
    frame.topic = ga && !asked ? null : (this.#innerSubject ?? this.topic);
    this.#takeInnerDates(frame);
    startAtFirst(frame);
    // …が拘束されたことを非難する声明: who was told of inside こと does not go on outside it.
    if (this.topic && isThing(frame)) this.#innerSubject = null;
  }

  /** 政府は2日、…を派遣すると発表した: a day set off by a comma before all else is the day of the telling. */
  #takeInnerDates(frame: Frame): void {
    const inside = frame.phrases[0]?.start ?? frame.at;
    const outer = this.topic ? this.dates.filter((d) => d.end <= inside && isDayOfTelling(this.#text, d)) : NONE;
    frame.dates = outer.length > 0 ? this.dates.filter((d) => !outer.includes(d)) : this.dates;
    this.dates = outer;
  }

  #isSaid(words: Phrase | PlacedDate): boolean {
    const { quotes } = this.#parts.sentence;
    return quotes.length > 0 && isSaid(this.#text, quotes, words);
  }

  /** Drops what waits where a clause without a known verb ends before a place. Gives back whether one did. */
  #leaveClause(place: number): boolean {
    if (this.phrases.length === 0 || place - this.#seen < SHORTEST_END) return false;
    // With the last character of a tail that ends there: 続け〔る中、〕.
    const from = Math.max(0, this.#seen - 1);
    return mayBeOver(this.#text, from, place) && this.#leave(this.#text.slice(from, place));
  }

  /** The same where a clause may end with these words. */
  #leave(words: string): boolean {
    if (isClauseOver(words)) {
      this.phrases = this.phrases.filter((phrase) => phrase.particle === 'は');
      return true;
    }
    if (this.topic && isInnerOver(words))
      this.phrases = this.phrases.filter((phrase) => phrase.particle !== 'が' || phrase === this.topic);
    return false;
  }

  /** 国連総会、決議を採択: where nothing else is the subject, the first noun is. */
  #isHeadline(): boolean {
    return !phraseWith(this.#parts.phrases, 'は') && !phraseWith(this.#parts.phrases, 'が');
  }
}

/** A frame starts at the first of its phrases and dates, within its clause. */
function startAtFirst(frame: Frame): void {
  const first = frame.phrases[0]?.start ?? frame.at;
  const start = Math.min(first, frame.dates[0]?.start ?? first);
  frame.start = Math.min(frame.at, Math.max(frame.clause, start));
}
