/** Precision, recall and F1 of so many right, found and wanted; where nothing was found or wanted, nothing is wrong. */
export function figure({ hit, found, wanted }) {
  return {
    precision: found > 0 ? hit / found : 1,
    recall: wanted > 0 ? hit / wanted : 1,
    f1: found + wanted > 0 ? (2 * hit) / (found + wanted) : 1,
    hit,
    found,
    wanted,
  };
}

/** Counts by name, as they come up. */
export class Counts {
  #counts = new Map();

  add(name, hit, found, wanted) {
    const sum = this.#counts.get(name) ?? { hit: 0, found: 0, wanted: 0 };
    this.#counts.set(name, { hit: sum.hit + hit, found: sum.found + found, wanted: sum.wanted + wanted });
  }

  figures() {
    return Object.fromEntries([...this.#counts].map(([name, counts]) => [name, figure(counts)]));
  }
}

/** What a scoring run writes down: counts by figure, events by type, and each difference with its words. */
export class Sheet {
  counts = new Counts();
  types = new Counts();
  differences = [];

  differ(document, what, words, wanted = null, found = null) {
    this.differences.push({ document, what, words, wanted, found });
  }

  /** The same sheet, for the fields of one matched pair. */
  pair(document, words) {
    return new PairSheet(this, document, words);
  }
}

class PairSheet {
  #sheet;
  #document;
  #words;

  constructor(sheet, document, words) {
    this.#sheet = sheet;
    this.#document = document;
    this.#words = words;
  }

  /** One value: right or wrong. */
  value(name, right, wanted, found) {
    this.#sheet.counts.add(name, right ? 1 : 0, 1, 1);
    if (!right) this.#differ(name, wanted, found);
  }

  /** A list: so many of the wanted were found. `show` says in words what an item is. */
  list(name, pairs, wanted, found, show = (item) => item) {
    this.#sheet.counts.add(name, pairs.length, found.length, wanted.length);
    const missed = wanted.filter((item) => !pairs.some(([one]) => one === item));
    const extra = found.filter((item) => !pairs.some(([, other]) => other === item));
    if (missed.length + extra.length > 0) this.#differ(name, missed.map(show), extra.map(show));
  }

  #differ(what, wanted, found) {
    this.#sheet.differ(this.#document, what, this.#words, wanted ?? null, found ?? null);
  }
}
