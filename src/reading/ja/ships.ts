/** Ships that a text names beside whose they are (ドイツ海軍のフリゲート「バイエルン」): from then on they go by their names. */
import type { Match } from './lexicon.js';
import type { Mention } from './mentions.js';
import { KIND, type Sense, senseFrom } from './tables.js';

interface Ship {
  name: string;
  senses: readonly Sense[];
  /** Where the name stands next, as far as the text has been looked through. */
  next: number;
}

/** More names than any report has; it bounds what a text can cost. */
const MOST_SHIPS = 24;
const LONGEST_NAME = 12;

export class Ships {
  readonly #text: string;
  readonly #known: Ship[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Notes the ships that the mentions of a sentence name. */
  note(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      if (mention.kind !== 'body' || this.#text[mention.end] !== '「') continue;
      const [country] = mention.codes;
      if (!country) continue;
      const start = mention.end + 1;
      const close = this.#text.slice(start, start + LONGEST_NAME + 1).indexOf('」');
      if (close > 1) this.#add(this.#text.slice(start, start + close), country);
    }
  }

  #add(name: string, country: string): void {
    const senses: Sense[] = [senseFrom({ kind: 'body', country, body: 'vehicle' })];
    const known = this.#known.find((ship) => ship.name === name);
    if (known) known.senses = senses;
    else if (this.#known.length < MOST_SHIPS) this.#known.push({ name, senses, next: -1 });
  }

  /** The words of a sentence with the ships among them. */
  among(words: readonly Match<Sense>[], start: number, end: number): readonly Match<Sense>[] {
    if (this.#known.length === 0) return words;
    const named: Match<Sense>[] = [];
    for (const ship of this.#known) {
      for (let at = this.#find(ship, start); at < end; at = this.#find(ship, at + ship.name.length)) {
        if (this.#text[at - 1] !== '「') named.push(shipAt(at, ship));
      }
    }
    if (named.length === 0) return words;
    const free = words.filter((m) => named.every((n) => m.end <= n.start || m.start >= n.end));
    return [...free, ...named].sort((a, b) => a.start - b.start);
  }

  #find(ship: Ship, from: number): number {
    if (ship.next < from) {
      const at = this.#text.indexOf(ship.name, from);
      ship.next = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return ship.next;
  }
}

const shipAt = (start: number, { name, senses }: Ship): Match<Sense> => ({
  start,
  end: start + name.length,
  kinds: KIND.body,
  senses,
});
