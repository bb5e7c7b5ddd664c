/** The dates that a text told so far, for those that lean on them: 同日, 翌日, days without their month. */
import { type Cal, dayNumber, isDay, parseIso } from './calendar.js';

/** A date mentioned before. */
interface Mentioned {
  cal: Cal;
  index: number;
  sentence: number;
  since: boolean;
}

/** The publication and the dates told so far, as a text is gone through. */
export class Told {
  readonly published: Cal | null;
  readonly today: number | null;
  last: Mentioned | null = null;
  sentence = 0;
  #topic: Mentioned | null = null;

  constructor(published: string | null) {
    this.published = parseIso(published);
    this.today = this.published && isDay(this.published) ? dayNumber(this.published) : null;
  }

  nextSentence(): void {
    this.sentence++;
  }

  /** Keeps a resolved date for those that lean on it. `topic`: the day that the sentence is about (…は24日、). */
  remember(cal: Cal, index: number, topic: boolean, since: boolean): void {
    this.last = { cal, index, sentence: this.sentence, since };
    if (topic && cal.d !== null) this.#topic = this.last;
  }

  /** The day that 同日 and its like lean on: the last one in this sentence, else the day that the text is telling of. */
  referentDay(): Mentioned | null {
    const day = this.last && this.last.cal.d !== null ? this.last : null;
    return day?.sentence === this.sentence ? day : (this.#topic ?? day);
  }

  /** The month that 同月 and its like lean on. */
  referentMonth(): Mentioned | null {
    return this.last && this.last.cal.m !== null ? this.last : this.#topic;
  }
}
